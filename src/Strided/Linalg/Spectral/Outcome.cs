namespace Strided;

/// <summary>How the decomposition of one matrix went.</summary>
internal enum Outcome
{
    Done,

    /// <summary>The matrix has entries that are infinite or not numbers.</summary>
    NotFinite,

    /// <summary>The iteration did not come to an end.</summary>
    NotConverged,
}
