namespace Strided.Benchmarks;

/// <summary>One call on matrices or vectors of one size and dtype; <paramref name="Count"/> of them in a stack when it is not 1.</summary>
internal sealed record Case(string Family, string Operation, DType DType, int N, int Count = 1)
{
    /// <summary>Only sizes at which somebody may use a second thread are run with one.</summary>
    public bool IsThreaded => Count > 1 || N >= (Operation is "dot" or "vecdot" or "fft" or "ifft" or "rfft" or "irfft" ? 1 << 14 : 128);

    public string Size => Count == 1 ? $"{N}" : $"{Count} x {N}";
}
