namespace Strided;

/// <summary>Where among equal elements a value belongs.</summary>
public enum SearchSide
{
    /// <summary>In front of the first.</summary>
    Left,

    /// <summary>Behind the last.</summary>
    Right,
}
