namespace Strided;

/// <summary>A text file that does not say numbers where numbers are expected. The message names line and column.</summary>
public sealed class TextFormatException : FormatException
{
    /// <summary>Makes the exception.</summary>
    public TextFormatException() { }

    /// <summary>Makes the exception with a message.</summary>
    public TextFormatException(string message) : base(message) { }

    /// <summary>Makes the exception with a message and its cause.</summary>
    public TextFormatException(string message, Exception innerException) : base(message, innerException) { }

    internal TextFormatException(string source, long line, int column, string what)
        : base($"{source}, line {line}{(column > 0 ? $", column {column}" : "")}: {what}")
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line in the file, from 1.</summary>
    public long Line { get; }

    /// <summary>The field in the line, from 1; 0 when it is about the whole line.</summary>
    public int Column { get; }
}
