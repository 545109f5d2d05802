namespace Strided;

/// <summary>What writing to a memory-mapped array does.</summary>
public enum MapMode
{
    /// <summary>The array is read-only. NumPy's <c>r</c>.</summary>
    Read,

    /// <summary>The array may be written, and the file stays as it is: a page that is written becomes the process's own. NumPy's <c>c</c>.</summary>
    CopyOnWrite,

    /// <summary>What is written goes into the file. NumPy's <c>r+</c>.</summary>
    ReadWrite,
}
