using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Strided.Benchmarks;

/// <summary>The same calls of TorchSharp on copies of our operands, where its native library is there; null where it has no such call.</summary>
internal static class TorchWork
{
    /// <summary>What answers, or why nothing does.</summary>
    public static string Version { get; private set; } = "";

    public static bool IsThere { get; } = Start();

    public static Action? Of(Case one, int threads)
    {
        if (!IsThere) return null;
        torch.set_num_threads(threads);
        var operands = new Operands(one);
        Tensor? x = null, y = null, v = null, w = null, right = null, lines = null, hermitian = null, definite = null;
        Func<object>? call = one.Operation switch
        {
            "matmul" => () => torch.matmul(X(), Y()),
            "matvec" => () => torch.matmul(X(), V()),
            "vecmat" => () => torch.matmul(V(), X()),
            "dot" => () => torch.dot(V(), W()),
            "vecdot" => () => torch.vdot(V(), W()),
            "outer" => () => torch.outer(V(), W()),
            "einsum" => () => torch.einsum("ij,jk->ik", X(), Y()),
            "qr" => () => torch.linalg.qr(X()),
            "det" => () => torch.linalg.det(X()),
            "inv" => () => torch.linalg.inv(X()),
            "solve" => () => torch.linalg.solve(X(), Right()),
            "svd" => () => torch.linalg.svd(X()),
            "svdvals" => () => torch.linalg.svdvals(X()),
            "eig" => () => torch.linalg.eig(X()),
            "eigvals" => () => torch.linalg.eigvals(X()),
            "eigh" => () => torch.linalg.eigh(Hermitian()),
            "eigvalsh" => () => torch.linalg.eigvalsh(Hermitian()),
            "cholesky" => () => torch.linalg.cholesky(Definite()),
            "fft" => () => torch.fft.fft_(V()),
            "ifft" => () => torch.fft.ifft(V()),
            "rfft" => () => torch.fft.rfft(V()),
            "irfft" => () => torch.fft.irfft(V()),
            "fft2" => () => torch.fft.fft2(X()),
            "rfft2" => () => torch.fft.rfft2(X()),
            "fft of rows" => () => torch.fft.fft_(Lines()),
            "fft of columns" => () => torch.fft.fft_(Lines(), dim: 0),
            "rfft of rows" => () => torch.fft.rfft(Lines()),
            _ => null,
        };
        if (call is null) return null;
        return () =>
        {
            using DisposeScope results = torch.NewDisposeScope();
            call();
        };

        Tensor X() => x ??= Kept(operands.X);
        Tensor Y() => y ??= Kept(operands.Y);
        Tensor V() => v ??= Kept(operands.V);
        Tensor W() => w ??= Kept(operands.W);
        Tensor Right() => right ??= Kept(operands.Right);
        Tensor Lines() => lines ??= Kept(operands.Lines);
        Tensor Hermitian() => hermitian ??= Kept(operands.Hermitian);
        Tensor Definite() => definite ??= Kept(operands.Definite);
    }

    private static Tensor Kept(NDArray a) => a.ToTorch(copy: true).DetachFromDisposeScope();

    private static bool Start()
    {
        try
        {
            torch.zeros(1).Dispose();
            Version = $"TorchSharp {typeof(torch).Assembly.GetName().Version?.ToString(3)} on libtorch {torch.__version__}";
            return true;
        }
        catch (Exception e) when (e is NotSupportedException or TypeInitializationException or DllNotFoundException)
        {
            Version = "TorchSharp: no libtorch, which eng/with-torch.sh brings";
            return false;
        }
    }
}
