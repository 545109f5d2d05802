using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strided;

/// <summary>A field of a text, the blanks around it left out. Its parser may look at what stands before it, which spares it a loop over digits.</summary>
internal readonly ref struct TextField
{
    private const ulong Power = (ulong)EightDigits.Power * EightDigits.Power;

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

    /// <summary>True when bytes before the field can be looked at, as many as <see cref="Digits(int, int)"/> wants.</summary>
    public bool HasRoom => start >= SixteenDigits.Count;

    /// <summary>How many bytes of sign a field has that is not empty, and all ones where it is a minus. Signs follow no pattern, so nothing jumps on them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Sign(out int minus)
    {
        byte first = upTo[start];
        minus = ((first ^ '-') - 1) >> 31;
        return (((byte)(first - '+') & ~2) - 1) >>> 31;
    }

    /// <summary>A bit for each byte of a field of 1 to 32 bytes that is no digit; false when it takes a slower way to tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryOthers(out uint others)
    {
        others = 0;
        int before = upTo.Length - Vector256<byte>.Count;
        if (before < 0 || Length > Vector256<byte>.Count || Length == 0 || !HasRoom) return false;
        Vector256<byte> last = Vector256.Create(upTo[before..]);
        others = Vector256.GreaterThan(last - Vector256.Create((byte)'0'), Vector256.Create((byte)9)).ExtractMostSignificantBits();
        others = (uint)((ulong)others >> (Vector256<byte>.Count - Length));
        return true;
    }

    /// <summary>The place of the first of some bytes, or the end of the field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOf(uint bytes) => Math.Min(BitOperations.TrailingZeroCount(bytes), Length);

    /// <summary>The number that the last digits before <paramref name="to"/> say, 1 to 19.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Digits(int to, int count)
    {
        int last = start + to - SixteenDigits.Count;
        ulong number = SixteenDigits.Read(upTo[last..], Math.Min(count, SixteenDigits.Count));
        if (count <= SixteenDigits.Count) return number;
        return number + Power * EightDigits.Read(upTo[(last - EightDigits.Count)..], count - SixteenDigits.Count);
    }

    /// <summary>The same with a byte that is no digit before the last <paramref name="part"/> of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Digits(int to, int count, int part)
    {
        int last = start + to - SixteenDigits.Count - 1;
        ulong number = SixteenDigits.Read(upTo[last..], Math.Min(count, SixteenDigits.Count), Math.Min(part, SixteenDigits.Count));
        if (count <= SixteenDigits.Count) return number;
        return number + Power * EightDigits.Read(upTo[(last - EightDigits.Count)..], count - SixteenDigits.Count, Math.Max(part - SixteenDigits.Count, 0));
    }
}
