using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>
/// Integers divided and rounded down, where registers of 512 bits convert integers to float64 and back. Quotients of int32 are exact in float64. For int64
/// one rounded quotient leaves a remainder so small that a second one misses by one at most, which the sign or size of what is left tells. A quotient by 0 is 0.
/// </summary>
internal static class IntegerQuotient<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public static bool IsSupported
    {
        [MethodImpl(Inline)]
        get => Traits<T>.IsSignedWord && Avx512DQ.IsSupported && Vector512.IsHardwareAccelerated;
    }

    [MethodImpl(Inline)]
    public static V Floor(V x, V y) => Narrow(Divide(Wide(x), Wide(y), out _));

    [MethodImpl(Inline)]
    public static V Remainder(V x, V y)
    {
        Divide(Wide(x), Wide(y), out Vector512<T> remainder);
        return Narrow(remainder);
    }

    [MethodImpl(Inline)]
    private static Vector512<T> Divide(Vector512<T> x, Vector512<T> y, out Vector512<T> remainder)
    {
        Vector512<T> zero = Vector512<T>.Zero, q;
        if (Unsafe.SizeOf<T>() == sizeof(int))
        {
            q = Vector512.Create(Floored(x.AsInt32().GetLower(), y.AsInt32().GetLower()), Floored(x.AsInt32().GetUpper(), y.AsInt32().GetUpper())).As<int, T>();
            remainder = x - q * y;
        }
        else
        {
            q = Truncated(x.AsInt64(), y.AsInt64()).As<long, T>();
            remainder = x - q * y;
            Vector512<T> second = Truncated(remainder.AsInt64(), y.AsInt64()).As<long, T>();
            q += second;
            remainder -= second * y;
            Vector512<T> over = Vector512.LessThan(remainder ^ y, zero) & ~Vector512.Equals(remainder, zero);
            q += over;
            remainder += over & y;
            Vector512<T> left = remainder - y;
            Vector512<T> under = (Vector512.GreaterThanOrEqual(left ^ y, zero) | Vector512.Equals(left, zero)) & ~Vector512.Equals(remainder, zero);
            q -= under;
            remainder = Vector512.ConditionalSelect(under, left, remainder);
        }
        Vector512<T> whole = ~Vector512.Equals(y, zero);
        remainder &= whole;
        return q & whole;
    }

    [MethodImpl(Inline)]
    private static Vector256<int> Floored(Vector256<int> x, Vector256<int> y) =>
        Avx512F.ConvertToVector256Int32WithTruncation(Vector512.Floor(Avx512F.ConvertToVector512Double(x) / Avx512F.ConvertToVector512Double(y)));

    [MethodImpl(Inline)]
    private static Vector512<long> Truncated(Vector512<long> x, Vector512<long> y) =>
        Avx512DQ.ConvertToVector512Int64WithTruncation(Avx512DQ.ConvertToVector512Double(x) / Avx512DQ.ConvertToVector512Double(y));

    [MethodImpl(Inline)]
    private static Vector512<T> Wide(V x) => Unsafe.SizeOf<V>() switch
    {
        64 => Unsafe.BitCast<V, Vector512<T>>(x),
        32 => Unsafe.BitCast<V, Vector256<T>>(x).ToVector512Unsafe(),
        _ => Unsafe.BitCast<V, Vector128<T>>(x).ToVector256Unsafe().ToVector512Unsafe(),
    };

    [MethodImpl(Inline)]
    private static V Narrow(Vector512<T> x) => Unsafe.SizeOf<V>() switch
    {
        64 => Unsafe.BitCast<Vector512<T>, V>(x),
        32 => Unsafe.BitCast<Vector256<T>, V>(x.GetLower()),
        _ => Unsafe.BitCast<Vector128<T>, V>(x.GetLower().GetLower()),
    };
}
