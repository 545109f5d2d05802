namespace Strided;

/// <summary>A matrix for which the answer does not exist or was not found: singular, not positive definite, not finite, not converging. The message names the matrix.</summary>
public sealed class LinAlgException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    public LinAlgException() { }

    /// <summary>Makes the exception with a message.</summary>
    public LinAlgException(string message) : base(message) { }

    /// <summary>Makes the exception with a message and its cause.</summary>
    public LinAlgException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>The exception about one matrix of a stack.</summary>
    /// <param name="function">The function that failed, such as <c>Solve</c>.</param>
    /// <param name="shape">The shape of the array, whose last two axes are the matrix.</param>
    /// <param name="index">The number of the matrix in C order over the leading axes.</param>
    /// <param name="what">What is wrong with it, such as "is singular".</param>
    internal static LinAlgException About(string function, in Dims shape, nint index, string what)
    {
        if (shape.Count <= 2) return new($"{function}: the matrix of shape {shape} {what}.");
        Span<nint> at = stackalloc nint[shape.Count - 2];
        for (int axis = at.Length - 1; axis >= 0; axis--) (index, at[axis]) = Math.DivRem(index, shape[axis]);
        return new($"{function}: matrix [{string.Join(", ", at.ToArray())}] of the stack of shape {shape} {what}.");
    }
}
