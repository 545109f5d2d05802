namespace Strided.Benchmarks;

/// <summary>The calls compared, on this side.</summary>
internal static class Work
{
    public static Action Of(Case one)
    {
        (DType dtype, int n) = (one.DType, one.N);
        NDArray x = one.Operation switch
        {
            "outer" or "dot" or "vecdot" => Random(dtype, n),
            "fft" or "ifft" or "irfft" => Random(DType.Complex128, n),
            "rfft" => Random(DType.Float64, n),
            "fft2" => Random(DType.Complex128, n, n),
            _ => one.Count == 1 ? Random(dtype, n, n) : Random(dtype, one.Count, n, n),
        };
        NDArray y = x.Copy(), v = Random(dtype, n), right = one.Count == 1 ? v : Random(dtype, one.Count, n, 1);
        switch (one.Operation)
        {
            case "matmul": return () => Nd.MatMul(x, y);
            case "matvec": return () => Nd.MatMul(x, v);
            case "vecmat": return () => Nd.MatMul(v, x);
            case "dot": return () => Nd.Dot(x, y);
            case "vecdot": return () => Nd.VecDot(x, y);
            case "outer": return () => Nd.Outer(x, y);
            case "einsum": return () => Nd.Einsum("ij,jk->ik", x, y);
            case "qr": return () => Nd.Linalg.QR(x);
            case "det": return () => Nd.Linalg.Det(x);
            case "inv": return () => Nd.Linalg.Inv(x);
            case "solve": return () => Nd.Linalg.Solve(x, right);
            case "svd": return () => Nd.Linalg.Svd(x);
            case "svdvals": return () => Nd.Linalg.SvdVals(x);
            case "eig": return () => Nd.Linalg.Eig(x);
            case "eigvals": return () => Nd.Linalg.EigVals(x);
            case "fft": return () => Nd.FFT.Fft(x);
            case "ifft": return () => Nd.FFT.IFft(x);
            case "rfft": return () => Nd.FFT.RFft(x);
            case "irfft": return () => Nd.FFT.IRFft(x);
            case "fft2": return () => Nd.FFT.Fft2(x);
        }
        NDArray hermitian = x + Nd.Conj(x.SwapAxes(-1, -2));
        NDArray definite = Nd.MatMul(x, Nd.Conj(x.SwapAxes(-1, -2))) + (Nd.Eye(n) * n).AsType(dtype);
        return one.Operation switch
        {
            "eigh" => () => Nd.Linalg.Eigh(hermitian),
            "eigvalsh" => () => Nd.Linalg.EigValsH(hermitian),
            "cholesky" => () => Nd.Linalg.Cholesky(definite),
            _ => throw new ArgumentException($"There is no {one.Operation}."),
        };
    }

    private static NDArray Random(DType dtype, params Dims shape)
    {
        NDArray x = (Nd.Random.Generator(1).Random(shape) - 0.5).AsType(dtype);
        return dtype.Kind == DTypeKind.Complex ? x + (Nd.Random.Generator(2).Random(shape) - 0.5).AsType(dtype) * Complex64.ImaginaryOne : x;
    }
}
