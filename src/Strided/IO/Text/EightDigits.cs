using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Eight decimal digits as a number, all at once.</summary>
internal static class EightDigits
{
    public const int Count = 8;
    public const uint Power = 100_000_000;

    private const ulong Zeros = 0x3030303030303030;

    /// <summary>The last <paramref name="count"/> of eight bytes as a number; false when not all of them are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ref byte text, int count, out ulong value)
    {
        ulong digits = (Eight(ref text) ^ Zeros) & Last(count);
        value = Value(digits);
        return ((digits | (digits + 0x7676767676767676)) & 0x8080808080808080) == 0;
    }

    /// <summary>The last <paramref name="count"/> of eight bytes, digits all of them. No jump depends on how many there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ref byte text, int count) => Value((Eight(ref text) ^ Zeros) & Last(count));

    /// <summary>
    /// The last <paramref name="count"/> digits of nine bytes, with one that is none before the last <paramref name="part"/> of them. No jump depends on where it stands.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ref byte text, int count, int part)
    {
        ulong behind = Last(part), digits = (Eight(ref text) & ~behind) | (Eight(ref Unsafe.Add(ref text, 1)) & behind);
        return Value((digits ^ Zeros) & Last(count));
    }

    private static ulong Eight(ref byte text)
    {
        ulong eight = Unsafe.ReadUnaligned<ulong>(ref text);
        return BitConverter.IsLittleEndian ? eight : BinaryPrimitives.ReverseEndianness(eight);
    }

    /// <summary>The last so many of eight bytes, 0 to 8; a shift by 64 would be none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Last(int count)
    {
        int half = 4 * (Count - count);
        return ulong.MaxValue << half << half;
    }

    /// <summary>The number that eight digits are, less '0' each: pairs, fours, all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Value(ulong digits)
    {
        digits = unchecked(digits * 10 + (digits >> 8));
        ulong low = (digits & 0x000000FF000000FF) * 0x000F424000000064, high = ((digits >> 16) & 0x000000FF000000FF) * 0x0000271000000001;
        return unchecked(low + high) >> 32;
    }
}
