using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: a 1-d array of the elements. Collection expressions come here: <c>NDArray&lt;double&gt; a = [1, 2, 3]</c>.</summary>
    /// <example><code>Nd.Array([[1, 2], [3, 4]]) // -> [[1 2] [3 4]]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Array<T>(ReadOnlySpan<T> elements) where T : unmanaged => FromSpan(elements);

    /// <summary>Copy: a 1-d array of the elements.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Array<T>(T[] elements) where T : unmanaged => FromSpan<T>(NotNull(elements));

    /// <summary>Copy: a 2-d array of the elements.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Array<T>(T[,] elements, Order order = Order.C) where T : unmanaged => CopyOf(AsArray(elements), order);

    /// <summary>Copy: a 3-d array of the elements.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Array<T>(T[,,] elements, Order order = Order.C) where T : unmanaged => CopyOf(AsArray(elements), order);

    /// <summary>Copy: a 2-d array of rows of equal length.</summary>
    /// <exception cref="ShapeException">Rows of different lengths.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Array<T>(T[][] rows) where T : unmanaged
    {
        NotNull(rows);
        int columns = rows.Length == 0 ? 0 : NotNull(rows[0]).Length;
        NDArray<T> a = Copied<T>(Layout.Dense((rows.Length, columns), Traits<T>.Size));
        for (int i = 0; i < rows.Length; i++)
        {
            if (NotNull(rows[i]).Length != columns)
                throw new ShapeException($"Row {i} has {rows[i].Length} elements and row 0 has {columns}; the rows of an array must be equally long.");
            rows[i].CopyTo(a.Storage.Elements<T>(a.Offset + (nint)i * a.ItemSize * columns, columns));
        }
        return a;
    }

    /// <summary>Copy: a 1-d array of the elements, or, of an array, a dense array of its elements.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Array<T>(IEnumerable<T> elements) where T : unmanaged =>
        FromSpan<T>(elements as T[] ?? [.. NotNull(elements)]);

    /// <summary>Copy: a 0-d array.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Array<T>(T scalar) where T : unmanaged => scalar;

    /// <summary>Copy: the elements under the given shape, filled in the given order.</summary>
    /// <exception cref="ShapeException">The shape does not hold that many elements.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Array<T>(ReadOnlySpan<T> elements, Dims shape, Order order = Order.C) where T : unmanaged =>
        FromSpan(elements, shape, order);

    /// <summary>View: the CLR array's own elements, nothing is copied.</summary>
    /// <example><code>
    /// int[] numbers = [1, 2, 3];
    /// Nd.AsArray(numbers)[0] = 7;
    /// numbers[0] // -> 7
    /// </code></example>
    [NeverCopies]
    public static NDArray<T> AsArray<T>(T[] elements) where T : unmanaged => Wrap<T>(elements, NotNull(elements).Length);

    /// <summary>View: the CLR array's own elements, nothing is copied.</summary>
    [NeverCopies]
    public static NDArray<T> AsArray<T>(T[,] elements) where T : unmanaged =>
        Wrap<T>(elements, (NotNull(elements).GetLength(0), elements.GetLength(1)));

    /// <summary>View: the CLR array's own elements, nothing is copied.</summary>
    [NeverCopies]
    public static NDArray<T> AsArray<T>(T[,,] elements) where T : unmanaged =>
        Wrap<T>(elements, (NotNull(elements).GetLength(0), elements.GetLength(1), elements.GetLength(2)));

    /// <summary>View: the memory's own elements, nothing is copied.</summary>
    [NeverCopies]
    public static NDArray<T> AsArray<T>(Memory<T> memory) where T : unmanaged => Wrap(memory, writeable: true);

    /// <summary>View, read-only: the memory's own elements, nothing is copied.</summary>
    [NeverCopies]
    public static NDArray<T> AsArray<T>(ReadOnlyMemory<T> memory) where T : unmanaged =>
        Wrap(MemoryMarshal.AsMemory(memory), writeable: false);

    /// <summary>View: elements in memory that somebody else owns, nothing is copied.</summary>
    /// <param name="address">Where the first element lies. It must stay valid as long as <paramref name="owner"/> is reachable.</param>
    /// <param name="shape">The size of each axis; the elements are dense in C order.</param>
    /// <param name="owner">Kept alive as long as the array or any view of it.</param>
    /// <param name="writeable">False when the memory must not be written.</param>
    [NeverCopies]
    public static NDArray<T> AsArray<T>(nint address, Dims shape, object owner, bool writeable = true) where T : unmanaged
    {
        NotNull(owner);
        Layout dense = Layout.Dense(shape, Traits<T>.Size);
        if (address == 0 && dense.Size > 0) throw new ArgumentException($"Address 0 holds no array of shape {shape}.", nameof(address));
        return new(Storage.Of(owner, address, dense.ByteCount, writeable), dense);
    }

    /// <summary>View or copy: this very array unless a copy is asked for.</summary>
    /// <param name="a">An array.</param>
    /// <param name="copy">true copies; false and null hand the array back.</param>
    [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
    public static TArray AsArray<TArray>(TArray a, bool? copy = null) where TArray : NDArray => copy == true ? NotNull(a).Copy(Order.K) : NotNull(a);

    /// <summary>View or copy: this very array when it has the dtype already, else a converted copy.</summary>
    /// <param name="a">An array.</param>
    /// <param name="dtype">The dtype wanted.</param>
    /// <param name="copy">false never copies, true always does, null copies only to convert.</param>
    /// <exception cref="DTypeException">copy is false and the dtype is another one, or there is no such conversion.</exception>
    [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
    public static NDArray AsArray(NDArray a, DType dtype, bool? copy = null)
    {
        NotNull(a);
        NotNull(dtype);
        if (copy == false && a.DType != dtype)
            throw new DTypeException($"An array of {a.DType} is not one of {dtype} without a copy; leave copy out, or use View for the same bytes.");
        return a.AsType(dtype, copy == true);
    }

    private static NDArray<T> Wrap<T>(Array elements, Dims shape) where T : unmanaged
    {
        Storage storage = Storage.Of(elements, Traits<T>.Size, out nint first);
        return new(storage, Layout.Dense(shape, Traits<T>.Size).WithOffset(first));
    }

    private static NDArray<T> Wrap<T>(Memory<T> memory, bool writeable) where T : unmanaged
    {
        Storage storage = Storage.Of(memory, writeable, out nint first);
        return new(storage, Layout.Dense(memory.Length, Traits<T>.Size).WithOffset(first));
    }

    private static NDArray<T> FromSpan<T>(ReadOnlySpan<T> elements, Dims? shape = null, Order order = Order.C) where T : unmanaged
    {
        Dims target = shape is { } s ? Extents.Infer(s, elements.Length, [elements.Length]) : elements.Length;
        NDArray<T> a = Copied<T>(Layout.Dense(target, Traits<T>.Size, order));
        elements.CopyTo(a.Storage.Elements<T>(a.Offset, elements.Length));
        return a;
    }

    /// <summary>A new array that CLR data is about to be copied into.</summary>
    private static NDArray<T> Copied<T>(in Layout dense) where T : unmanaged
    {
        Copies.Enter(CopyReason.Requested, nameof(Array), dense.ByteCount, dense, dense.Shape);
        return NDArray<T>.Allocate(dense, zeroed: false);
    }

    private static NDArray<T> CopyOf<T>(NDArray<T> a, Order order) where T : unmanaged => (NDArray<T>)a.CopyFor(CopyReason.Requested, order, nameof(Array));

    private static T NotNull<T>(T value) where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        return value;
    }
}
