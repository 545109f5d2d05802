using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Products with a vector beside the order of additions that the documents state, term by term.</summary>
public unsafe class VectorProductTests
{
    private static readonly int[] Counts = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 70, 130, 261];
    private static readonly int[] Depths = [1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 23, 24, 25, 31, 32, 33, 40, 47, 48, 55, 63, 64, 65, 100, 127, 128, 131, 184];

    [Fact]
    public void Rows_and_columns_of_float32_are_summed_in_the_stated_order() => All<float, float>();

    [Fact]
    public void Rows_and_columns_of_float64_are_summed_in_the_stated_order() => All<double, double>();

    [Fact]
    public void Rows_and_columns_of_complex64_are_summed_in_the_stated_order() => All<Complex64, float>();

    [Fact]
    public void Rows_and_columns_of_complex128_are_summed_in_the_stated_order() => All<Complex, double>();

    private static void All<T, R>() where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
    {
        foreach (int count in Counts)
            foreach (int depth in Depths)
                for (int layout = 0; layout < Block<T>.Layouts; layout++)
                {
                    One<T, R>(count, depth, layout, 1, (Into)((count + depth) % 3), (depth & 1) != 0, (count & 1) != 0);
                    One<T, R>(count, depth, layout, layout, Into.Set, false, false);
                }
    }

    private static void One<T, R>(int count, int depth, int layout, int layoutOfVectors, Into into, bool isAdjoint, bool isConjugate)
        where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
    {
        Block<T> a = isAdjoint ? new(1, depth, count, layout) : new(1, count, depth, layout);
        Block<T> v = isConjugate ? new(2, 1, depth, layoutOfVectors) : new(2, depth, 1, layoutOfVectors), z = new(3, count, 1, layoutOfVectors);
        T[,] before = z.Values();
        fixed (T* pa = a.Memory, pv = v.Memory, pz = z.Memory)
            Gemm<T>.Run(isAdjoint ? a.At(pa).Adjoint : a.At(pa), isConjugate ? v.At(pv).Adjoint : v.At(pv), z.At(pz), into, 1);
        for (int i = 0; i < count; i++)
        {
            T[] x = [.. from k in Enumerable.Range(0, depth) select isAdjoint ? a[k, i] : a[i, k]], y = [.. from k in Enumerable.Range(0, depth) select isConjugate ? v[0, k] : v[k, 0]];
            T sum = InOrder<T, R>(x, y, isAdjoint == isConjugate);
            if (isConjugate) sum = Entry<T, R>.Conjugate(sum);
            Assert.Equal(into switch { Into.Set => sum, Into.Add => before[i, 0] + sum, _ => before[i, 0] - sum }, z[i, 0]);
        }
        z.RequireFrame();
    }

    /// <summary>The sum of x y, or of conj(x) y: as many lanes as the documents say, halved until one is left, and then the terms that are over.</summary>
    private static T InOrder<T, R>(T[] x, T[] y, bool isPlain) where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
    {
        int lanes = (Entry<T, R>.IsComplex ? 64 : 128) / sizeof(T), k = 0;
        // Of both parts of x: multiples of the real part of y, and of the imaginary one.
        var sums = new (R Real, R Imaginary, R CrossReal, R CrossImaginary)[lanes];
        for (; k < x.Length / lanes * lanes; k++) Append(k % lanes);
        for (int half = lanes / 2; half > 0; half /= 2)
        {
            for (int lane = 0; lane < half; lane++)
            {
                var (low, high) = (sums[lane], sums[lane + half]);
                sums[lane] = (low.Real + high.Real, low.Imaginary + high.Imaginary, low.CrossReal + high.CrossReal, low.CrossImaginary + high.CrossImaginary);
            }
            if (!Entry<T, R>.IsComplex && half == lanes / 2 && x.Length - k >= half)
                for (int lane = 0; lane < half; lane++, k++) Append(lane);
        }
        var s = sums[0];
        T sum = !Entry<T, R>.IsComplex ? Entry<T, R>.Of(s.Real)
            : isPlain ? Entry<T, R>.Of(s.Real - s.CrossImaginary, s.Imaginary + s.CrossReal)
            : Entry<T, R>.Of(s.Real + s.CrossImaginary, s.CrossReal - s.Imaginary);
        for (; k < x.Length; k++)
            sum = Entry<T, R>.IsComplex ? sum + (isPlain ? x[k] : Entry<T, R>.Conjugate(x[k])) * y[k]
                : Entry<T, R>.Of(R.FusedMultiplyAdd(Entry<T, R>.Real(x[k]), Entry<T, R>.Real(y[k]), Entry<T, R>.Real(sum)));
        return sum;

        void Append(int lane)
        {
            var (sum, a, b) = (sums[lane], x[k], y[k]);
            sums[lane] = (R.FusedMultiplyAdd(Entry<T, R>.Real(a), Entry<T, R>.Real(b), sum.Real),
                R.FusedMultiplyAdd(Entry<T, R>.Imaginary(a), Entry<T, R>.Real(b), sum.Imaginary),
                R.FusedMultiplyAdd(Entry<T, R>.Real(a), Entry<T, R>.Imaginary(b), sum.CrossReal),
                R.FusedMultiplyAdd(Entry<T, R>.Imaginary(a), Entry<T, R>.Imaginary(b), sum.CrossImaginary));
        }
    }
}
