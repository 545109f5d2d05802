namespace Strided;

/// <summary>What happens to an index outside of its axis.</summary>
public enum IndexMode
{
    /// <summary>It is an error. Negative indices count from the end.</summary>
    Raise,

    /// <summary>It goes around: modulo the size of the axis.</summary>
    Wrap,

    /// <summary>It becomes the nearest index inside, so that all negative ones become 0.</summary>
    Clip,
}
