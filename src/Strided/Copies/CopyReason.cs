namespace Strided;

/// <summary>Why the library copied elements.</summary>
public enum CopyReason
{
    /// <summary>The caller asked for a copy.</summary>
    Requested,

    /// <summary>Strides cannot express the new shape.</summary>
    Reshape,

    /// <summary>The memory had to be contiguous, or in another order.</summary>
    Contiguity,

    /// <summary>The elements had to be of another dtype.</summary>
    Conversion,

    /// <summary>Input and output overlap, and writing one would have changed the other.</summary>
    Overlap,

    /// <summary>Elements from several arrays, or some of them several times, come together in a new array.</summary>
    Gather,
}
