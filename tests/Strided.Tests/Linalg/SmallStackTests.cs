using Xunit;

namespace Strided.Tests;

/// <summary>Small matrices are computed side by side in a register: none may tell, by its bits or its errors, who its neighbours are.</summary>
public class SmallStackTests
{
    private const int Count = 37;

    public static TheoryData<DType, int> Cases()
    {
        var cases = new TheoryData<DType, int>();
        foreach (DType dtype in Matrices.Entries)
            for (int n = 1; n <= 9; n++) cases.Add(dtype, n);
        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void Alone_or_in_a_stack_a_matrix_has_the_same_answer(DType dtype, int n)
    {
        NDArray a = Matrices.Random(dtype, n, Count, n, n), b = Matrices.Random(dtype, n + 1, Count, n, 3), definite = Definite(a);
        NDArray x = Nd.Linalg.Solve(a, b), inverse = Nd.Linalg.Inv(a), det = Nd.Linalg.Det(a), lower = Nd.Linalg.Cholesky(definite), upper = Nd.Linalg.Cholesky(definite, upper: true);
        (NDArray sign, NDArray log) = Nd.Linalg.SlogDet(a);
        for (int i = 0; i < Count; i++)
        {
            (NDArray oneSign, NDArray oneLog) = Nd.Linalg.SlogDet(At(a, i));
            Same(At(x, i), Nd.Linalg.Solve(At(a, i), At(b, i)));
            Same(At(inverse, i), Nd.Linalg.Inv(At(a, i)));
            Same(At(det, i), Nd.Linalg.Det(At(a, i)));
            Same(At(sign, i), oneSign);
            Same(At(log, i), oneLog);
            Same(At(lower, i), Nd.Linalg.Cholesky(At(definite, i)));
            Same(At(upper, i), Nd.Linalg.Cholesky(At(definite, i), upper: true));
        }
        double scale = n * Matrices.Largest(a) * Matrices.Largest(inverse);
        Matrices.RequireSmall(Matrices.Distance(Nd.MatMul(a, x), b), 1 + n * Matrices.Largest(a) * Matrices.Largest(x), 1, dtype, "solve");
        Matrices.RequireSmall(Matrices.Distance(Nd.MatMul(a, inverse), Nd.Eye(n).BroadcastTo((Count, n, n))), scale, 2, dtype, "inv");
        Matrices.RequireSmall(Matrices.Distance(Nd.MatMul(lower, Matrices.Adjoint(lower)), definite), n * Matrices.Largest(definite), 2, dtype, "cholesky");
        Matrices.RequireSmall(Matrices.Distance(Nd.Multiply(sign, Nd.Exp(log)), det), 1 + n * Matrices.Largest(det), 8, dtype, "det");
    }

    [Theory, MemberData(nameof(Cases))]
    public void Alone_or_in_a_stack_a_matrix_has_the_same_spectrum_and_bases(DType dtype, int n)
    {
        NDArray a = Matrices.Random(dtype, n, Count, n, n), hermitian = a + Matrices.Adjoint(a);
        // Some have to be left to the general way, some need more turns than their neighbours.
        a[3, Slice.Ellipsis] = Nd.Ones(n, n).AsType(dtype);
        a[4, Slice.Ellipsis] = Nd.Zeros(n, n).AsType(dtype);
        hermitian[5, Slice.Ellipsis] = Nd.Eye(n).AsType(dtype);
        hermitian[6, Slice.Ellipsis] = Nd.Ones(n, n).AsType(dtype);
        foreach (NDArray x in (NDArray[])[a, a[.., ..((n + 1) / 2), ..], a[.., .., ..((n + 1) / 2)]])
        {
            (NDArray q, NDArray r) = Nd.Linalg.QR(x);
            (NDArray u, NDArray s, NDArray vh) = Nd.Linalg.Svd(x, fullMatrices: false);
            NDArray values = Nd.Linalg.SvdVals(x), complete = Nd.Linalg.QR(x, QRMode.Complete).Q;
            for (int i = 0; i < Count; i++)
            {
                (NDArray q1, NDArray r1) = Nd.Linalg.QR(At(x, i));
                (NDArray u1, NDArray s1, NDArray vh1) = Nd.Linalg.Svd(At(x, i), fullMatrices: false);
                Same(At(q, i), q1);
                Same(At(r, i), r1);
                Same(At(r, i), Nd.Linalg.QRTriangle(At(x, i)));
                Same(At(complete, i), Nd.Linalg.QR(At(x, i), QRMode.Complete).Q);
                Same(At(u, i), u1);
                Same(At(s, i), s1);
                Same(At(vh, i), vh1);
                Same(At(values, i), Nd.Linalg.SvdVals(At(x, i)));
            }
        }
        foreach (char triangle in "LU")
        {
            (NDArray w, NDArray v) = Nd.Linalg.Eigh(hermitian, triangle);
            NDArray values = Nd.Linalg.EigValsH(hermitian, triangle);
            for (int i = 0; i < Count; i++)
            {
                (NDArray w1, NDArray v1) = Nd.Linalg.Eigh(At(hermitian, i), triangle);
                Same(At(w, i), w1);
                Same(At(v, i), v1);
                Same(At(values, i), Nd.Linalg.EigValsH(At(hermitian, i), triangle));
            }
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void Every_layout_and_number_of_threads_has_the_same_bits(DType dtype, int n)
    {
        NDArray a = Matrices.Random(dtype, n, 5000, n, n), turned = a.SwapAxes(0, 2).Copy().SwapAxes(0, 2), inverse = Nd.Linalg.Inv(a);
        Same(inverse, Nd.Linalg.Inv(turned));
        Same(inverse["::-1"], Nd.Linalg.Inv(a["::-1"]));
        (NDArray q, _) = Nd.Linalg.QR(a);
        (NDArray u, _, NDArray vh) = Nd.Linalg.Svd(a);
        NDArray v = Nd.Linalg.Eigh(a).Eigenvectors;
        Same(q, Nd.Linalg.QR(turned).Q);
        Same(u, Nd.Linalg.Svd(turned).U);
        Same(vh["::-1"], Nd.Linalg.Svd(a["::-1"]).Vh);
        Same(v, Nd.Linalg.Eigh(turned).Eigenvectors);
        Threads.RequireSameBits(() => [.. new[] { Nd.Linalg.Inv(a), Nd.Linalg.Det(a), Nd.Linalg.QR(a).Q, Nd.Linalg.Svd(a).U, Nd.Linalg.Eigh(a).Eigenvectors }.Select(x => (NDArray)Nd.Abs(x))]);
    }

    [Theory]
    [InlineData(0), InlineData(7), InlineData(8), InlineData(36)]
    public void A_matrix_that_fails_is_named(int index)
    {
        foreach (DType dtype in Matrices.Entries)
        {
            NDArray a = Matrices.Random(dtype, 3, Count, 4, 4), definite = Definite(a);
            a[index, 2, ..] = Nd.Zeros(4).AsType(dtype);
            definite[index, 1, 1] = Nd.Zeros([]).AsType(dtype) - 1;
            string name = $"matrix [{index}] of the stack of shape (37, 4, 4)";
            Assert.Contains($"Inv: {name} is singular", Assert.Throws<LinAlgException>(() => Nd.Linalg.Inv(a)).Message, StringComparison.Ordinal);
            Assert.Contains($"{name} is singular", Assert.Throws<LinAlgException>(() => Nd.Linalg.Solve(a, a)).Message, StringComparison.Ordinal);
            Assert.Contains($"{name} is not positive definite", Assert.Throws<LinAlgException>(() => Nd.Linalg.Cholesky(definite)).Message, StringComparison.Ordinal);
            NDArray det = Nd.Linalg.Det(a);
            Assert.Equal(Count - 1, (long)det.CountNonzero().ToScalar());
            Assert.True(Nd.ArrayEqual(At(det, index), Nd.Zeros([])));
        }
    }

    [Fact]
    public void Determinants_neither_overflow_nor_vanish_on_the_way()
    {
        NDArray<double> a = Nd.Zeros(4, 4);
        double[] diagonal = [1e200, 1e200, 1e-200, 1e-200];
        for (int i = 0; i < 4; i++) a[i, 3 - i] = diagonal[i];
        Assert.Equal(1, Nd.Linalg.Det(a).ToScalar(), 1e-12);
        Assert.Equal(1, Nd.Linalg.Det(a.T).ToScalar(), 1e-12);
    }

    private static NDArray Definite(NDArray a) => Nd.MatMul(a, Matrices.Adjoint(a)) + Nd.Eye(a.Shape[2]).AsType(a.DType);

    private static NDArray At(NDArray stack, int index) => stack[index, Slice.Ellipsis];

    private static void Same(NDArray expected, NDArray actual) => Assert.True(Nd.ArrayEqual(expected, actual));
}
