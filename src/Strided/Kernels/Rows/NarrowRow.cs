using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>
/// z[i] = x[i] for integers z of fewer bits than x has: of integers the low bits; of floating point the number without its fraction, as near as
/// an integer comes to it, and 0 for NaN.
/// </summary>
internal static class NarrowRow<X, Z> where X : unmanaged, INumberBase<X> where Z : unmanaged, INumberBase<Z>
{
    public static void Run(ReadOnlySpan<X> x, Span<Z> z)
    {
        ref X from = ref MemoryMarshal.GetReference(x);
        ref Z to = ref MemoryMarshal.GetReference(z);
        int i = 0;
        if (V512<X>.IsSupported) i = Vectors<V512<X>>(ref from, ref to, i, x.Length);
        if (V256<X>.IsSupported) i = Vectors<V256<X>>(ref from, ref to, i, x.Length);
        if (V128<X>.IsSupported) i = Vectors<V128<X>>(ref from, ref to, i, x.Length);
        for (; i < x.Length; i++) z[i] = Z.CreateTruncating(x[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Vectors<V>(ref X x, ref Z z, int i, int n) where V : struct, IVector<V, X>
    {
        V least = default, most = default;
        if (Traits<X>.IsVectorFloat)
        {
            least = V.Of(double.CreateTruncating(Z.CreateSaturating(double.MinValue)));
            most = V.Of(double.CreateTruncating(Z.CreateSaturating(double.MaxValue)));
        }
        for (; i <= n - V.Count; i += V.Count)
        {
            V some = V.Load(ref x, i);
            (Traits<X>.IsVectorFloat ? V.ToIntegers(V.Clamp(some, least, most)) : some).Narrow(ref z, i);
        }
        return i;
    }
}
