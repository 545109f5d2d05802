using System.Runtime.CompilerServices;

namespace Strided;

public abstract partial class NDArray
{
    /// <summary>A new dense array with the same elements.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="order">How it shall lie.</param>
    /// <param name="operation">What wants it.</param>
    internal NDArray CopyFor(CopyReason reason, Order order, [CallerMemberName] string operation = "") => CopyFor(reason, order, layout.Shape, operation);

    /// <summary>A new dense array with the same elements.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="order">How it shall lie.</param>
    /// <param name="target">The shape the elements are going to have.</param>
    /// <param name="operation">What wants it.</param>
    internal abstract NDArray CopyFor(CopyReason reason, Order order, in Dims target, string operation);

    /// <summary>Writes the elements of <paramref name="source"/>, broadcast to this shape and converted, into this array. Overlap is safe.</summary>
    internal abstract void Assign(NDArray source);

    /// <summary>The same into the places of a view of this array.</summary>
    internal abstract void Assign(in Layout places, NDArray source);

    /// <summary>
    /// Writes the elements of <paramref name="source"/>, seen through <paramref name="from"/> and converted, into places of this array that have the
    /// same shape and lie apart from it.
    /// </summary>
    internal abstract void Put(in Layout places, NDArray source, in Layout from);

    /// <summary>Writes one number into every element.</summary>
    internal abstract void Assign(Scalar value);

    /// <summary>An array over the same buffer that takes this one's place: not a view of it.</summary>
    internal abstract NDArray Relaid(in Layout layout);

    /// <summary>A new array of the same dtype, not yet written.</summary>
    internal abstract NDArray NewLike(in Layout dense, bool zeroed);
}
