namespace Strided.Testing;

/// <summary>Code copied more than a test permits. The message lists every copy with its line of code.</summary>
public sealed class CopyAssertException : Exception
{
    /// <summary>Makes the exception.</summary>
    public CopyAssertException() { }

    /// <summary>Makes the exception with a message.</summary>
    public CopyAssertException(string message) : base(message) { }

    /// <summary>Makes the exception with a message and its cause.</summary>
    public CopyAssertException(string message, Exception innerException) : base(message, innerException) { }
}
