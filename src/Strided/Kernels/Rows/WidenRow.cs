using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>z[i] = x[i] for integers of fewer bits than z has, which may be integers or floating point: each value is kept. Also int32 as float32, rounded.</summary>
internal static class WidenRow<X, Z> where X : unmanaged, INumberBase<X> where Z : unmanaged, INumberBase<Z>
{
    public static void Run(ReadOnlySpan<X> x, Span<Z> z)
    {
        ref X from = ref MemoryMarshal.GetReference(x);
        ref Z to = ref MemoryMarshal.GetReference(z);
        int i = 0;
        if (V512<Z>.IsSupported) i = Vectors<V512<Z>>(ref from, ref to, i, x.Length);
        if (V256<Z>.IsSupported) i = Vectors<V256<Z>>(ref from, ref to, i, x.Length);
        if (V128<Z>.IsSupported) i = Vectors<V128<Z>>(ref from, ref to, i, x.Length);
        for (; i < x.Length; i++) z[i] = Z.CreateTruncating(x[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Vectors<V>(ref X x, ref Z z, int i, int n) where V : struct, IVector<V, Z>
    {
        for (; i <= n - V.Count; i += V.Count)
        {
            V wide = Traits<X>.Size == Traits<Z>.Size ? V.Load(ref Unsafe.As<X, Z>(ref x), i) : V.Widen(ref x, i);
            (Traits<Z>.IsVectorFloat ? V.OfIntegers(wide) : wide).Store(ref z, i);
        }
        return i;
    }
}
