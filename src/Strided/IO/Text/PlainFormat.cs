using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Strided;

/// <summary>How rows are read that have so many fields, each of them a number and nothing beside it.</summary>
internal sealed class PlainFormat
{
    private const byte LineEnd = (byte)'\n';

    private readonly Vector512<byte> first;
    private readonly Vector512<byte> second;
    private readonly Vector512<byte> quote;
    private readonly Vector512<byte> comment;
    private readonly Vector512<byte> carriage;
    private readonly int[] targets;

    private PlainFormat(TextFormat format, int[] targets)
    {
        this.targets = targets;
        Width = format.UseColumns?.Count ?? targets.Length;
        Delimiters = (format.Delimiter is null, (byte)(format.Delimiter ?? ' '), (byte)(format.Delimiter ?? '\t'));
        Quote = (byte?)format.Quote ?? LineEnd;
        (first, second) = (Vector512.Create(Delimiters.First), Vector512.Create(Delimiters.Second));
        // A field with any of these in it is no number; one that is not read is not asked whether it is.
        bool areAsked = format.UseColumns is null;
        quote = Vector512.Create(areAsked ? LineEnd : Quote);
        comment = Vector512.Create(areAsked || format.Comments is not { } comments ? LineEnd : FirstOf(comments));
        carriage = Vector512.Create(areAsked ? LineEnd : (byte)'\r');
    }

    /// <summary>Elements in each row.</summary>
    public int Width { get; }

    /// <summary>The element of its row that each field becomes; negative where it is not read.</summary>
    public ReadOnlySpan<int> Targets => targets;

    /// <summary>What divides fields, and whether several of them divide as one does.</summary>
    public (bool AreMerged, byte First, byte Second) Delimiters { get; }

    /// <summary>What encloses a field; a line end, with which none begins, for nothing.</summary>
    public byte Quote { get; }

    /// <summary>Null where what reads as a number could mean something else, too.</summary>
    public static PlainFormat? Of(TextFormat format, int fields)
    {
        byte? comment = format.Comments is { } comments ? FirstOf(comments) : null, quote = (byte?)format.Quote;
        if (IsInNumbers(comment) || IsInNumbers(quote) || (comment is not null && (comment == quote || comment == format.Delimiter))) return null;
        int[] targets = [.. Enumerable.Range(0, fields)];
        if (format.UseColumns is not { } columns) return new(format, targets);
        Array.Fill(targets, -1);
        for (int k = 0; k < columns.Count; k++)
        {
            int column = columns[k] < 0 ? columns[k] + fields : columns[k];
            if (targets[column] >= 0) return null;
            targets[column] = k;
        }
        return new(format, targets);
    }

    /// <summary>A bit for each byte of a window that divides something.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Marks(Vector512<byte> window) => (Vector512.Equals(window, first) | Vector512.Equals(window, second) | Vector512.Equals(window, quote) | Vector512.Equals(window, comment)
        | Vector512.Equals(window, carriage) | Vector512.Equals(window, Vector512.Create(LineEnd))).ExtractMostSignificantBits();

    private static byte FirstOf(string comments) => Encoding.UTF8.GetBytes(comments)[0];

    /// <summary>Digits and what else is in numbers or their names, and the blanks around them.</summary>
    private static bool IsInNumbers(byte? c) => c is { } given && (char.IsAsciiLetterOrDigit((char)given) || "+-.() \t".Contains((char)given));
}
