namespace Strided;

/// <summary>Which value between two neighbours in order a quantile is: the nine of Hyndman and Fan (1996), by their names in NumPy, and four more.</summary>
public enum QuantileMethod
{
    /// <summary>The least element below or at which that share of the elements lies.</summary>
    InvertedCdf,

    /// <summary>As InvertedCdf, but the mean of two where it jumps.</summary>
    AveragedInvertedCdf,

    /// <summary>The nearest observation, the even one of two.</summary>
    ClosestObservation,

    /// <summary>Straight lines through the jumps of the distribution function.</summary>
    InterpolatedInvertedCdf,

    /// <summary>Straight lines through the middles of its steps.</summary>
    Hazen,

    /// <summary>Straight lines: position (n + 1) q.</summary>
    Weibull,

    /// <summary>Straight lines: position (n - 1) q + 1, the default.</summary>
    Linear,

    /// <summary>Median unbiased for any distribution, nearly.</summary>
    MedianUnbiased,

    /// <summary>Unbiased for normal distributions, nearly.</summary>
    NormalUnbiased,

    /// <summary>The lower neighbour of the linear position.</summary>
    Lower,

    /// <summary>The higher neighbour.</summary>
    Higher,

    /// <summary>The middle of both.</summary>
    Midpoint,

    /// <summary>The nearer one; the even one of two.</summary>
    Nearest,
}
