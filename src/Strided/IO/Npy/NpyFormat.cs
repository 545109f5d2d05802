namespace Strided;

/// <summary>How an <c>.npy</c> file is written where NumPy leaves a choice. The defaults are NumPy's.</summary>
/// <example><code>Nd.Save("a.npy", a, new NpyFormat { BigEndian = true });</code></example>
public sealed record NpyFormat
{
    /// <summary>1, 2 or 3 for format 1.0, 2.0 or 3.0; null for the oldest that can hold the header.</summary>
    public int? Version { get; init; }

    /// <summary>The most significant byte of every number first, whatever this machine does.</summary>
    public bool BigEndian { get; init; }

    internal static NpyFormat Default { get; } = new();
}
