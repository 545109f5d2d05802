using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Strided;

/// <summary>How rows are read that have so many fields, each of them a number and nothing beside it.</summary>
internal sealed class PlainFormat
{
    private const byte LineEnd = (byte)'\n';

    /// <summary>Places are written down in groups of so many, which loops over single ones would have to guess the end of.</summary>
    private const int Group = 8;

    /// <summary>Fields that are divided before they are read: few enough for the first-level cache.</summary>
    private const int FieldsAtOnce = 1024;

    private readonly bool merged;
    private readonly bool areAllRead;
    private readonly byte first;
    private readonly byte second;
    private readonly byte comment;

    private PlainFormat(TextFormat format, int fields, int bytes)
    {
        Fields = fields;
        Columns = new int[format.UseColumns?.Count ?? fields];
        for (int k = 0; k < Columns.Length; k++) Columns[k] = format.UseColumns?[k] is { } column ? (column < 0 ? column + fields : column) : k;
        Ends = GC.AllocateUninitializedArray<int>(1 + Math.Max(fields, Math.Min(bytes / 2, FieldsAtOnce)) + Vector512<byte>.Count + Group);
        (merged, areAllRead) = (format.Delimiter is null, format.UseColumns is null);
        (first, second) = ((byte)(format.Delimiter ?? ' '), (byte)(format.Delimiter ?? '\t'));
        Quote = (byte?)format.Quote ?? LineEnd;
        comment = format.Comments is { } comments ? FirstOf(comments) : LineEnd;
    }

    /// <summary>Fields in each row.</summary>
    public int Fields { get; }

    /// <summary>The fields that are read, in the order of the elements that they become.</summary>
    public int[] Columns { get; }

    /// <summary>Behind the place before them, the ends of the fields that were divided last.</summary>
    public int[] Ends { get; }

    /// <summary>What encloses a field; a line end, with which none begins, for nothing.</summary>
    public byte Quote { get; }

    /// <summary>For a text of so many bytes. Null where what reads as a number could mean something else, too.</summary>
    public static PlainFormat? Of(TextFormat format, int fields, int bytes)
    {
        byte? comment = format.Comments is { } comments ? FirstOf(comments) : null, quote = (byte?)format.Quote;
        return IsInNumbers(comment) || IsInNumbers(quote) || (comment is not null && (comment == quote || comment == format.Delimiter)) ? null : new(format, fields, bytes);
    }

    /// <summary>
    /// Divides some rows from a place on. Answers how many there are before one that has more or fewer fields, or something else in it that nobody would find.
    /// </summary>
    public int Divide(ReadOnlySpan<byte> text, int position)
    {
        Span<int> ends = Ends;
        int rows = 0, count = 1;
        ends[0] = position - 1;
        bool goesOn = text.Length >= Vector512<byte>.Count;
        for (ulong before = 1; goesOn && position < text.Length && count + Vector512<byte>.Count + Group <= ends.Length; position += Vector512<byte>.Count)
        {
            // The last window ends where the text does; what was seen of it is shifted out.
            int from = Math.Min(position, text.Length - Vector512<byte>.Count), seen = position - from;
            Vector512<byte> window = Vector512.Create(text[from..]);
            ulong lines = Places(window, LineEnd) >> seen, marks = (Places(window, first) | Places(window, second)) >> seen | lines;
            // Of delimiters side by side, the first ends a field.
            (ulong found, before) = (merged ? marks & ~(marks << 1 | before) : marks, marks >> 63);
            ulong others = areAllRead ? 0 : Others(text, window, from) >> seen, upTo = others ^ (others - 1);
            (found, lines) = (found & upTo, lines & upTo);
            for (; goesOn && lines != 0; lines &= lines - 1)
            {
                goesOn = count + BitOperations.PopCount(found & (lines ^ (lines - 1))) == (rows + 1) * Fields + 1;
                if (goesOn) rows++;
            }
            Write(found, position, ends[count..]);
            count += BitOperations.PopCount(found);
            goesOn &= others == 0;
        }
        return rows;
    }

    private static byte FirstOf(string comments) => Encoding.UTF8.GetBytes(comments)[0];

    /// <summary>Digits and what else is in numbers or their names, and the blanks around them.</summary>
    private static bool IsInNumbers(byte? c) => c is { } given && (char.IsAsciiLetterOrDigit((char)given) || "+-.() \t".Contains((char)given));

    private static ulong Places(Vector512<byte> window, byte c) => Vector512.Equals(window, Vector512.Create(c)).ExtractMostSignificantBits();

    /// <summary>What would make a field no number if it were read: quotes, comments, and halves of line ends.</summary>
    private ulong Others(ReadOnlySpan<byte> text, Vector512<byte> window, int from)
    {
        ulong others = (Places(window, Quote) | Places(window, comment)) & ~Places(window, LineEnd), halves = Places(window, (byte)'\r');
        for (; halves != 0; halves &= halves - 1)
        {
            int next = from + BitOperations.TrailingZeroCount(halves) + 1;
            if (next == text.Length || text[next] != LineEnd) others |= halves & (~halves + 1);
        }
        return others;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ulong places, int position, Span<int> ends)
    {
        int count = BitOperations.PopCount(places);
        for (int k = 0; k < count; k += Group)
        {
            ref int end = ref MemoryMarshal.GetReference(ends.Slice(k, Group));
            for (int j = 0; j < Group; j++)
            {
                Unsafe.Add(ref end, j) = position + BitOperations.TrailingZeroCount(places);
                places &= places - 1;
            }
        }
    }
}
