namespace Strided;

/// <summary>What a cell is in its picture.</summary>
internal enum CellRole
{
    /// <summary>Of the buffer, and of no array that is drawn.</summary>
    Unvisited,

    /// <summary>Of the array that is drawn.</summary>
    Visited,

    /// <summary>Of the second array of two.</summary>
    Second,

    /// <summary>Of both arrays of two.</summary>
    Both,

    /// <summary>Of the array that is drawn, where another part of it is the subject.</summary>
    Aside,
}

/// <summary>A few bytes of a buffer.</summary>
/// <param name="Offset">Bytes from the start of the buffer that is drawn.</param>
/// <param name="Value">The element that starts here, as text, or nothing.</param>
/// <param name="Role">Whose cell it is.</param>
/// <param name="Visits">How often, and when first, the array comes by.</param>
internal readonly record struct Cell(nint Offset, string Value, CellRole Role, VisitCount Visits);
