namespace Strided.Benchmarks;

/// <summary>One call on matrices or vectors of one size and dtype; <paramref name="Count"/> of them in a stack when it is not 1.</summary>
internal sealed record Case(string Family, string Operation, DType DType, int N, int Count = 1)
{
    /// <summary>Only sizes at which a BLAS may use a second thread are run with one.</summary>
    public bool IsThreaded => N >= 200 || Count > 1;

    public string Size => Count == 1 ? $"{N}" : $"{Count} x {N}";
}
