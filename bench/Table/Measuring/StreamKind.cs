namespace Strided.Benchmarks;

/// <summary>The passes over memory that results are made of.</summary>
internal enum StreamKind
{
    /// <summary>Sums an array.</summary>
    Read,

    /// <summary>Fills an array.</summary>
    Write,

    /// <summary>One array into another.</summary>
    Copy,

    /// <summary>The same with a multiplication.</summary>
    Scale,

    /// <summary>Two arrays into a third.</summary>
    Add,

    /// <summary>An array into itself.</summary>
    Update,
}
