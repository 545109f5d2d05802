namespace Strided;

/// <summary>Which direction of a transform of length n is divided by what.</summary>
public enum FftNorm
{
    /// <summary>Backward transforms by n.</summary>
    Backward,

    /// <summary>Both directions by the square root of n: the transform is unitary.</summary>
    Ortho,

    /// <summary>Forward transforms by n.</summary>
    Forward,
}
