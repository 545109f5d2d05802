namespace Strided;

/// <summary>An index or slice outside its axis, or too many or too few of them. The message names index, axis and size.</summary>
public sealed class IndexException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    public IndexException() { }

    /// <summary>Makes the exception with a message.</summary>
    public IndexException(string message) : base(message) { }

    /// <summary>Makes the exception with a message and its cause.</summary>
    public IndexException(string message, Exception innerException) : base(message, innerException) { }
}
