namespace Strided;

/// <summary>An axis that the array does not have, or that is named twice. The message names it.</summary>
public sealed class AxisException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    public AxisException() { }

    /// <summary>Makes the exception with a message.</summary>
    public AxisException(string message) : base(message) { }

    /// <summary>Makes the exception with a message and its cause.</summary>
    public AxisException(string message, Exception innerException) : base(message, innerException) { }
}
