using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Columns that are read once to be brought up to date and multiplied. Their lengths are whole numbers of registers.</summary>
internal static unsafe class UpdatedColumns<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Columns at a time.</summary>
    public const int Together = 4;

    /// <summary>Rows at a time.</summary>
    public static int Rows => V512<R>.Count / Entry<T, R>.Parts;

    /// <summary>a += p c + q d, of which z are the scalar products of the columns with x, for four columns.</summary>
    public static void Run(T* a, nint step, T* p, T* c, T* q, T* d, T* x, nint n, T* z)
    {
        Two(a, step, p, c, q, d, x, n, z);
        Two(a + 2 * step, step, p, c + 2, q, d + 2, x, n, z + 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(T* a, nint step, T* p, T* c, T* q, T* d, T* x, nint n, T* z)
    {
        R* first = (R*)a, second = (R*)(a + step), one = (R*)p, other = (R*)q, with = (R*)x;
        var (re0, im0) = ColumnKernels<T, R>.Factor(c[0]);
        var (re1, im1) = ColumnKernels<T, R>.Factor(c[1]);
        var (re2, im2) = ColumnKernels<T, R>.Factor(d[0]);
        var (re3, im3) = ColumnKernels<T, R>.Factor(d[1]);
        V512<R> s0 = default, s1 = default, t0 = default, t1 = default;
        for (nint i = 0, length = n * Entry<T, R>.Parts; i < length; i += V512<R>.Count)
        {
            V512<R> u = ColumnKernels<T, R>.Load(one + i), v = ColumnKernels<T, R>.Load(other + i), w = ColumnKernels<T, R>.Load(with + i), turned = V512<R>.SwapPairs(w);
            V512<R> sum = ColumnKernels<T, R>.Times(v, re2, im2, ColumnKernels<T, R>.Times(u, re0, im0, ColumnKernels<T, R>.Load(first + i)));
            sum.Store(ref first[i], 0);
            s0 = V512<R>.FusedMultiplyAdd(sum, w, s0);
            if (Entry<T, R>.IsComplex) t0 = V512<R>.FusedMultiplyAdd(sum, turned, t0);
            sum = ColumnKernels<T, R>.Times(v, re3, im3, ColumnKernels<T, R>.Times(u, re1, im1, ColumnKernels<T, R>.Load(second + i)));
            sum.Store(ref second[i], 0);
            s1 = V512<R>.FusedMultiplyAdd(sum, w, s1);
            if (Entry<T, R>.IsComplex) t1 = V512<R>.FusedMultiplyAdd(sum, turned, t1);
        }
        (z[0], z[1]) = (ColumnKernels<T, R>.Combine(s0, t0, false), ColumnKernels<T, R>.Combine(s1, t1, false));
    }
}
