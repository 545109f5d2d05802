namespace Strided;

/// <summary>A dtype that an operation does not take, or that does not convert. The message names operation and dtype.</summary>
public sealed class DTypeException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    public DTypeException() { }

    /// <summary>Makes the exception with a message.</summary>
    public DTypeException(string message) : base(message) { }

    /// <summary>Makes the exception with a message and its cause.</summary>
    public DTypeException(string message, Exception innerException) : base(message, innerException) { }
}
