namespace Strided.Benchmarks;

/// <summary>How the elements of operands lie in memory.</summary>
internal enum Placement
{
    /// <summary>One after the other.</summary>
    Contiguous,

    /// <summary>Every second of twice as many.</summary>
    Strided,

    /// <summary>From the last to the first.</summary>
    Reversed,

    /// <summary>A matrix by columns; further operands lie by rows.</summary>
    Transposed,

    /// <summary>A row for all rows of a matrix; further operands are whole.</summary>
    Broadcast,
}
