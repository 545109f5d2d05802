using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>
/// Integers divided and rounded down, where registers of 512 bits convert integers to floating point and back. Quotients of 8 and 16 bits are exact in float32, of
/// 32 bits in float64: none is so near below a whole number that it would be rounded to that. For int64 one rounded quotient leaves a remainder so small
/// that a second one misses by one at most, which the sign or size of what is left tells. A quotient by 0 is 0.
/// </summary>
internal static class IntegerQuotient<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    public static bool IsSupported
    {
        [MethodImpl(Inline)]
        get => (Traits<T>.IsSignedWord || Unsafe.SizeOf<T>() < sizeof(long)) && Avx512DQ.IsSupported && Vector512.IsHardwareAccelerated;
    }

    [MethodImpl(Inline)]
    public static V Floor(V x, V y) => Widest<V, T>.First(Divide(Widest<V, T>.Of(x), Widest<V, T>.Of(y), out _));

    [MethodImpl(Inline)]
    public static V Remainder(V x, V y)
    {
        Divide(Widest<V, T>.Of(x), Widest<V, T>.Of(y), out Vector512<T> remainder);
        return Widest<V, T>.First(remainder);
    }

    [MethodImpl(Inline)]
    private static Vector512<T> Divide(Vector512<T> x, Vector512<T> y, out Vector512<T> remainder)
    {
        Vector512<T> zero = Vector512<T>.Zero, q;
        if (Unsafe.SizeOf<T>() < sizeof(long))
        {
            q = Exact(x, y);
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

    /// <summary>Of less than 64 bits.</summary>
    [MethodImpl(Inline)]
    private static Vector512<T> Exact(Vector512<T> x, Vector512<T> y) => (Unsafe.SizeOf<T>(), Traits<T>.IsUnsigned) switch
    {
        (sizeof(int), true) => Vector512.Create(Floored(x.AsUInt32().GetLower(), y.AsUInt32().GetLower()), Floored(x.AsUInt32().GetUpper(), y.AsUInt32().GetUpper())).As<uint, T>(),
        (sizeof(int), false) => Vector512.Create(Floored(x.AsInt32().GetLower(), y.AsInt32().GetLower()), Floored(x.AsInt32().GetUpper(), y.AsInt32().GetUpper())).As<int, T>(),
        (sizeof(short), true) => Floored(x.AsUInt16(), y.AsUInt16()).As<short, T>(),
        (sizeof(short), false) => Floored(x.AsInt16(), y.AsInt16()).As<short, T>(),
        (_, true) => Vector512.Narrow(
            Floored(Vector512.WidenLower(x.AsByte()), Vector512.WidenLower(y.AsByte())),
            Floored(Vector512.WidenUpper(x.AsByte()), Vector512.WidenUpper(y.AsByte()))).As<sbyte, T>(),
        _ => Vector512.Narrow(
            Floored(Vector512.WidenLower(x.AsSByte()), Vector512.WidenLower(y.AsSByte())),
            Floored(Vector512.WidenUpper(x.AsSByte()), Vector512.WidenUpper(y.AsSByte()))).As<sbyte, T>(),
    };

    [MethodImpl(Inline)]
    private static Vector512<short> Floored(Vector512<short> x, Vector512<short> y) => Vector512.Narrow(
        Floored(Vector512.WidenLower(x), Vector512.WidenLower(y)), Floored(Vector512.WidenUpper(x), Vector512.WidenUpper(y)));

    [MethodImpl(Inline)]
    private static Vector512<short> Floored(Vector512<ushort> x, Vector512<ushort> y) => Vector512.Narrow(
        Floored(Vector512.WidenLower(x).AsInt32(), Vector512.WidenLower(y).AsInt32()), Floored(Vector512.WidenUpper(x).AsInt32(), Vector512.WidenUpper(y).AsInt32()));

    [MethodImpl(Inline)]
    private static Vector512<int> Floored(Vector512<int> x, Vector512<int> y) =>
        Avx512F.ConvertToVector512Int32WithTruncation(Vector512.Floor(Avx512F.ConvertToVector512Single(x) / Avx512F.ConvertToVector512Single(y)));

    [MethodImpl(Inline)]
    private static Vector256<uint> Floored(Vector256<uint> x, Vector256<uint> y) =>
        Avx512F.ConvertToVector256UInt32WithTruncation(Avx512F.ConvertToVector512Double(x) / Avx512F.ConvertToVector512Double(y));

    [MethodImpl(Inline)]
    private static Vector256<int> Floored(Vector256<int> x, Vector256<int> y) =>
        Avx512F.ConvertToVector256Int32WithTruncation(Vector512.Floor(Avx512F.ConvertToVector512Double(x) / Avx512F.ConvertToVector512Double(y)));

    [MethodImpl(Inline)]
    private static Vector512<long> Truncated(Vector512<long> x, Vector512<long> y) =>
        Avx512DQ.ConvertToVector512Int64WithTruncation(Avx512DQ.ConvertToVector512Double(x) / Avx512DQ.ConvertToVector512Double(y));
}
