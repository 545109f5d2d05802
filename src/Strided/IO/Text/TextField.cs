using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>A field of a text, the blanks around it left out. Its parser may look at what stands before it, which spares it a loop over digits.</summary>
internal readonly ref struct TextField
{
    private readonly ReadOnlySpan<byte> upTo;
    private readonly int start;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TextField(ReadOnlySpan<byte> text, int start, int length)
    {
        upTo = text[..(start + length)];
        this.start = start;
    }

    public int Length => upTo.Length - start;

    public ReadOnlySpan<byte> Bytes => upTo[start..];

    public static implicit operator TextField(ReadOnlySpan<byte> text) => new(text, 0, text.Length);

    public static implicit operator ReadOnlySpan<byte>(TextField field) => field.Bytes;

    /// <summary>The last <paramref name="count"/> bytes of the field, 1 to 16, as a number; false when not all are digits, or when it takes a slower way to tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDigits(int count, out long number)
    {
        number = 0;
        int last = upTo.Length - EightDigits.Count;
        if (last < 0 || !EightDigits.TryRead(upTo[last..], Math.Min(count, EightDigits.Count), out ulong low)) return false;
        number = (long)low;
        if (count <= EightDigits.Count) return true;
        last -= EightDigits.Count;
        if (last < 0 || !EightDigits.TryRead(upTo[last..], count - EightDigits.Count, out ulong high)) return false;
        number += (long)(high * EightDigits.Power);
        return true;
    }
}
