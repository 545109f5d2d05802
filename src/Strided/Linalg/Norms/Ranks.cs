namespace Strided;

/// <summary>What is computed from singular values and a threshold: rank, pseudo-inverse, least squares.</summary>
internal static class Ranks
{
    public static NDArray<long> Of(NDArray x, double? rtol, bool hermitian)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.NDim < 2) return x.CountNonzero().Size > 0 && x.CountNonzero().ToScalar() > 0 ? Nd.Ones<long>([]) : Nd.Zeros<long>([]);
        NDArray s = Nd.Linalg.SvdVals(x, hermitian);
        return s.Shape[s.NDim - 1] == 0 ? Nd.Zeros<long>(Stacks.Outer(x.Shape)) : Nd.Greater(s, Threshold(x, s, rtol)).CountNonzero((Dims)(-1));
    }

    public static NDArray Pinv(NDArray x, double? rtol, bool hermitian)
    {
        Stacks.RequireMatrix(nameof(Nd.Linalg.Pinv), x);
        DType dtype = Stacks.Entries(nameof(Nd.Linalg.Pinv), x.DType);
        nint m = x.Shape[x.NDim - 2], n = x.Shape[x.NDim - 1];
        if (x.Size == 0) return Creation.Empty(Layout.Dense([.. Stacks.Outer(x.Shape), n, m], dtype.ItemSize), dtype, zeroed: true);
        (NDArray u, NDArray s, NDArray vh) = Nd.Linalg.Svd(x, fullMatrices: false, hermitian);
        NDArray inverted = Inverted(s, Threshold(x, s, rtol));
        return MatrixProducts.Promoted(vh.SwapAxes(-1, -2), Nd.Multiply(u, inverted.ExpandDims(-2)).SwapAxes(-1, -2), conjugate: true, conjugateSecond: true);
    }

    public static (NDArray X, NDArray Residuals, int Rank, NDArray SingularValues) LeastSquares(NDArray a, NDArray b, double? rcond)
    {
        const string Name = nameof(Nd.Linalg.LstSq);
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.NDim != 2 || b.NDim is < 1 or > 2 || b.Shape[0] != a.Shape[0])
            throw new ShapeException($"{Name} needs a matrix (m, n) and a right side (m) or (m, k), got shapes {a.Shape} and {b.Shape}.");
        DType dtype = Stacks.Entries(Name, a.DType, b.DType);
        (a, b) = (Conversion.Of(a, dtype, Name), Conversion.Of(b, dtype, Name));
        nint m = a.Shape[0], n = a.Shape[1];
        NDArray right = b.NDim == 1 ? b.ExpandDims(1) : b;
        (NDArray u, NDArray s, NDArray vh) = Nd.Linalg.Svd(a, fullMatrices: false);
        NDArray threshold = Threshold(a, s, rcond is < 0 ? Epsilon(s.DType) : rcond);
        int rank = s.Size == 0 ? 0 : (int)Nd.Greater(s, threshold).CountNonzero().ToScalar();
        NDArray projected = MatrixProducts.Promoted(u.T, right, conjugate: true);
        NDArray x = MatrixProducts.Promoted(vh.T, Nd.Multiply(projected, Inverted(s, threshold).ExpandDims(-1)), conjugate: true);
        NDArray residuals = m > n && rank == n
            ? Nd.Square(Nd.Abs(Nd.Subtract(MatrixProducts.Promoted(a, x), right))).Sum((Dims)0)
            : Creation.Empty(Layout.Dense(0, Promotion.Part(dtype).ItemSize), Promotion.Part(dtype), zeroed: true);
        return (b.NDim == 1 ? x.Relaid(x.Layout.Squeeze(1)) : x, residuals, rank, s);
    }

    /// <summary>1 / s above the threshold, else 0.</summary>
    private static NDArray Inverted(NDArray s, NDArray threshold)
    {
        NDArray<bool> counts = Nd.Greater(s, threshold);
        return Nd.Where(counts, Nd.Divide(1.0, Nd.Where(counts, s, Nd.OnesLike(s))), Nd.ZerosLike(s));
    }

    /// <summary>What a singular value has to exceed, as a last axis of size 1.</summary>
    private static NDArray Threshold(NDArray x, NDArray s, double? rtol)
    {
        double factor = rtol ?? nint.Max(x.Shape[x.NDim - 1], x.Shape[x.NDim - 2]) * Epsilon(s.DType);
        return Nd.Multiply(s.Max((Dims)(-1), keepdims: true, initial: 0.0), factor);
    }

    private static double Epsilon(DType dtype) => dtype == DType.Float32 ? Math.ScaleB(1, -23) : Math.ScaleB(1, -52);
}
