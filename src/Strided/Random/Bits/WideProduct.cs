using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>All 128 bits of products of 64-bit integers, eight at a time.</summary>
internal static class WideProduct
{
    public const int Count = 8;

    /// <summary>True where registers of eight words multiply; elsewhere one product after the other is as fast.</summary>
    public static bool IsSupported => Avx512DQ.IsSupported;

    /// <summary>The high words of the products.</summary>
    /// <remarks>Schoolbook with digits of 32 bits; no sum of a partial product and a carry exceeds 64 bits.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> High(Vector512<ulong> x, Vector512<ulong> y)
    {
        Vector512<ulong> x1 = x >>> 32, y1 = y >>> 32;
        Vector512<ulong> inner = Digits(x1, y) + (Digits(x, y) >>> 32), outer = Digits(x, y1) + (inner & Vector512.Create((ulong)uint.MaxValue));
        return Digits(x1, y1) + (inner >>> 32) + (outer >>> 32);
    }

    /// <summary>The sums, and one more where the sum of the low words that stand beside them went over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> AddCarry(Vector512<ulong> high, Vector512<ulong> lowSum, Vector512<ulong> lowSummand) =>
        high - Vector512.LessThan(lowSum, lowSummand);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Digits(Vector512<ulong> x, Vector512<ulong> y) => Avx512F.Multiply(x.AsUInt32(), y.AsUInt32());
}
