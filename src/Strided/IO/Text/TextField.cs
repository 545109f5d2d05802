using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strided;

/// <summary>A field of a text, the blanks around it left out. Its parser may look at what stands before it, which spares it a loop over digits.</summary>
internal readonly ref struct TextField
{
    /// <summary>Bytes of text up to the end of a field, itself included, that have to be there to read it at once.</summary>
    public const int Room = 32;

    private const ulong Power = (ulong)EightDigits.Power * EightDigits.Power;

    private readonly ref byte text;
    private readonly nint start;
    private readonly nint end;

    public TextField(ReadOnlySpan<byte> text, int start, int length) : this(ref MemoryMarshal.GetReference(text[..(start + length)]), start, start + length)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TextField(ref byte text, nint start, nint end)
    {
        this.text = ref text;
        this.start = start;
        this.end = end;
    }

    public int Length => (int)(end - start);

    public ReadOnlySpan<byte> Bytes => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, start), Length);

    public static implicit operator TextField(ReadOnlySpan<byte> text) => new(text, 0, text.Length);

    public static implicit operator ReadOnlySpan<byte>(TextField field) => field.Bytes;

    public bool HasRoom => end >= Room;

    /// <summary>How many bytes of sign a field has that is not empty, and all ones where it is a minus. Signs follow no pattern, so nothing jumps on them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Sign(out int minus)
    {
        byte first = Unsafe.Add(ref text, start);
        minus = ((first ^ '-') - 1) >> 31;
        return (((byte)(first - '+') & ~2) - 1) >>> 31;
    }

    /// <summary>A bit for each byte of a field of 1 to 32 bytes that is no digit. It has to have room.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Others()
    {
        Vector256<byte> last = Vector256.LoadUnsafe(ref text, (nuint)(end - Vector256<byte>.Count));
        uint others = Vector256.GreaterThan(last - Vector256.Create((byte)'0'), Vector256.Create((byte)9)).ExtractMostSignificantBits();
        return (uint)((ulong)others >> (Vector256<byte>.Count - Length));
    }

    public bool IsPoint(int at) => Unsafe.Add(ref text, start + at) == '.';

    /// <summary>The place of the first of some bytes, or the end of the field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int EndOf(uint bytes) => Math.Min(BitOperations.TrailingZeroCount(bytes), Length);

    /// <summary>The number that the last bytes of the field say, 1 to 19 of them, if they are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryDigits(int count, out ulong number)
    {
        ref byte last = ref Unsafe.Add(ref text, end - SixteenDigits.Count);
        if (!SixteenDigits.TryRead(ref last, Math.Min(count, SixteenDigits.Count), out number)) return false;
        if (count <= SixteenDigits.Count) return true;
        bool areDigits = EightDigits.TryRead(ref Unsafe.Subtract(ref last, EightDigits.Count), count - SixteenDigits.Count, out ulong more);
        number += Power * more;
        return areDigits;
    }

    /// <summary>The number that the last digits before <paramref name="to"/> say, 1 to 19.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Digits(int to, int count)
    {
        ref byte last = ref Unsafe.Add(ref text, start + to - SixteenDigits.Count);
        ulong number = SixteenDigits.Read(ref last, Math.Min(count, SixteenDigits.Count));
        if (count <= SixteenDigits.Count) return number;
        return number + Power * EightDigits.Read(ref Unsafe.Subtract(ref last, EightDigits.Count), count - SixteenDigits.Count);
    }

    /// <summary>The same with a byte that is no digit before the last <paramref name="part"/> of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Digits(int to, int count, int part)
    {
        ref byte last = ref Unsafe.Add(ref text, start + to - SixteenDigits.Count - 1);
        ulong number = SixteenDigits.Read(ref last, Math.Min(count, SixteenDigits.Count), Math.Min(part, SixteenDigits.Count));
        if (count <= SixteenDigits.Count) return number;
        return number + Power * EightDigits.Read(ref Unsafe.Subtract(ref last, EightDigits.Count), count - SixteenDigits.Count, Math.Max(part - SixteenDigits.Count, 0));
    }
}
