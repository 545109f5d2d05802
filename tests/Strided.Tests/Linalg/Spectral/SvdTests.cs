using System.Numerics;
using Xunit;

namespace Strided.Tests;

public class SvdTests
{
    public static TheoryData<int, int> Sizes => new()
    {
        { 1, 1 }, { 1, 4 }, { 4, 1 }, { 2, 2 }, { 3, 3 }, { 5, 3 }, { 3, 5 }, { 7, 6 }, { 33, 31 }, { 31, 34 }, { 64, 64 }, { 90, 20 }, { 20, 90 }, { 70, 65 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Vectors_are_orthonormal_and_residuals_small(int m, int n)
    {
        foreach ((string name, NDArray<double> a) in Gallery.Rectangular(m, n))
        {
            Check(name, a, double.BitIncrement(1) - 1);
            if (name is "large" or "tiny") continue;
            Check(name, a.AsType<float>(), float.BitIncrement(1) - 1);
            if (m + n > 70) continue;
            NDArray<Complex> z = Gallery.Complexified(a);
            Check(name, z, double.BitIncrement(1) - 1);
            Check(name, z.AsType<Complex64>(), float.BitIncrement(1) - 1);
        }
    }

    [Fact]
    public void Larger_matrices_too()
    {
        foreach ((string name, NDArray<double> a) in Gallery.Rectangular(190, 170).Where(one => one.Name is "random" or "Kahan" or "rank 2" or "bidiagonal" or "unit"))
            Check(name, a, double.BitIncrement(1) - 1);
    }

    [Fact]
    public void Singular_values_of_a_graded_bidiagonal_matrix_are_relatively_accurate()
    {
        // Their product is the determinant, 10^-(0 + 1 + ... + 15), although the largest is 10^15 times the smallest.
        NDArray<double> a = Gallery.Of(16, 16, (i, j) => i == j ? Math.Pow(10, -i) : j == i + 1 ? Math.Pow(10, -i) : 0);
        double product = 1;
        foreach (double s in Nd.Linalg.SvdVals(a)) product *= s * 1e7;
        Assert.Equal(Math.Pow(10, 7 * 16 - 120), product, Math.Pow(10, 7 * 16 - 120) * 1e-13);
    }

    [Fact]
    public void Small_singular_values_keep_their_place_beside_the_largest()
    {
        NDArray<double> a = Gallery.Of(80, 80, (i, j) => i == j ? Math.Pow(10, -i / 5.0) : j == i + 1 ? Math.Pow(10, -i / 5.0) / 3 : 0);
        NDArray<double> accurate = Nd.Linalg.SvdVals(a), divided = Nd.Linalg.Svd(a).S;
        for (int k = 0; k < 80; k++) Assert.Equal(accurate[k], divided[k], 1e-15 * accurate[0]);
    }

    [Fact]
    public void Hermitian_matrices_by_their_eigenvectors()
    {
        foreach ((string name, NDArray<double> a) in Gallery.Symmetric(17).Where(one => one.Name is not ("large" or "tiny")))
        {
            CheckParts(name, a, Nd.Linalg.Svd((NDArray)a, hermitian: true), double.BitIncrement(1) - 1);
            NDArray<Complex> z = Gallery.Complexified(a);
            CheckParts(name, z, Nd.Linalg.Svd(z, hermitian: true), double.BitIncrement(1) - 1);
            Dense.RequireClose(new(Nd.Linalg.SvdVals(a)), new(Nd.Linalg.SvdVals(a, hermitian: true)), 1e-14 * new Dense(a).Largest * 17, name);
        }
    }

    [Fact]
    public void Stacks_are_their_matrices()
    {
        NDArray<double> stack = Nd.Stack([.. Gallery.Rectangular(6, 9).Select(one => one.Matrix)], axis: 0).Reshape(3, 4, 6, 9);
        (NDArray<double> u, NDArray<double> s, NDArray<double> vh) = Nd.Linalg.Svd(stack, fullMatrices: false);
        Assert.Equal((Dims)(3, 4, 6, 6), u.Shape);
        Assert.Equal((Dims)(3, 4, 6), s.Shape);
        Assert.Equal((Dims)(3, 4, 6, 9), vh.Shape);
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 4; j++)
            {
                (NDArray<double> u1, NDArray<double> s1, NDArray<double> vh1) = Nd.Linalg.Svd(stack[i, j, ..], fullMatrices: false);
                Assert.True(Nd.ArrayEqual(u1, u[i, j, ..]) && Nd.ArrayEqual(s1, s[i, j, ..]) && Nd.ArrayEqual(vh1, vh[i, j, ..]), $"[{i}, {j}]");
            }
    }

    [Fact]
    public void Empty_matrices_have_unit_vectors()
    {
        (NDArray<double> u, NDArray<double> s, NDArray<double> vh) = Nd.Linalg.Svd(Nd.Zeros(3, 0));
        Assert.True(Nd.ArrayEqual(Gallery.Of(3, 3, (i, j) => i == j ? 1 : 0), u));
        Assert.Equal((Dims)0, s.Shape);
        Assert.Equal((Dims)(0, 0), vh.Shape);
        Assert.Equal((Dims)(2, 3, 0), Nd.Linalg.Svd(Nd.Zeros(2, 3, 0), fullMatrices: false).U.Shape);
        Assert.Equal((Dims)(3, 3), Nd.Linalg.Svd(Nd.Zeros(0, 3)).Vh.Shape);
    }

    [Fact]
    public void Errors_name_the_matrix()
    {
        NDArray<float> stack = Nd.Ones<float>(3, 4, 5);
        stack[2, 0, 0] = float.NaN;
        Assert.Contains("[2]", Assert.Throws<LinAlgException>(() => Nd.Linalg.Svd(stack)).Message, StringComparison.Ordinal);
        Assert.Throws<LinAlgException>(() => Nd.Linalg.SvdVals(stack, hermitian: true));
        Assert.Throws<ShapeException>(() => Nd.Linalg.Svd(Nd.Ones(3)));
        Assert.Throws<DTypeException>(() => Nd.Linalg.SvdVals((NDArray)Nd.Ones<decimal>(3, 3)));
    }

    private static void Check(string name, NDArray a, double epsilon)
    {
        CheckParts(name, a, Nd.Linalg.Svd(a), epsilon);
        CheckParts(name, a, Nd.Linalg.Svd(a, fullMatrices: false), epsilon);
    }

    private static void CheckParts(string name, NDArray a, (NDArray U, NDArray S, NDArray Vh) parts, double epsilon)
    {
        int m = (int)a.Shape[0], n = (int)a.Shape[1], k = Math.Min(m, n);
        string what = $"{name} {a.DType} {m} x {n}";
        Dense x = new(a), u = new(parts.U), s = new(parts.S), vh = new(parts.Vh);
        double scaled = 4 * Math.Max(m, n) * epsilon, size = Math.Max(s.Largest, double.Epsilon);
        u.RequireOrthonormalColumns(scaled, what);
        vh.Adjoint.RequireOrthonormalColumns(scaled, what);
        Dense.RequireClose(u.Part(m, k).Times(s) * vh.Part(k, n), x, scaled * size, what);
        Dense.RequireClose(s, new(Nd.Linalg.SvdVals(a)), scaled * size, what);
        for (int i = 0; i < k; i++) Assert.True(s[i, 0].Real >= 0 && (i == 0 || s[i - 1, 0].Real >= s[i, 0].Real), what);
    }
}
