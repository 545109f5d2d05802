using System.Numerics;
using Xunit;

namespace Strided.Tests;

public class EigTests
{
    public static TheoryData<int> Sizes => [1, 2, 3, 4, 5, 8, 13, 31, 34, 65, 100];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Residuals_are_small_and_vectors_have_length_1(int n)
    {
        foreach ((string name, NDArray<double> a) in Gallery.General(n))
        {
            Check(name, a, double.BitIncrement(1) - 1);
            if (name is "large" or "tiny" or "badly scaled") continue;
            if (n > 40) continue;
            Check(name, a.AsType<float>(), float.BitIncrement(1) - 1);
            NDArray<Complex> z = Gallery.Complexified(a);
            Check(name, z, double.BitIncrement(1) - 1);
            Check(name, z.AsType<Complex64>(), float.BitIncrement(1) - 1);
        }
    }

    [Fact]
    public void Larger_matrices_too()
    {
        foreach ((string name, NDArray<double> a) in Gallery.General(180).Where(one => one.Name is "random" or "companion" or "Grcar" or "roots of unity" or "skew"))
            Check(name, a, double.BitIncrement(1) - 1);
        Check("random", Gallery.Complexified(Gallery.Of(130, 130, Gallery.Random(1))), double.BitIncrement(1) - 1);
    }

    [Fact]
    public void Roots_of_unity()
    {
        const int n = 24;
        NDArray<Complex> w = (NDArray<Complex>)Nd.Linalg.EigVals(Gallery.Of(n, n, (i, j) => i == (j + 1) % n ? 1 : 0));
        foreach (Complex z in w)
        {
            Assert.Equal(1, z.Magnitude, 1e-14);
            double turns = z.Phase / (2 * Math.PI) * n;
            Assert.Equal(Math.Round(turns), turns, 1e-13);
        }
    }

    [Fact]
    public void Real_matrices_have_conjugate_pairs_the_positive_imaginary_part_first()
    {
        NDArray<Complex> w = (NDArray<Complex>)Nd.Linalg.EigVals(Gallery.Of(50, 50, Gallery.Random(8)));
        for (int k = 0; k < 50; k++)
        {
            if (w[k].Imaginary == 0) continue;
            Assert.True(w[k].Imaginary > 0);
            Assert.Equal(Complex.Conjugate(w[k]), w[++k]);
        }
    }

    [Fact]
    public void The_result_is_complex_whatever_the_eigenvalues()
    {
        Assert.Equal(DType.Complex128, Nd.Linalg.EigVals(Nd.Ones(2, 2)).DType);
        Assert.Equal(DType.Complex64, Nd.Linalg.Eig(Nd.Ones<float>(2, 2)).Eigenvectors.DType);
        Assert.Equal(DType.Complex64, Nd.Linalg.Eig(Nd.Ones<Complex64>(2, 2)).Eigenvalues.DType);
        Assert.Equal(DType.Complex128, Nd.Linalg.Eig(Nd.Ones<long>(2, 2)).Eigenvalues.DType);
    }

    [Fact]
    public void Stacks_are_their_matrices()
    {
        NDArray<double> stack = Nd.Stack([.. Gallery.General(11).Select(one => one.Matrix)], axis: 0).Reshape(2, 11, 11, 11);
        (NDArray w, NDArray v) = Nd.Linalg.Eig(stack);
        Assert.Equal((Dims)(2, 11, 11), w.Shape);
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 11; j++)
            {
                (NDArray one, NDArray vectors) = Nd.Linalg.Eig(stack[i, j, ..]);
                Assert.True(Nd.ArrayEqual(one, w[new Slice(i, i + 1), new Slice(j, j + 1)].Reshape(11)) && Nd.ArrayEqual(vectors, v[new Slice(i, i + 1), new Slice(j, j + 1)].Reshape(11, 11)), $"[{i}, {j}]");
            }
        Assert.Equal((Dims)(4, 0), Nd.Linalg.EigVals(Nd.Zeros(4, 0, 0)).Shape);
    }

    [Fact]
    public void Errors_name_the_matrix()
    {
        Assert.Contains("(2, 3)", Assert.Throws<LinAlgException>(() => Nd.Linalg.Eig(Nd.Ones(2, 3))).Message, StringComparison.Ordinal);
        NDArray<double> stack = Nd.Ones(3, 4, 4);
        stack[1, 3, 0] = double.NaN;
        Assert.Contains("[1]", Assert.Throws<LinAlgException>(() => Nd.Linalg.EigVals(stack)).Message, StringComparison.Ordinal);
        Assert.Throws<DTypeException>(() => Nd.Linalg.Eig(Nd.Ones<Half>(3, 3)));
    }

    private static void Check(string name, NDArray a, double epsilon)
    {
        int n = (int)a.Shape[0];
        string what = $"{name} {a.DType} {n}";
        (NDArray w, NDArray v) = Nd.Linalg.Eig(a);
        Dense x = new(a), values = new(w), vectors = new(v);
        double up = x.Largest is > 0 and < 1e-200 ? 1e300 : x.Largest > 1e200 ? 1e-300 : 1;
        x = Dense.Of(n, n, (i, j) => x[i, j] * up);
        Dense scaledValues = Dense.Of(n, 1, (i, _) => values[i, 0] * up);
        double size = Math.Max(x.Largest, double.Epsilon) * n;
        for (int j = 0; j < n; j++)
        {
            double length = Math.Sqrt(Enumerable.Range(0, n).Sum(i => Math.Pow(Complex.Abs(vectors[i, j]), 2)));
            Assert.True(Math.Abs(length - 1) <= 4 * n * epsilon, $"{what}: vector {j} has length {length}");
        }
        Dense.RequireClose(x * vectors, vectors.Times(scaledValues), 8 * n * epsilon * size, what);
        Complex sum = 0, trace = 0;
        for (int i = 0; i < n; i++) (sum, trace) = (sum + scaledValues[i, 0], trace + x[i, i]);
        Assert.True(Complex.Abs(sum - trace) <= 8 * n * epsilon * size, $"{what}: the eigenvalues add up to {sum}, the diagonal to {trace}");
    }
}
