using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Matrices moved between arrays of any strides and working memory.</summary>
internal static unsafe class Entries<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Squares of this many entries a side are read and written together, since one of the two goes against the grain.</summary>
    private const nint Square = 16;

    /// <summary>z = x or its conjugate.</summary>
    public static void Read(Matrix x, ColumnMajor<T> z, bool conjugate)
    {
        Transfer<T>.Copy(x, z.AsMatrix);
        if (conjugate && Entry<T, R>.IsComplex) Conjugate(z.AsMatrix);
    }

    /// <summary>z = x, real numbers as entries; column k is the one at order[k].</summary>
    public static void WriteReal(ColumnMajor<double> x, nint* order, Matrix z)
    {
        for (nint j = 0; j < x.Columns; j += Square)
            for (nint i = 0; i < x.Rows; i += Square)
                for (nint p = i; p < nint.Min(i + Square, x.Rows); p++)
                    for (nint q = j; q < nint.Min(j + Square, x.Columns); q++)
                        *(T*)z.At(p, q) = Entry<T, R>.Of(R.CreateTruncating(x[p, order == null ? q : order[q]]));
    }

    public static void Conjugate(Matrix z)
    {
        for (nint i = 0; i < z.Rows; i++)
            for (nint j = 0; j < z.Columns; j++) *(T*)z.At(i, j) = Entry<T, R>.Conjugate(*(T*)z.At(i, j));
    }

    /// <summary>
    /// Scales a matrix whose largest part is so large or small that squares overflow or vanish; the power of 2 with which the answer must be
    /// multiplied. 0 when a part is not finite. Of a Hermitian matrix only the lower triangle is looked at.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Normalize(ColumnMajor<T> a, bool lower)
    {
        double largest = 0;
        for (nint j = 0; j < a.Columns; j++)
        {
            nint start = lower ? j : 0;
            if (start == a.Rows) break;
            // NaN is larger than all numbers here, too.
            R most = R.Abs(TensorPrimitives.MaxMagnitude(new ReadOnlySpan<R>(a.At(start, j), checked((int)(a.Rows - start) * Entry<T, R>.Parts))));
            if (!R.IsFinite(most)) return 0;
            largest = Math.Max(largest, double.CreateTruncating(most));
        }
        if (largest is 0 or > 1e-8 and < 1e8) return 1;
        // In two steps, each of which is a normal number.
        int exponent = -Math.ILogB(largest), half = exponent / 2;
        R first = R.ScaleB(R.One, half), second = R.ScaleB(R.One, exponent - half);
        for (nint j = 0; j < a.Columns; j++)
            for (nint i = lower ? j : 0; i < a.Rows; i++) a[i, j] = Entry<T, R>.Scale(Entry<T, R>.Scale(a[i, j], first), second);
        return Math.ScaleB(1, -exponent);
    }
}
