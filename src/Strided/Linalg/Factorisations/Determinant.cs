using System.Numerics;

namespace Strided;

/// <summary>The determinant as the product of the pivots of L U.</summary>
internal static unsafe class Determinant<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    public static T Of(Matrix a, int threads)
    {
        using var scratch = new Scratch(Bytes(a.Rows));
        ColumnMajor<T> lu = Factor(a, scratch.Start, threads, out bool isSingular, out bool isOdd);
        if (isSingular) return T.Zero;
        // Powers of two are kept apart: neither overflows on the way to a number that does not.
        T product = isOdd ? -T.One : T.One;
        int power = 0;
        for (nint i = 0; i < a.Rows; i++)
        {
            product *= lu[i, i];
            R size = Entry<T, R>.Size(product);
            if (!R.IsFinite(size) || size == R.Zero) return product;
            int scale = R.ILogB(size);
            product = Scaled(product, -scale);
            power += scale;
        }
        return Scaled(product, power);
    }

    /// <summary>The sign, a complex number of size 1, and the logarithm of the absolute value: 0 and minus infinity when it is singular.</summary>
    public static void Log(Matrix a, T* sign, R* log, int threads)
    {
        using var scratch = new Scratch(Bytes(a.Rows));
        ColumnMajor<T> lu = Factor(a, scratch.Start, threads, out bool isSingular, out bool isOdd);
        (*sign, *log) = isSingular ? (T.Zero, R.NegativeInfinity) : (isOdd ? -T.One : T.One, R.Zero);
        if (isSingular) return;
        for (nint i = 0; i < a.Rows; i++)
        {
            R size = Entry<T, R>.Abs(lu[i, i]);
            *sign *= Entry<T, R>.Of(Entry<T, R>.Real(lu[i, i]) / size, Entry<T, R>.Imaginary(lu[i, i]) / size);
            *log += R.Log(size);
        }
    }

    private static T Scaled(T x, int power) => Entry<T, R>.Of(R.ScaleB(Entry<T, R>.Real(x), power), R.ScaleB(Entry<T, R>.Imaginary(x), power));

    private static nint Bytes(nint n) => n * (n * sizeof(T) + sizeof(nint));

    private static ColumnMajor<T> Factor(Matrix a, byte* start, int threads, out bool isSingular, out bool isOdd)
    {
        nint* pivots = (nint*)start;
        var lu = new ColumnMajor<T>((T*)(pivots + a.Rows), a.Rows, a.Rows);
        // The transpose has the same determinant, and of rows that are dense makes columns.
        Transfer<T>.Copy(a.Transposed, lu.AsMatrix);
        isSingular = LU<T, R>.Factor(lu, pivots, threads) >= 0;
        isOdd = false;
        for (nint k = 0; k < a.Rows; k++) isOdd ^= pivots[k] != k;
        return lu;
    }
}
