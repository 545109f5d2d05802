namespace Strided.Benchmarks;

/// <summary>The operands of a case by their names, each made when a call asks for it. <c>operands.py</c> makes the same.</summary>
internal sealed class Operands(Case one)
{
    /// <summary>A matrix, or a stack of them.</summary>
    public NDArray X => field ??= one.Count == 1 ? Random(one.N, one.N) : Random(one.Count, one.N, one.N);

    public NDArray Y => field ??= X.Copy();

    /// <summary>Where a result goes.</summary>
    public NDArray Z => field ??= X.Copy();

    public NDArray V => field ??= Random(one.N);

    public NDArray W => field ??= V.Copy();

    /// <summary>A right side, or a stack of them.</summary>
    public NDArray Right => field ??= one.Count == 1 ? Random(one.N) : Random(one.Count, one.N, 1);

    /// <summary>Vectors, one a row.</summary>
    public NDArray Lines => field ??= Random(one.Count, one.N);

    public NDArray Hermitian => field ??= X + Nd.Conj(X.SwapAxes(-1, -2));

    public NDArray Definite => field ??= Nd.MatMul(X, Nd.Conj(X.SwapAxes(-1, -2))) + (Nd.Eye(one.N) * one.N).AsType(one.DType);

    private NDArray Random(params Dims shape)
    {
        NDArray x = Nd.Random.Generator(1).Random(shape) - 0.5;
        if (one.DType.Kind == DTypeKind.Complex) x = x + (Nd.Random.Generator(2).Random(shape) - 0.5).AsType<System.Numerics.Complex>() * System.Numerics.Complex.ImaginaryOne;
        return x.AsType(one.DType);
    }
}
