using System.Numerics;
using Xunit;

namespace Strided.Tests;

public class EighTests
{
    public static TheoryData<int> Sizes => [1, 2, 3, 4, 5, 8, 13, 31, 32, 33, 34, 65, 100];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Vectors_are_orthonormal_and_residuals_small(int n)
    {
        foreach ((string name, NDArray<double> a) in Gallery.Symmetric(n))
        {
            Check(name, a, double.BitIncrement(1) - 1);
            if (name is "large" or "tiny") continue;
            Check(name, a.AsType<float>(), float.BitIncrement(1) - 1);
            if (n > 40) continue;
            NDArray<Complex> z = Gallery.Complexified(a);
            Check(name, z, double.BitIncrement(1) - 1);
            Check(name, z.AsType<Complex64>(), float.BitIncrement(1) - 1);
        }
    }

    [Fact]
    public void Larger_matrices_too()
    {
        foreach (int n in (ReadOnlySpan<int>)[150, 211])
            foreach ((string name, NDArray<double> a) in Gallery.Symmetric(n).Where(one => one.Name is "random" or "Wilkinson" or "glued" or "graded" or "blocks"))
                Check(name, a, double.BitIncrement(1) - 1);
    }

    [Fact]
    public void Known_eigenvalues()
    {
        const int n = 60;
        NDArray<double> w = Nd.Linalg.EigValsH(Gallery.Symmetric(n).Single(one => one.Name == "Laplace").Matrix);
        for (int k = 0; k < n; k++) Assert.Equal(2 - 2 * Math.Cos((k + 1) * Math.PI / (n + 1)), w[k], 1e-14);
        Assert.Equal([1.0, 3.0], Nd.Linalg.EigValsH(Nd.Array(new[,] { { 2, 1 }, { 1, 2 } })).AsType<double>().ToArray().Select(x => Math.Round(x, 14)));
    }

    [Fact]
    public void Only_the_named_triangle_is_read()
    {
        NDArray<Complex> a = Gallery.Complexified(Gallery.Of(20, 20, Gallery.Random(3), symmetric: true)), lower = a.Copy(), upper = a.Copy();
        for (int i = 0; i < 20; i++)
            for (int j = 0; j < i; j++) (lower[j, i], upper[i, j]) = (double.NaN, double.NaN);
        Assert.True(Nd.ArrayEqual(Nd.Linalg.EigValsH(a), Nd.Linalg.EigValsH(lower)));
        Assert.True(Nd.ArrayEqual(Nd.Linalg.EigValsH(a, 'U'), Nd.Linalg.EigValsH(upper, 'U')));
        Assert.True(Nd.AllClose(Nd.Linalg.EigValsH(lower), Nd.Linalg.EigValsH(upper, 'U'), rtol: 1e-13, atol: 1e-13));
        Assert.True(Nd.ArrayEqual(Nd.Linalg.Eigh(a, 'U').Eigenvectors, Nd.Linalg.Eigh(upper, 'u').Eigenvectors));
        Assert.Throws<ArgumentException>(() => Nd.Linalg.Eigh(a, 'X'));
    }

    [Fact]
    public void Stacks_are_their_matrices()
    {
        NDArray<double> stack = Nd.Stack([.. Gallery.Symmetric(12).Select(one => one.Matrix)], axis: 0).Reshape(7, 2, 12, 12);
        (NDArray<double> w, NDArray<double> v) = Nd.Linalg.Eigh(stack);
        Assert.Equal((Dims)(7, 2, 12), w.Shape);
        Assert.Equal((Dims)(7, 2, 12, 12), v.Shape);
        for (int i = 0; i < 7; i++)
            for (int j = 0; j < 2; j++)
            {
                (NDArray<double> one, NDArray<double> vectors) = Nd.Linalg.Eigh(stack[i, j, ..]);
                Assert.True(Nd.ArrayEqual(one, w[i, j, ..]) && Nd.ArrayEqual(vectors, v[i, j, ..]), $"[{i}, {j}]");
            }
        Assert.Equal((Dims)(0, 12), Nd.Linalg.EigValsH(stack[..0, 0, ..]).Shape);
        Assert.Equal((Dims)(5, 0, 0), Nd.Linalg.Eigh(Nd.Zeros(5, 0, 0)).Eigenvectors.Shape);
    }

    [Fact]
    public void Integers_are_computed_in_float64_and_dtypes_kept()
    {
        Assert.Equal(DType.Float64, Nd.Linalg.EigValsH(Nd.Ones<int>(3, 3)).DType);
        Assert.Equal(DType.Float64, Nd.Linalg.EigValsH(Nd.Full((3, 3), true)).DType);
        (NDArray w, NDArray v) = Nd.Linalg.Eigh(Nd.Ones<Complex64>(3, 3));
        Assert.Equal(DType.Float32, w.DType);
        Assert.Equal(DType.Complex64, v.DType);
        Assert.Throws<DTypeException>(() => Nd.Linalg.Eigh(Nd.Ones<Half>(3, 3)));
    }

    [Fact]
    public void Errors_name_the_matrix()
    {
        Assert.Contains("(2, 3)", Assert.Throws<LinAlgException>(() => Nd.Linalg.Eigh(Nd.Ones(2, 3))).Message, StringComparison.Ordinal);
        Assert.Contains("(3,)", Assert.Throws<ShapeException>(() => Nd.Linalg.Eigh(Nd.Ones(3))).Message, StringComparison.Ordinal);
        NDArray<double> stack = Nd.Ones(2, 3, 4, 4);
        stack[1, 2, 3, 0] = double.PositiveInfinity;
        string message = Assert.Throws<LinAlgException>(() => Nd.Linalg.Eigh(stack)).Message;
        Assert.Contains("[1, 2]", message, StringComparison.Ordinal);
        Assert.Contains("finite", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Nd.Linalg.Eigh(null!));
    }

    private static void Check(string name, NDArray a, double epsilon)
    {
        int n = (int)a.Shape[0];
        string what = $"{name} {a.DType} {n}";
        (NDArray w, NDArray v) = Nd.Linalg.Eigh(a);
        Dense x = new(a), values = new(w), vectors = new(v);
        double size = Math.Max(x.Largest, double.Epsilon) * Math.Sqrt(n), scaled = 4 * n * epsilon;
        vectors.RequireOrthonormalColumns(scaled, what);
        double up = size < 1e-200 ? 1e300 : 1;
        Dense left = Dense.Of(n, n, (i, j) => x[i, j] * up), right = Dense.Of(n, 1, (i, _) => values[i, 0] * up);
        Dense.RequireClose(left * vectors, vectors.Times(right), scaled * size * up, what);
        Dense.RequireClose(values, new(Nd.Linalg.EigValsH(a)), scaled * size, what);
        for (int k = 1; k < n; k++) Assert.True(values[k - 1, 0].Real <= values[k, 0].Real, what);
    }
}
