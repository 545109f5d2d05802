using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>
/// Reads rows that are like the one before: so many fields, and nothing but numbers in them. Whatever else a row may be, a comment, a number that is missing, an error,
/// is for <see cref="TextRows"/> to find out: reading ends before it.
/// </summary>
internal static class PlainRows
{
    /// <summary>Reads rows from a place on, which moves behind the last of them, as long as there is room for their elements; how many.</summary>
    public static int Read<T, TField>(ReadOnlySpan<byte> text, PlainFormat format, Span<T> values, ref int position) where TField : struct, IField<T>
    {
        ref byte origin = ref MemoryMarshal.GetReference(text);
        int[] columns = format.Columns, ends = format.Ends;
        int rows = 0;
        while (position >= TextField.Room && values.Length >= columns.Length)
        {
            int divided = Math.Min(format.Divide(text, position), values.Length / columns.Length), wanted = divided * columns.Length, read = 0;
            while ((read = ReadAtOnce<T, TField>(ref origin, format, values[..wanted], read)) < wanted)
            {
                ref int before = ref ends[read / columns.Length * format.Fields + columns[read % columns.Length]];
                if (!TField.TryParse(Field(ref origin, ref before, format.Quote), out values[read])) break;
                read++;
            }
            int whole = read / columns.Length, end = ends[whole * format.Fields];
            if (whole > 0) position = end + text[end..].IndexOf((byte)'\n') + 1;
            rows += whole;
            if (whole == 0 || whole < divided) break;
            values = values[wanted..];
        }
        return rows;
    }

    /// <summary>Goes on reading fields that have been divided, up to one that takes longer; how many have been read then.</summary>
    private static int ReadAtOnce<T, TField>(ref byte text, PlainFormat format, Span<T> values, int done) where TField : struct, IField<T>
    {
        ref int columns = ref MemoryMarshal.GetArrayDataReference(format.Columns), row = ref format.Ends[done / format.Columns.Length * format.Fields];
        ref T value = ref MemoryMarshal.GetReference(values);
        nint fields = format.Fields, width = format.Columns.Length, column = done % format.Columns.Length, count = values.Length, k = done;
        byte quote = format.Quote;
        for (; k < count; k++)
        {
            if (!TField.TryAtOnce(Field(ref text, ref Unsafe.Add(ref row, (nint)Unsafe.Add(ref columns, column)), quote), out T read)) break;
            Unsafe.Add(ref value, k) = read;
            if (++column < width) continue;
            column = 0;
            row = ref Unsafe.Add(ref row, fields);
        }
        return (int)k;
    }

    /// <summary>The field between two ends, without the blanks around it or its quotes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TextField Field(ref byte text, ref int before, byte quote)
    {
        nint start = (nint)before + 1, end = Unsafe.Add(ref before, 1);
        byte first = Unsafe.Add(ref text, start), last = Unsafe.Add(ref text, end - 1);
        if (first <= ' ' || last <= ' ')
        {
            if (last == '\r' && Unsafe.Add(ref text, end) == '\n') end--;
            while (start < end && Unsafe.Add(ref text, start) is (byte)' ' or (byte)'\t' or (byte)'\n') start++;
            while (start < end && Unsafe.Add(ref text, end - 1) is (byte)' ' or (byte)'\t') end--;
        }
        else if (first == quote && last == quote && end - start > 1) (start, end) = (start + 1, end - 1);
        return new(ref text, start, end);
    }
}
