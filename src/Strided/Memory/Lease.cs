namespace Strided;

/// <summary>
/// Owns a large buffer in the name of the arrays that look into it. The buffer is an old object from birth, whose death only a full collection
/// would notice; the lease is a young one, so that the cheapest collection tells when the last array is gone.
/// </summary>
internal sealed class Lease(Array memory, Loan loan)
{
    /// <summary>The buffer, for a look at it.</summary>
    public Array Memory => memory;

    /// <summary>
    /// The buffer, to be handed to whoever may keep it, or a reference into it, longer than the array: a span, a pin, the owner itself.
    /// From now on it is the garbage collector's alone and will not be lent again.
    /// </summary>
    public Array LetGo()
    {
        loan.LetGo();
        return memory;
    }
}
