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
        : base(storage, layout, @base, writeable) { }

    /// <inheritdoc/>
    public override DType DType => DType<T>.Instance;

    /// <summary>A new dense array whose elements are zero, or anything at all when they are about to be overwritten.</summary>
    internal static NDArray<T> Allocate(in Dims shape, Order order, bool zeroed) =>
        Allocate(Layout.Dense(shape, Traits<T>.Size, order), zeroed);

    internal static NDArray<T> Allocate(in Layout dense, bool zeroed)
    {
        Storage storage = Allocation.Of<T>(dense.Size, zeroed, out nint first);
        var array = new NDArray<T>(storage, dense);
        array.StartAt(first);
        if (Copies.IsRecording) Copies.Made(array, array.NBytes);
        return array;
    }

    internal override NDArray<T> With(in Layout layout, bool writeable) => new(Storage, layout, Base ?? this, writeable);
}
