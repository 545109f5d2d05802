using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    /// <summary>True when the field and eight bytes before it can be looked at; then <see cref="Digits"/> is allowed.</summary>
    public bool HasRoom => start >= EightDigits.Count;

    /// <summary>A bit for each byte of a field of 32 bytes at most that is no digit; false when it takes a slower way to tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryOthers(out uint others)
    {
        others = 0;
        int before = upTo.Length - Vector256<byte>.Count;
        if (before < 0 || Length > Vector256<byte>.Count || !HasRoom) return false;
        Vector256<byte> last = Vector256.Create(upTo[before..]);
        others = Vector256.GreaterThan(last - Vector256.Create((byte)'0'), Vector256.Create((byte)9)).ExtractMostSignificantBits();
        others = (uint)((ulong)others >> (Vector256<byte>.Count - Length));
        return true;
    }

    /// <summary>The number that bytes of the field say, 19 at most and digits all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Digits(int from, int to)
    {
        int count = to - from, last = start + to - EightDigits.Count;
        if (count == 0) return 0;
        ulong number = EightDigits.Read(upTo[last..], Math.Min(count, EightDigits.Count));
        if (count <= EightDigits.Count) return number;
        number += EightDigits.Power * EightDigits.Read(upTo[(last - EightDigits.Count)..], Math.Min(count - EightDigits.Count, EightDigits.Count));
        if (count <= 2 * EightDigits.Count) return number;
        return number + (ulong)EightDigits.Power * EightDigits.Power * EightDigits.Read(upTo[(last - 2 * EightDigits.Count)..], count - 2 * EightDigits.Count);
    }
}
