namespace Strided;

/// <summary>What <c>Nd.Pad</c> writes around an array.</summary>
public enum PadMode
{
    /// <summary>One number: 0 0 | a b c | 0 0.</summary>
    Constant,

    /// <summary>The edge: a a | a b c | c c.</summary>
    Edge,

    /// <summary>The mirror image without the edge: c b | a b c | b a.</summary>
    Reflect,

    /// <summary>The mirror image with the edge: b a | a b c | c b.</summary>
    Symmetric,

    /// <summary>The array again from the other side: b c | a b c | a b.</summary>
    Wrap,

    /// <summary>Even steps from the number outside to the edge.</summary>
    LinearRamp,

    /// <summary>The largest element along the axis.</summary>
    Maximum,

    /// <summary>The smallest element along the axis.</summary>
    Minimum,

    /// <summary>The mean along the axis, rounded to the dtype.</summary>
    Mean,

    /// <summary>Nothing: the elements are not set.</summary>
    Empty,
}
