namespace Strided;

/// <summary>Shapes, strides or sizes that do not fit together or do not fit the buffer. The message names them.</summary>
public sealed class ShapeException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    public ShapeException() { }

    /// <summary>Makes the exception with a message.</summary>
    public ShapeException(string message) : base(message) { }

    /// <summary>Makes the exception with a message and its cause.</summary>
    public ShapeException(string message, Exception innerException) : base(message, innerException) { }
}
