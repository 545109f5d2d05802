using System.Numerics;

namespace Strided;

/// <summary>The determinant as the product of the pivots of L U.</summary>
internal static unsafe class Determinant<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    public static T Of(Matrix a, int threads)
    {
        using var scratch = new Scratch(Bytes(a.Rows));
        ColumnMajor<T> lu = Factor(a, scratch.Start, threads, out bool isSingular, out bool isOdd);
        return isSingular ? T.Zero : Product(lu.Start, lu.Step + 1, a.Rows, isOdd);
    }

    /// <summary>The product of pivots that lie <paramref name="step"/> apart, negative when the number of exchanges is odd.</summary>
    public static T Product(T* pivots, nint step, nint n, bool isOdd)
    {
        // Powers of two are kept apart: neither overflows on the way to a number that does not.
        T product = isOdd ? -T.One : T.One;
        int power = 0;
        for (nint i = 0; i < n; i++)
        {
            T pivot = pivots[i * step];
            if (!IsModerate(pivot)) Normalize(ref product, ref power);
            product *= pivot;
            if (!Entry<T, R>.IsFinite(product) || product == T.Zero) return product;
            if (!IsModerate(product)) Normalize(ref product, ref power);
        }
        return power == 0 ? product : Scaled(product, power);
    }

    /// <summary>The sign, a complex number of size 1, and the logarithm of the absolute value: 0 and minus infinity when it is singular.</summary>
    public static void Log(Matrix a, T* sign, R* log, int threads)
    {
        using var scratch = new Scratch(Bytes(a.Rows));
        ColumnMajor<T> lu = Factor(a, scratch.Start, threads, out bool isSingular, out bool isOdd);
        Log(lu.Start, lu.Step + 1, a.Rows, isSingular, isOdd, sign, log);
    }

    /// <summary>As <see cref="Product"/>.</summary>
    public static void Log(T* pivots, nint step, nint n, bool isSingular, bool isOdd, T* sign, R* log)
    {
        (*sign, *log) = isSingular ? (T.Zero, R.NegativeInfinity) : (isOdd ? -T.One : T.One, R.Zero);
        for (nint i = 0; i < n && !isSingular; i++)
        {
            T pivot = pivots[i * step];
            R size = Entry<T, R>.Abs(pivot);
            *sign *= Entry<T, R>.Of(Entry<T, R>.Real(pivot) / size, Entry<T, R>.Imaginary(pivot) / size);
            *log += R.Log(size);
        }
    }

    /// <summary>True when products of two such numbers neither overflow nor vanish.</summary>
    private static bool IsModerate(T x)
    {
        R size = Entry<T, R>.Size(x);
        return sizeof(R) == sizeof(double) ? size > R.CreateTruncating(1e-150) && size < R.CreateTruncating(1e150)
            : size > R.CreateTruncating(1e-18f) && size < R.CreateTruncating(1e18f);
    }

    private static void Normalize(ref T x, ref int power)
    {
        int scale = R.ILogB(Entry<T, R>.Size(x));
        x = Scaled(x, -scale);
        power += scale;
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
