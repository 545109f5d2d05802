namespace Strided;

/// <summary>The order in which the axes of an array are walked or laid out in memory.</summary>
public enum Order
{
    /// <summary>Row-major: the last axis varies fastest.</summary>
    C,

    /// <summary>Column-major: the first axis varies fastest.</summary>
    F,

    /// <summary>F if the source is F-contiguous and not C-contiguous, else C.</summary>
    A,

    /// <summary>As close to the source's own axis order in memory as possible.</summary>
    K,
}
