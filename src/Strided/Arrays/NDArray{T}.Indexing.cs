using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Strided;

public sealed partial class NDArray<T>
{
    /// <summary>The element at one integer per axis. Negative integers count from the end.</summary>
    /// <remarks>A value and not a reference, so that read-only arrays can be read and cannot be written; for a reference see <see cref="At"/>.</remarks>
    /// <exception cref="IndexException">Not one integer per axis, or one outside its axis.</exception>
    /// <exception cref="InvalidOperationException">Writing into a read-only array.</exception>
    public T this[params ReadOnlySpan<int> index]
    {
        get => Read(OffsetOf(index));
        [InPlace]
        set
        {
            RequireWriteable();
            Element(OffsetOf(index)) = value;
            GC.KeepAlive(this);
        }
    }

    /// <summary>The element at one index per axis; ^1 is the last.</summary>
    /// <inheritdoc cref="this[ReadOnlySpan{int}]" path="/exception"/>
    public T this[params ReadOnlySpan<Index> index]
    {
        get => Read(OffsetOf(index));
        [InPlace]
        set
        {
            RequireWriteable();
            Element(OffsetOf(index)) = value;
            GC.KeepAlive(this);
        }
    }

    /// <inheritdoc cref="NDArray.this[ReadOnlySpan{Slice}]"/>
    [NeverCopies]
    public new NDArray<T> this[params ReadOnlySpan<Slice> index]
    {
        get
        {
            NDArray<T> view = Unplaced();
            Layout.Slice(index, ref view.Place);
            return view;
        }
        [InPlace, MethodImpl(CallSite.Visible)]
        set => Assign(Layout.Slice(index), value);
    }

    /// <inheritdoc cref="NDArray.this[string]"/>
    [NeverCopies]
    public new NDArray<T> this[string index]
    {
        get
        {
            NDArray<T> view = Unplaced();
            Slicing(index, ref view.Place);
            return view;
        }
        [InPlace, MethodImpl(CallSite.Visible)]
        set
        {
            Layout places = default;
            Slicing(index, ref places);
            Assign(places, value);
        }
    }

    /// <inheritdoc cref="NDArray.this[ReadOnlySpan{Selector}]"/>
    [AlwaysCopies]
    public new NDArray<T> this[params ReadOnlySpan<Selector> index]
    {
        [MethodImpl(CallSite.Visible)]
        get => (NDArray<T>)IndexedElements.Get(this, index);
        [InPlace, MethodImpl(CallSite.Visible)]
        set => IndexedElements.Set(this, index, value);
    }

    /// <inheritdoc cref="NDArray.this[NDArray]"/>
    [AlwaysCopies]
    public new NDArray<T> this[NDArray index]
    {
        [MethodImpl(CallSite.Visible)]
        get => (NDArray<T>)IndexedElements.Get(this, index);
        [InPlace, MethodImpl(CallSite.Visible)]
        set => IndexedElements.Set(this, index, value);
    }

    /// <summary>Copy: the elements along the first axis at the given indices. Setting writes into this array; the last of several values for one place stays.</summary>
    /// <remarks>The element at one integer per axis is <c>a[1, 2]</c>, or <c>a[span]</c> for a span of integers.</remarks>
    /// <inheritdoc cref="NDArray.this[ReadOnlySpan{Selector}]" path="/exception"/>
    [AlwaysCopies]
    public NDArray<T> this[int[] indices]
    {
        [MethodImpl(CallSite.Visible)]
        get => (NDArray<T>)IndexedElements.Get(this, Nd.AsArray(indices));
        [InPlace, MethodImpl(CallSite.Visible)]
        set => IndexedElements.Set(this, Nd.AsArray(indices), value);
    }

    /// <summary>A reference to the element at one integer per axis: what is written through it is written into the array.</summary>
    /// <remarks>It keeps a CLR array alive by itself; over native or borrowed memory, keep the array.</remarks>
    /// <inheritdoc cref="this[ReadOnlySpan{int}]" path="/exception"/>
    public ref T At(params ReadOnlySpan<int> index)
    {
        RequireWriteable();
        return ref Storage.Lent<T>(OffsetOf(index));
    }

    /// <summary>The only element of an array of size 1.</summary>
    /// <exception cref="ShapeException">The array has more or fewer elements.</exception>
    public T ToScalar() =>
        Size == 1 ? Read(Offset) : throw new ShapeException($"An array of shape {Shape} with {Size} elements is not one scalar.");

    /// <summary>Copy: a 0-d array that holds the value.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static implicit operator NDArray<T>(T value)
    {
        NDArray<T> scalar = Allocate(ScalarLayout, zeroed: false);
        scalar.Element(scalar.Offset) = value;
        return scalar;
    }

    /// <summary>Copy: a 0-d array that holds the number.</summary>
    /// <exception cref="OverflowException">An integer outside the range of T.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static implicit operator NDArray<T>(Scalar value) => (NDArray<T>)Scalars.ToArray(value, DType<T>.Instance);

    /// <summary>The only element of an array of size 1.</summary>
    public static explicit operator T(NDArray<T> array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref T Element(nint offset) => ref Storage.Element<T>(offset);

    /// <summary>Reads an element. Memory at a fixed address lives as long as this array does, so the array has to outlive the read.</summary>
    private T Read(nint offset)
    {
        T value = Element(offset);
        GC.KeepAlive(this);
        return value;
    }

    private nint OffsetOf(ReadOnlySpan<int> index)
    {
        ReadOnlySpan<nint> shape = Layout.Shape.AsSpan(), strides = Layout.Strides.AsSpan();
        if (index.Length != shape.Length) ThrowCount(index.Length);
        nint offset = Offset;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            nint i = index[axis];
            if (i < 0) i += shape[axis];
            if ((nuint)i >= (nuint)shape[axis]) ThrowOutside(index[axis], axis);
            offset += i * strides[axis];
        }
        return offset;
    }

    private nint OffsetOf(ReadOnlySpan<Index> index)
    {
        if (index.Length != NDim) ThrowCount(index.Length);
        nint offset = Offset;
        for (int axis = 0; axis < index.Length; axis++)
        {
            nint size = Layout.Shape[axis], i = index[axis].IsFromEnd ? size - index[axis].Value : index[axis].Value;
            if ((nuint)i >= (nuint)size) ThrowOutside(index[axis], axis);
            offset += i * Layout.Strides[axis];
        }
        return offset;
    }

    [DoesNotReturn]
    private void ThrowCount(int given) =>
        throw new IndexException(
            given < NDim
                ? $"{given} {(given == 1 ? "integer does" : "integers do")} not name an element of shape {Shape}; for a view write a[{string.Join(", ", Enumerable.Repeat("0", given))}, ..]."
                : $"{given} integers are too many for shape {Shape}, which has {NDim} {(NDim == 1 ? "axis" : "axes")}.");

    [DoesNotReturn]
    private void ThrowOutside(object index, int axis) =>
        throw new IndexException($"Index {index} is out of bounds for axis {axis} with size {Layout.Shape[axis]}.");
}
