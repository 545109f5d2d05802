namespace Strided.Benchmarks;

/// <summary>The operations compared, on this side.</summary>
internal static class Work
{
    public static Action Of(string operation, DType dtype, int n)
    {
        if (operation == "matmul64")
        {
            NDArray x = Random(dtype, n, 64, 64), y = Random(dtype, n, 64, 64);
            return () => Nd.MatMul(x, y);
        }
        if (operation is "fft" or "ifft" or "rfft" or "irfft")
        {
            NDArray line = Random(dtype, n);
            return operation switch
            {
                "fft" => () => Nd.FFT.Fft(line),
                "ifft" => () => Nd.FFT.IFft(line),
                "rfft" => () => Nd.FFT.RFft(line),
                _ => () => Nd.FFT.IRFft(line),
            };
        }
        NDArray a = Random(dtype, n, n);
        switch (operation)
        {
            case "matmul":
                NDArray b = Random(dtype, n, n);
                return () => Nd.MatMul(a, b);
            case "matmul-out":
                NDArray c = Random(dtype, n, n), d = Nd.MatMul(a, c);
                return () => Nd.MatMul(a, c, d);
            case "fft2":
                return () => Nd.FFT.Fft2(a);
            case "fft-rows":
                return () => Nd.FFT.Fft(a);
            case "fft-columns":
                return () => Nd.FFT.Fft(a, axis: 0);
            case "matvec":
                NDArray v = Random(dtype, n);
                return () => Nd.MatMul(a, v);
            case "eigh":
                NDArray symmetric = a + a.T;
                return () => Nd.Linalg.Eigh(symmetric);
            case "eigvalsh":
                NDArray hermitian = a + a.T;
                return () => Nd.Linalg.EigValsH(hermitian);
            case "svd":
                return () => Nd.Linalg.Svd(a);
            case "svd-reduced":
                NDArray tall = Random(dtype, 2 * n, n);
                return () => Nd.Linalg.Svd(tall, fullMatrices: false);
            case "svdvals":
                return () => Nd.Linalg.SvdVals(a);
            case "eig":
                return () => Nd.Linalg.Eig(a);
            case "eigvals":
                return () => Nd.Linalg.EigVals(a);
            case "inv":
                return () => Nd.Linalg.Inv(a);
            case "det":
                return () => Nd.Linalg.SlogDet(a);
            case "qr":
                return () => Nd.Linalg.QR(a);
            case "solve":
                NDArray right = Random(dtype, n, 1);
                return () => Nd.Linalg.Solve(a, right);
            case "cholesky":
                NDArray definite = Nd.MatMul(a, a.T) + Nd.Eye(n).AsType(dtype) * n;
                return () => Nd.Linalg.Cholesky(definite);
            default:
                throw new ArgumentException($"There is no {operation}.");
        }
    }

    private static NDArray Random(DType dtype, params Dims shape)
    {
        NDArray x = (Nd.Random.Generator(1).Random(shape) - 0.5).AsType(dtype);
        return dtype.Kind == DTypeKind.Complex ? x + (Nd.Random.Generator(2).Random(shape) - 0.5).AsType(dtype) * Complex64.ImaginaryOne : x;
    }
}
