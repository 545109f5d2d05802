using System.Text.RegularExpressions;

namespace Strided.Benchmarks;

/// <summary>The calls compared: NumPy's words and ours.</summary>
internal sealed class Work
{
    private static readonly Dictionary<string, (string NumPy, Action<Operands> Ours)> Calls = new()
    {
        ["matmul"] = ("np.matmul(x, y)", o => Nd.MatMul(o.X, o.Y)),
        ["matmul into"] = ("np.matmul(x, y, out=z)", o => Nd.MatMul(o.X, o.Y, @out: o.Z)),
        ["matvec"] = ("np.matmul(x, v)", o => Nd.MatMul(o.X, o.V)),
        ["vecmat"] = ("np.matmul(v, x)", o => Nd.MatMul(o.V, o.X)),
        ["dot"] = ("np.dot(v, w)", o => Nd.Dot(o.V, o.W)),
        ["vecdot"] = ("np.vdot(v, w)", o => Nd.VecDot(o.V, o.W)),
        ["outer"] = ("np.outer(v, w)", o => Nd.Outer(o.V, o.W)),
        ["einsum"] = ("np.einsum('ij,jk->ik', x, y)", o => Nd.Einsum("ij,jk->ik", o.X, o.Y)),
        ["qr"] = ("np.linalg.qr(x)", o => Nd.Linalg.QR(o.X)),
        ["det"] = ("np.linalg.det(x)", o => Nd.Linalg.Det(o.X)),
        ["inv"] = ("np.linalg.inv(x)", o => Nd.Linalg.Inv(o.X)),
        ["solve"] = ("np.linalg.solve(x, right)", o => Nd.Linalg.Solve(o.X, o.Right)),
        ["svd"] = ("np.linalg.svd(x)", o => Nd.Linalg.Svd(o.X)),
        ["svdvals"] = ("np.linalg.svd(x, compute_uv=False)", o => Nd.Linalg.SvdVals(o.X)),
        ["eig"] = ("np.linalg.eig(x)", o => Nd.Linalg.Eig(o.X)),
        ["eigvals"] = ("np.linalg.eigvals(x)", o => Nd.Linalg.EigVals(o.X)),
        ["eigh"] = ("np.linalg.eigh(hermitian)", o => Nd.Linalg.Eigh(o.Hermitian)),
        ["eigvalsh"] = ("np.linalg.eigvalsh(hermitian)", o => Nd.Linalg.EigValsH(o.Hermitian)),
        ["cholesky"] = ("np.linalg.cholesky(definite)", o => Nd.Linalg.Cholesky(o.Definite)),
        ["fft"] = ("np.fft.fft(v)", o => Nd.FFT.Fft(o.V)),
        ["ifft"] = ("np.fft.ifft(v)", o => Nd.FFT.IFft(o.V)),
        ["rfft"] = ("np.fft.rfft(v)", o => Nd.FFT.RFft(o.V)),
        ["irfft"] = ("np.fft.irfft(v)", o => Nd.FFT.IRFft(o.V)),
        ["fft2"] = ("np.fft.fft2(x)", o => Nd.FFT.Fft2(o.X)),
        ["rfft2"] = ("np.fft.rfft2(x)", o => Nd.FFT.RFft2(o.X)),
        ["fft of rows"] = ("np.fft.fft(lines)", o => Nd.FFT.Fft(o.Lines)),
        ["fft of columns"] = ("np.fft.fft(lines, axis=0)", o => Nd.FFT.Fft(o.Lines, axis: 0)),
        ["rfft of rows"] = ("np.fft.rfft(lines)", o => Nd.FFT.RFft(o.Lines)),
    };

    public Work(Case one)
    {
        (NumPy, Action<Operands> ours) = Calls[one.Operation];
        var operands = new Operands(one);
        Ours = () => ours(operands);
        string words = string.Join(' ', Regex.Matches(NumPy, @"(?<![\w.'])(x|y|z|v|w|right|lines|hermitian|definite)\b(?!')").Select(word => word.Value).Distinct());
        Preparation = $"prepare('{words}', '{one.DType}', {one.N}, {one.Count})";
    }

    public Action Ours { get; }

    public string NumPy { get; }

    /// <summary>What makes NumPy's operands.</summary>
    public string Preparation { get; }
}
