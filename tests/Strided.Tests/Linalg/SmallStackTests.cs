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
    public void Every_layout_and_number_of_threads_has_the_same_bits(DType dtype, int n)
    {
        NDArray a = Matrices.Random(dtype, n, 5000, n, n), turned = a.SwapAxes(0, 2).Copy().SwapAxes(0, 2), inverse = Nd.Linalg.Inv(a);
        Same(inverse, Nd.Linalg.Inv(turned));
        Same(inverse["::-1"], Nd.Linalg.Inv(a["::-1"]));
        Threads.RequireSameBits(() => [(NDArray<double>)Nd.Abs(Nd.Linalg.Inv(a)).AsType(DType.Float64), (NDArray<double>)Nd.Abs(Nd.Linalg.Det(a)).AsType(DType.Float64)]);
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
