namespace Strided;

/// <summary>A copy that <see cref="Copies.Forbid"/> or <see cref="Copies.Budget"/> does not permit. It was not made.</summary>
public sealed class CopyForbiddenException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    public CopyForbiddenException() => Operation = WayOut = "";

    /// <summary>Makes the exception with a message.</summary>
    public CopyForbiddenException(string message) : base(message) => Operation = WayOut = "";

    /// <summary>Makes the exception with a message and its cause.</summary>
    public CopyForbiddenException(string message, Exception innerException) : base(message, innerException) => Operation = WayOut = "";

    internal CopyForbiddenException(in CopyNote note, string rule) : this(note, rule, CopyAdvice.For(note)) { }

    private CopyForbiddenException(in CopyNote note, string rule, CopyAdvice advice)
        : base($"{note}, but {rule}. {advice.Because} Instead: {advice.WaysOut[0]}.")
    {
        Operation = note.Operation;
        Reason = note.Reason;
        Bytes = note.Bytes;
        Shape = note.Source.Shape;
        Strides = note.Source.Strides;
        Target = note.Target;
        WayOut = advice.WaysOut[0];
    }

    /// <summary>The operation that wanted to copy.</summary>
    public string Operation { get; }

    /// <summary>Why it wanted to.</summary>
    public CopyReason Reason { get; }

    /// <summary>How many bytes.</summary>
    public nint Bytes { get; }

    /// <summary>The shape of the array to be copied.</summary>
    public Dims Shape { get; }

    /// <summary>Its strides, in bytes.</summary>
    public Dims Strides { get; }

    /// <summary>The shape the copy would have had.</summary>
    public Dims Target { get; }

    /// <summary>The cheapest way to do without the copy.</summary>
    public string WayOut { get; }
}
