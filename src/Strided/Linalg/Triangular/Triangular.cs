using System.Numerics;

namespace Strided;

/// <summary>
/// Triangular matrices of float32, float64, complex64 and complex128: solving with them and multiplying by them, in place. By halves, so that
/// nearly all the work is products. A right side from the right is one from the left, transposed: x t = b is t^T x^T = b^T.
/// </summary>
/// <remarks>
/// Only the named triangle of t is read, and not its diagonal when that is a unit diagonal. t may be transposed or conjugate; b is neither.
/// Division by a zero on the diagonal gives infinities and NaN, as it does for numbers.
/// </remarks>
internal static unsafe class Triangular<T> where T : unmanaged, INumberBase<T>
{
    /// <summary>Triangles up to this size are solved a row at a time.</summary>
    private const nint Small = 16;

    /// <summary>b = t^-1 b.</summary>
    public static void Solve(Matrix t, Matrix b, bool lower, bool unit, int threads)
    {
        if (b.Columns == 0 || NativeTriangular.TrySolve<T>(t, b, lower, unit)) return;
        nint n = t.Rows;
        if (n <= Small)
        {
            SolveSmall(t, b, lower, unit);
            return;
        }
        nint half = Half(n);
        Matrix b1 = b.Part(0, half, 0, b.Columns), b2 = b.Part(half, n - half, 0, b.Columns);
        if (lower)
        {
            Solve(t.Part(0, half, 0, half), b1, lower, unit, threads);
            Gemm<T>.Subtract(t.Part(half, n - half, 0, half), b1, b2, threads);
            Solve(t.Part(half, n - half, half, n - half), b2, lower, unit, threads);
        }
        else
        {
            Solve(t.Part(half, n - half, half, n - half), b2, lower, unit, threads);
            Gemm<T>.Subtract(t.Part(0, half, half, n - half), b2, b1, threads);
            Solve(t.Part(0, half, 0, half), b1, lower, unit, threads);
        }
    }

    /// <summary>b = t b.</summary>
    public static void Multiply(Matrix t, Matrix b, bool lower, bool unit, int threads)
    {
        if (b.Columns == 0) return;
        nint n = t.Rows;
        if (n <= Small)
        {
            MultiplySmall(t, b, lower, unit);
            return;
        }
        nint half = Half(n);
        Matrix b1 = b.Part(0, half, 0, b.Columns), b2 = b.Part(half, n - half, 0, b.Columns);
        if (lower)
        {
            Multiply(t.Part(half, n - half, half, n - half), b2, lower, unit, threads);
            Gemm<T>.Add(t.Part(half, n - half, 0, half), b1, b2, threads);
            Multiply(t.Part(0, half, 0, half), b1, lower, unit, threads);
        }
        else
        {
            Multiply(t.Part(0, half, 0, half), b1, lower, unit, threads);
            Gemm<T>.Add(t.Part(0, half, half, n - half), b2, b1, threads);
            Multiply(t.Part(half, n - half, half, n - half), b2, lower, unit, threads);
        }
    }

    private static void SolveSmall(Matrix t, Matrix b, bool lower, bool unit)
    {
        nint n = t.Rows;
        T* values = stackalloc T[(int)(Small * Small)], scratch = stackalloc T[(int)(Small * Strip<T>.Width)];
        Read(t, lower, unit, values);
        for (nint i = 0; i < n; i++)
            for (nint p = lower ? 0 : i + 1; p < (lower ? i : n); p++) values[i * n + p] = -values[i * n + p];
        for (nint column = 0; column < b.Columns; column += Strip<T>.Width)
        {
            var strip = new Strip<T>(b, column, scratch);
            for (nint k = 0; k < n; k++)
            {
                nint i = lower ? k : n - 1 - k;
                T* row = strip.Row(i);
                if (lower) Combination<T>.Run(values + i * n, strip.Row(0), strip.Step, i, row, strip.Columns);
                else Combination<T>.Run(values + i * n + i + 1, strip.Row(i + 1), strip.Step, n - i - 1, row, strip.Columns);
                if (!unit) Division<T>.Run(row, values[i * n + i], strip.Columns);
            }
            strip.WriteBack();
        }
    }

    private static void MultiplySmall(Matrix t, Matrix b, bool lower, bool unit)
    {
        nint n = t.Rows;
        T* values = stackalloc T[(int)(Small * Small)], scratch = stackalloc T[(int)(Small * Strip<T>.Width)];
        Read(t, lower, unit, values);
        for (nint column = 0; column < b.Columns; column += Strip<T>.Width)
        {
            var strip = new Strip<T>(b, column, scratch);
            for (nint k = 0; k < n; k++)
            {
                nint i = lower ? n - 1 - k : k;
                T* row = strip.Row(i);
                if (!unit)
                    for (nint j = 0; j < strip.Columns; j++) row[j] *= values[i * n + i];
                if (lower) Combination<T>.Run(values + i * n, strip.Row(0), strip.Step, i, row, strip.Columns);
                else Combination<T>.Run(values + i * n + i + 1, strip.Row(i + 1), strip.Step, n - i - 1, row, strip.Columns);
            }
            strip.WriteBack();
        }
    }

    /// <summary>The triangle's elements, conjugate where they are to be, in dense rows; the rest is not touched.</summary>
    private static void Read(Matrix t, bool lower, bool unit, T* values)
    {
        nint n = t.Rows;
        for (nint i = 0; i < n; i++)
            for (nint p = lower ? 0 : i; p <= (lower ? i : n - 1); p++)
            {
                if (unit && p == i) continue;
                T value = *(T*)t.At(i, p);
                values[i * n + p] = t.IsConjugate ? Conjugation<T>.Of(value) : value;
            }
    }

    private static nint Half(nint n) => (n / 2 + Small - 1) / Small * Small;
}
