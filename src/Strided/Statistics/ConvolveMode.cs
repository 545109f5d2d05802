namespace Strided;

/// <summary>How much of a convolution is wanted.</summary>
public enum ConvolveMode
{
    /// <summary>Every sum in which the rows meet at all.</summary>
    Full,

    /// <summary>The middle, as long as the longer row.</summary>
    Same,

    /// <summary>Only sums in which the whole shorter row takes part.</summary>
    Valid,
}
