namespace Strided;

/// <summary>How the decomposition of one matrix went.</summary>
internal enum Outcome
{
    Done,

    /// <summary>There is no inverse.</summary>
    Singular,

    /// <summary>The matrix is not positive definite.</summary>
    NotDefinite,

    /// <summary>The matrix has entries that are infinite or not numbers.</summary>
    NotFinite,

    /// <summary>The iteration did not come to an end.</summary>
    NotConverged,
}
