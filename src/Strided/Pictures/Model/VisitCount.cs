namespace Strided;

/// <summary>How many elements of an array lie on some bytes.</summary>
/// <param name="Count">How many; when not exact, at least so many.</param>
/// <param name="First">The number of the first of them in C order, from 0; -1 for none.</param>
/// <param name="Start">The byte at which that element starts.</param>
/// <param name="IsExact">False when counting was given up.</param>
internal readonly record struct VisitCount(nint Count, nint First, nint Start, bool IsExact)
{
    public static VisitCount None => new(0, -1, 0, true);

    /// <summary>Visited, or not known not to be.</summary>
    public bool IsVisited => Count > 0 || !IsExact;
}
