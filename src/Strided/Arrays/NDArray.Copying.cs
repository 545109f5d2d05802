namespace Strided;

public abstract partial class NDArray
{
    /// <summary>A new dense array with the same elements.</summary>
    internal abstract NDArray CopyFor(CopyReason reason, Order order);

    /// <summary>Writes the elements of <paramref name="source"/>, broadcast to this shape and converted, into this array. Overlap is safe.</summary>
    internal abstract void Assign(NDArray source);

    /// <summary>Writes one number into every element.</summary>
    internal abstract void Assign(Scalar value);

    /// <summary>An array over the same buffer that takes this one's place: not a view of it.</summary>
    internal abstract NDArray Relaid(in Layout layout);

    /// <summary>A new array of the same dtype, not yet written.</summary>
    internal abstract NDArray NewLike(in Layout dense, bool zeroed);
}
