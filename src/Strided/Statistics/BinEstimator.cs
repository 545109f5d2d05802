namespace Strided;

/// <summary>Rules for the width of a histogram's bins, by their names in NumPy.</summary>
public enum BinEstimator
{
    /// <summary>The narrower of Sturges and FreedmanDiaconis, which never falls below half of Sqrt's width.</summary>
    Auto,

    /// <summary>By the interquartile range: robust.</summary>
    FreedmanDiaconis,

    /// <summary>By skewness: Sturges for what is not normal.</summary>
    Doane,

    /// <summary>By the standard deviation.</summary>
    Scott,

    /// <summary>By cross-validation.</summary>
    Stone,

    /// <summary>By the number of elements alone: twice its cube root.</summary>
    Rice,

    /// <summary>By the number of elements alone: its logarithm; for normal data.</summary>
    Sturges,

    /// <summary>By the number of elements alone: its square root.</summary>
    Sqrt,
}
