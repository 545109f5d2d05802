namespace Strided;

/// <summary>The kind of a dtype: what its elements can be asked to do.</summary>
public enum DTypeKind
{
    /// <summary>True or false, one byte.</summary>
    Bool,

    /// <summary>int8 to int64.</summary>
    SignedInteger,

    /// <summary>uint8 to uint64.</summary>
    UnsignedInteger,

    /// <summary>float16, float32, float64.</summary>
    Floating,

    /// <summary>complex64, complex128.</summary>
    Complex,

    /// <summary>Any other unmanaged type: a number the library does not know by name, or a record.</summary>
    Other,
}
