using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Strided;

/// <summary>
/// An n-dimensional array: shape, strides and dtype over a buffer. Slices, transposes and broadcasts of it are further arrays over the same buffer.
/// </summary>
/// <remarks>
/// Every array is an <see cref="NDArray{T}"/>; this class is its face when the dtype is known only at run time. Any number of threads may read an
/// array and its views at once, and write elements that no other thread reads or writes meanwhile; anything else needs a lock.
/// </remarks>
[DebuggerDisplay("{DebugText,nq}")]
[DebuggerTypeProxy(typeof(NDArrayDebugView))]
public abstract partial class NDArray
{
    private Layout layout;
    private Storage storage;

    /// <summary>An array without elements, whose layout and storage are written where they stay: copying them takes longer.</summary>
    private protected NDArray() { }

    /// <summary>An array over a buffer, whose layout is still to be written.</summary>
    private protected NDArray(in Storage storage, NDArray? @base, bool writeable)
    {
        storage.CopyTo(ref this.storage);
        if (!writeable) this.storage.BecomeReadOnly();
        Base = @base;
    }

    /// <summary>The type of the elements.</summary>
    public abstract DType DType { get; }

    /// <summary>The size of each axis.</summary>
    public Dims Shape => layout.Shape;

    /// <summary>The step from one element to the next along each axis, in bytes.</summary>
    public Dims Strides => layout.Strides;

    /// <summary>The number of axes.</summary>
    public int NDim => layout.Rank;

    /// <summary>The number of elements.</summary>
    public nint Size => layout.Size;

    /// <summary>Bytes per element.</summary>
    public int ItemSize => layout.ItemSize;

    /// <summary>Bytes of all elements together; a broadcast view counts repeated elements each time.</summary>
    public nint NBytes => layout.ByteCount;

    /// <summary>View: the array whose buffer this one looks into, or null when this array is not a view.</summary>
    [NeverCopies]
    public NDArray? Base { get; }

    /// <summary>Contiguity, alignment and access of this array.</summary>
    public ArrayFlags Flags => new(this);

    /// <summary>The size of the first axis.</summary>
    /// <exception cref="ShapeException">The array has no axes.</exception>
    public nint Length => NDim > 0 ? Shape[0] : throw new ShapeException("A 0-d array has no length.");

    internal ref readonly Layout Layout => ref layout;

    internal ref readonly Storage Storage => ref storage;

    /// <summary>Where the layout of a new array is written.</summary>
    internal ref Layout Place => ref layout;

    internal bool IsWriteable => storage.IsWriteable;

    /// <summary>The first byte of the buffer: what layout offsets count from.</summary>
    internal ref byte Start => ref storage.Start;

    private string DebugText => $"{DType}{Shape}";

    /// <summary>Gives a new array of this layout its buffer.</summary>
    private protected void Hold<T>(bool zeroed) where T : unmanaged
    {
        layout.StartAt(Allocation.Of<T>(layout.Size, zeroed, ref storage));
        if (Copies.IsRecording) Copies.Made(this, NBytes);
    }

    /// <summary>Another array over the same buffer.</summary>
    internal abstract NDArray With(in Layout layout, bool writeable);

    /// <summary>The same, as writeable as this one, with its layout still to be written: see <see cref="Place"/>.</summary>
    internal abstract NDArray Unplaced();

    /// <summary>Says that an operation has read the elements: until here the buffer had to live, and a ledger may want to know.</summary>
    internal void WasRead()
    {
        if (Copies.IsRecording) Copies.Used(this);
        GC.KeepAlive(this);
    }

    internal void RequireWriteable()
    {
        if (!IsWriteable) ThrowReadOnly();
    }

    [DoesNotReturn]
    private void ThrowReadOnly() => throw new InvalidOperationException(
        layout.IsBroadcast
            ? $"This broadcast view of shape {Shape} is read-only: several indices name one element. Copy() it to write."
            : $"This array of shape {Shape} is read-only. Copy() it to write.");
}
