using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Factorisations of small matrices, as many at once as a register has lanes; each lane has its own pivots. Rows are dense.</summary>
internal static unsafe class Elimination<L, V, R>
    where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Makes the first n columns of rows upper triangular, with the largest pivots, and does the same to the columns beside them.</summary>
    /// <param name="a">The rows.</param>
    /// <param name="n">How many.</param>
    /// <param name="width">How long they are.</param>
    /// <param name="odd">Bits of the lanes in which the number of exchanges was odd.</param>
    /// <returns>Bits of the lanes that are singular.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Upper(L* a, int n, int width, out ulong odd)
    {
        ulong singular = 0;
        odd = 0;
        for (int k = 0; k < n; k++)
        {
            L* top = a + k * width;
            V largest = top[k].Size, row = V.Create(R.CreateTruncating(k));
            for (int i = k + 1; i < n; i++)
            {
                V size = a[i * width + k].Size, larger = ~V.LessEqual(size, largest) & V.Equal(largest, largest);
                largest = V.Select(larger, size, largest);
                row = V.Select(larger, V.Create(R.CreateTruncating(i)), row);
            }
            singular |= V.Equal(largest, default).Bits();
            for (int i = k + 1; i < n; i++)
            {
                V here = V.Equal(row, V.Create(R.CreateTruncating(i)));
                ulong bits = here.Bits();
                if (bits == 0) continue;
                odd ^= bits;
                L* other = a + i * width;
                for (int j = k; j < width; j++) (top[j], other[j]) = (L.Select(here, other[j], top[j]), L.Select(here, top[j], other[j]));
            }
            for (int i = k + 1; i < n; i++)
            {
                L* other = a + i * width;
                L factor = other[k] / top[k];
                for (int j = k + 1; j < width; j++) other[j] = L.MinusProduct(factor, top[j], other[j]);
            }
        }
        return singular;
    }

    /// <summary>The columns beside an upper triangle, multiplied by its inverse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Back(L* a, int n, int width)
    {
        for (int i = n - 1; i >= 0; i--)
        {
            L* row = a + i * width;
            for (int j = n; j < width; j++)
            {
                L sum = row[j];
                for (int k = i + 1; k < n; k++) sum = L.MinusProduct(row[k], a[k * width + j], sum);
                row[j] = sum / row[i];
            }
        }
    }

    /// <summary>The lower triangle becomes Cholesky's factor. Answers bits of the lanes that are not positive definite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Cholesky(L* a, int n)
    {
        ulong failed = 0;
        for (int k = 0; k < n; k++)
        {
            V pivot = a[k * n + k].Real;
            failed |= (~V.Less(default, pivot)).Bits();
            L root = L.Create(V.Sqrt(pivot));
            a[k * n + k] = root;
            for (int i = k + 1; i < n; i++) a[i * n + k] /= root;
            for (int i = k + 1; i < n; i++)
                for (int j = k + 1; j <= i; j++) a[i * n + j] = L.MinusConjugateProduct(a[i * n + k], a[j * n + k], a[i * n + j]);
        }
        return failed;
    }
}
