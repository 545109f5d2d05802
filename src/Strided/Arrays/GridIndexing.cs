namespace Strided;

/// <summary>How the axes of a grid are numbered.</summary>
public enum GridIndexing
{
    /// <summary>As in pictures: the first vector runs along the second axis (x to the right), the second along the first (y down).</summary>
    XY,

    /// <summary>As in matrices: vector k runs along axis k.</summary>
    IJ,
}
