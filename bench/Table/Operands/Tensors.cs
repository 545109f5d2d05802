namespace Strided.Benchmarks;

/// <summary>The operands as tensors of the base class library.</summary>
internal sealed class Tensors<T>(Operands<T> ours) where T : unmanaged
{
    public nint N => ours.N;

    public Tensor<T> A => field ??= Of(ours.A);

    public Tensor<T> B => field ??= Of(ours.B);

    public Tensor<T> C => field ??= Of(ours.C);

    public Tensor<T> Z => field ??= Of(ours.Z);

    public Tensor<T> S => field ??= Of(ours.S);

    public Tensor<T> Row => field ??= Of(ours.Row);

    public Tensor<T> Col => field ??= Of(ours.Col);

    public Tensor<T> Zeros => field ??= Of(ours.Zeros);

    public Tensor<T> Grid => field ??= Of(ours.Grid);

    private static Tensor<T> Of(NDArray<T> a) => Tensor.Create(a.AsContiguous().Ravel().AsReadOnlySpan().ToArray(), [.. a.Shape.ToArray()]);
}
