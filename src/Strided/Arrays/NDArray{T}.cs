using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>An n-dimensional array of elements of type <typeparamref name="T"/>.</summary>
/// <remarks>
/// Arithmetic, views and reductions are on <see cref="Nd"/>, most of them as extension members, so that they read <c>a.Reshape(2, 3)</c>.
/// Any number of threads may read an array and its views at once, and write elements that no other thread reads or writes meanwhile.
/// </remarks>
[CollectionBuilder(typeof(Nd), nameof(Nd.Array))]
public sealed partial class NDArray<T> : NDArray where T : unmanaged
{
    private static readonly Layout ScalarLayout = Layout.Dense(default, Traits<T>.Size);

    internal NDArray(in Storage storage, in Layout layout, NDArray? @base = null, bool writeable = true)
        : base(storage, @base, writeable) => layout.CopyTo(ref Place);

    private NDArray() { }

    private NDArray(in Storage storage, NDArray? @base, bool writeable) : base(storage, @base, writeable) { }

    /// <inheritdoc/>
    public override DType DType => DType<T>.Instance;

    /// <summary>A new dense array whose elements are zero, or anything at all when they are about to be overwritten.</summary>
    internal static NDArray<T> Allocate(in Dims shape, Order order, bool zeroed)
    {
        var array = new NDArray<T>();
        array.Place.BecomeDense(shape, Traits<T>.Size, order);
        array.Hold<T>(zeroed);
        return array;
    }

    internal static NDArray<T> Allocate(in Layout dense, bool zeroed)
    {
        var array = new NDArray<T>();
        dense.CopyTo(ref array.Place);
        array.Hold<T>(zeroed);
        return array;
    }

    /// <summary>The same, of the model's shape, in an order resolved against it.</summary>
    internal static NDArray<T> AllocateLike(in Layout model, Order order)
    {
        var array = new NDArray<T>();
        model.DenseLike(order, Traits<T>.Size, ref array.Place);
        array.Hold<T>(zeroed: false);
        return array;
    }

    internal override NDArray<T> With(in Layout layout, bool writeable) => new(Storage, layout, Base ?? this, writeable);

    internal override NDArray<T> Unplaced() => new(Storage, Base ?? this, writeable: true);
}
