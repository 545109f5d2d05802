using System.Numerics.Tensors;

namespace Strided;

public static partial class Nd
{
    extension<T>(NDArray<T> a) where T : unmanaged
    {
        /// <summary>View: the elements as memory that can wait.</summary>
        /// <exception cref="ShapeException">The array is not C-contiguous, or too long.</exception>
        /// <exception cref="InvalidOperationException">The array is read-only.</exception>
        /// <example>
        /// <code>
        /// NDArray&lt;int&gt; a = Nd.Zeros&lt;int&gt;(3);
        /// a.AsMemory()[1..].Span.Fill(7);
        /// a // -> [0 7 7]
        /// </code>
        /// </example>
        [NeverCopies]
        public Memory<T> AsMemory()
        {
            a.RequireWriteable();
            return a.Storage.Memory<T>(a.Offset, SpanLength(a));
        }

        /// <summary>View: the elements as read-only memory that can wait.</summary>
        /// <exception cref="ShapeException">The array is not C-contiguous, or too long.</exception>
        /// <example><code>await File.WriteAllBytesAsync("bytes.txt", Nd.Ones&lt;byte&gt;(3, 4).AsReadOnlyMemory());</code></example>
        [NeverCopies]
        public ReadOnlyMemory<T> AsReadOnlyMemory() => a.Storage.Memory<T>(a.Offset, SpanLength(a));

        /// <summary>View: the elements as a span of tensors, strides and all. It is good as long as the array is alive.</summary>
        /// <exception cref="ShapeException">An axis is walked backwards, or in steps that are no whole number of elements.</exception>
        /// <exception cref="InvalidOperationException">The array is read-only.</exception>
        /// <example>
        /// <code>
        /// NDArray&lt;float&gt; a = Nd.Ones&lt;float&gt;(2, 4), z = Nd.Zeros&lt;float&gt;(4, 2);
        /// System.Numerics.Tensors.Tensor.Add(a.AsReadOnlyTensorSpan(), 1f, z.T.AsTensorSpan());
        /// z.Sum() // -> 16.0
        /// </code>
        /// </example>
        [NeverCopies]
        public TensorSpan<T> AsTensorSpan()
        {
            a.RequireWriteable();
            TensorShapes.Require(a);
            return new(a.Storage.Elements<T>(a.Offset, TensorShapes.Reach(a)), a.Shape.AsSpan(), TensorShapes.Strides(a));
        }

        /// <summary>View: the elements as a read-only span of tensors, strides and all. It is good as long as the array is alive.</summary>
        /// <exception cref="ShapeException">An axis is walked backwards, or in steps that are no whole number of elements.</exception>
        /// <example><code>System.Numerics.Tensors.Tensor.Norm(Nd.Array([3.0, 4.0]).AsReadOnlyTensorSpan()) // -> 5</code></example>
        [NeverCopies]
        public ReadOnlyTensorSpan<T> AsReadOnlyTensorSpan()
        {
            TensorShapes.Require(a);
            return new(a.Storage.Elements<T>(a.Offset, TensorShapes.Reach(a)), a.Shape.AsSpan(), TensorShapes.Strides(a));
        }

        /// <summary>View: the elements as a tensor over the same CLR array.</summary>
        /// <exception cref="ShapeException">An axis is walked backwards or in parts of elements, or the elements are in no one-dimensional CLR array; a span looks at those too.</exception>
        /// <exception cref="InvalidOperationException">The array is read-only.</exception>
        /// <example><code>Nd.Zeros&lt;float&gt;(3, 4).T.AsTensor().Lengths[0] // -> 4</code></example>
        [NeverCopies]
        public Tensor<T> AsTensor()
        {
            a.RequireWriteable();
            TensorShapes.Require(a);
            return a.Owner is T[] array && a.Offset % a.ItemSize == 0
                ? Tensor.Create(array, (int)(a.Offset / a.ItemSize), a.Shape.AsSpan(), TensorShapes.Strides(a))
                : throw new ShapeException($"The elements of shape {a.Shape} are in a {a.Owner.GetType().Name} and no {typeof(T).Name}[], which is all a tensor looks at. Take AsTensorSpan, or Copy() first.");
        }
    }

    /// <summary>View: the tensor's own elements, strides and all. They stay in place as long as the array or any view of it.</summary>
    /// <example><code>Nd.FromTensor(System.Numerics.Tensors.Tensor.Create&lt;float&gt;([1, 2, 3])) // -> [1. 2. 3.]</code></example>
    [NeverCopies]
    public static NDArray<T> FromTensor<T>(Tensor<T> tensor) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(tensor);
        int size = DType.Of<T>().ItemSize;
        Dims shape = Dims.Create(tensor.Lengths), strides = Dims.Create([.. tensor.Strides.ToArray().Select(stride => stride * size)]);
        if (tensor.IsEmpty) return Zeros<T>(shape);
        nint reach = size;
        for (int axis = 0; axis < shape.Count; axis++) reach += (shape[axis] - 1) * strides[axis];
        var pinned = new PinnedMemory(tensor.GetPinnedHandle());
        var layout = new Layout(shape, strides, 0, size);
        return new(Storage.Of(pinned, TensorShapes.AddressOf(tensor), reach, writeable: true), layout, null, writeable: !layout.IsBroadcast);
    }

    /// <summary>View: bytes as elements of a type. NumPy's <c>frombuffer</c>.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="count">How many elements; -1 for all that are there.</param>
    /// <param name="offset">Bytes before the first.</param>
    /// <exception cref="ArgumentException">There are fewer elements, or the rest is no whole number of them.</exception>
    /// <example><code>Nd.FromBuffer&lt;short&gt;(new byte[] { 9, 9, 1, 0, 2, 0 }, offset: 2) // -> [1 2]</code></example>
    [NeverCopies]
    public static NDArray<T> FromBuffer<T>(Memory<byte> buffer, nint count = -1, nint offset = 0) where T : unmanaged
    {
        int size = DType.Of<T>().ItemSize;
        nint there = buffer.Length - offset;
        if (offset < 0 || there < 0) throw new ArgumentOutOfRangeException(nameof(offset), offset, $"The buffer has {buffer.Length} bytes.");
        if (count < -1 || count > there / size) throw new ArgumentException($"{there} bytes do not hold {count} elements of {DType.Of<T>()}.", nameof(count));
        if (count < 0 && there % size != 0) throw new ArgumentException($"{there} bytes are no whole number of {DType.Of<T>()} elements.", nameof(buffer));
        Storage storage = Storage.Of(buffer, writeable: true, out nint first);
        return new(storage, Layout.Dense(count < 0 ? there / size : count, size).WithOffset(first + offset));
    }
}
