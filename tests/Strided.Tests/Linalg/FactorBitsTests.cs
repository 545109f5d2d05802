using Xunit;

namespace Strided.Tests;

/// <summary>Every layout and every number of threads gives the same bits, as long as the managed code computes them.</summary>
public class FactorBitsTests
{
    [Fact]
    public void Of_solutions_inverses_and_determinants()
    {
        NDArray<double> a = (NDArray<double>)Matrices.Random(DType.Float64, 5, 230, 230), b = (NDArray<double>)Matrices.Random(DType.Float64, 6, 230, 3);
        NDArray<double> x = Nd.Linalg.Solve(a, b), inverse = Nd.Linalg.Inv(a), det = Nd.Linalg.Det(a);
        foreach ((string name, NDArray<double> laid) in Naive.Layouts(a, double.NaN))
        {
            Assert.True(Nd.ArrayEqual(x, Nd.Linalg.Solve(laid, b)), name);
            Assert.True(Nd.ArrayEqual(inverse, Nd.Linalg.Inv(laid)), name);
        }
        Threads.RequireSameBits(() => [Nd.Linalg.Solve(a, b), Nd.Linalg.Inv(a), Nd.Linalg.Det(a)]);
    }

    [Fact]
    public void Of_orthogonal_and_triangular_factors()
    {
        NDArray<double> x = (NDArray<double>)Matrices.Random(DType.Float64, 8, 200, 190), square = Nd.MatMul(x, x.T) + Nd.Eye(200);
        (NDArray<double> q, NDArray<double> r) = Nd.Linalg.QR(x);
        NDArray<double> lower = Nd.Linalg.Cholesky(square);
        foreach ((string name, NDArray<double> laid) in Naive.Layouts(x, double.NaN))
        {
            (NDArray<double> otherQ, NDArray<double> otherR) = Nd.Linalg.QR(laid);
            Assert.True(Nd.ArrayEqual(q, otherQ) && Nd.ArrayEqual(r, otherR), name);
        }
        foreach ((string name, NDArray<double> laid) in Naive.Layouts(square, double.NaN))
            Assert.True(Nd.ArrayEqual(lower, Nd.Linalg.Cholesky(laid)), name);
        Threads.RequireSameBits(() =>
        {
            (NDArray<double> otherQ, NDArray<double> otherR) = Nd.Linalg.QR(x);
            return [otherQ, otherR, Nd.Linalg.Cholesky(square)];
        });
    }

    [Fact]
    public void Of_Hermitian_eigenvectors()
    {
        NDArray<double> a = Gallery.Of(230, 230, Gallery.Random(5), symmetric: true);
        (NDArray<double> w, NDArray<double> v) = Nd.Linalg.Eigh(a);
        foreach ((string name, NDArray<double> b) in Naive.Layouts(a, double.NaN))
        {
            (NDArray<double> w2, NDArray<double> v2) = Nd.Linalg.Eigh(b);
            Assert.True(Nd.ArrayEqual(w, w2) && Nd.ArrayEqual(v, v2), name);
        }
        NDArray<double> large = Gallery.Of(403, 403, Gallery.Random(6), symmetric: true);
        Threads.RequireSameBits(() => [Nd.Linalg.Eigh(large).Eigenvectors, Nd.Linalg.EigValsH(large), Nd.Linalg.Eigh(Gallery.Complexified(a)).Eigenvectors]);
    }

    [Fact]
    public void Of_singular_vectors()
    {
        NDArray<double> a = Gallery.Of(260, 210, Gallery.Random(5));
        (NDArray<double> u, NDArray<double> s, NDArray<double> vh) = Nd.Linalg.Svd(a);
        foreach ((string name, NDArray<double> b) in Naive.Layouts(a, double.NaN))
        {
            (NDArray<double> u2, NDArray<double> s2, NDArray<double> vh2) = Nd.Linalg.Svd(b);
            Assert.True(Nd.ArrayEqual(u, u2) && Nd.ArrayEqual(s, s2) && Nd.ArrayEqual(vh, vh2), name);
        }
        NDArray<double> large = Gallery.Of(421, 390, Gallery.Random(6));
        Threads.RequireSameBits(() =>
        {
            (NDArray<double> x, NDArray<double> y, NDArray<double> z) = Nd.Linalg.Svd(large);
            return [x, y, z, Nd.Linalg.SvdVals(large)];
        });
    }

    [Fact]
    public void Of_eigenvectors()
    {
        NDArray<double> a = Gallery.Of(150, 150, Gallery.Random(5));
        (NDArray w, NDArray v) = Nd.Linalg.Eig(a);
        foreach ((string name, NDArray<double> b) in Naive.Layouts(a, double.NaN))
        {
            (NDArray w2, NDArray v2) = Nd.Linalg.Eig(b);
            Assert.True(Nd.ArrayEqual(w, w2) && Nd.ArrayEqual(v, v2), name);
        }
        NDArray<double> large = Gallery.Of(401, 401, Gallery.Random(6));
        Threads.RequireSameBits(() => [Nd.Linalg.Eig(large).Eigenvectors, Nd.Linalg.EigVals(a)]);
    }
}
