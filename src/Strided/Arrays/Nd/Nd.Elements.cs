using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>View: the same bytes as elements of another type. When sizes differ the last axis stretches or shrinks.</summary>
        /// <exception cref="ShapeException">The last axis is not contiguous, or its bytes are not a whole number of elements.</exception>
        /// <example><code>Nd.Array([1.0f]).View&lt;int>() // -> [1065353216]</code></example>
        [NeverCopies]
        public NDArray<U> View<U>() where U : unmanaged =>
            new(a.Storage, a.Layout.Reinterpret(Traits<U>.Size), a.Base ?? a, a.IsWriteable);

        /// <summary>View or copy: this very array when it has the dtype already and copy is false, else a converted copy.</summary>
        /// <param name="copy">True copies even when nothing changes.</param>
        /// <exception cref="DTypeException">There is no such conversion, or it would drop an imaginary part.</exception>
        /// <example><code>Nd.Array([1.9, -1.9, 300]).AsType&lt;byte>() // -> [  1   0 255]</code></example>
        [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
        public NDArray<U> AsType<U>(bool copy = true) where U : unmanaged => (NDArray<U>)a.AsType(DType.Of<U>(), copy);

        /// <inheritdoc cref="AsType{U}(NDArray, bool)"/>
        [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
        public NDArray AsType(DType dtype, bool copy = true)
        {
            ArgumentNullException.ThrowIfNull(dtype);
            if (a.DType != dtype) return Conversion.To(a, dtype, Order.K, CopyReason.Requested, nameof(AsType));
            return copy ? a.CopyFor(CopyReason.Requested, Order.K) : a;
        }

        /// <summary>View: the real parts of complex elements; real arrays themselves.</summary>
        /// <example><code>Nd.Array([new Complex(1, 2)]).Real() // -> [1.]</code></example>
        [NeverCopies]
        public NDArray Real() => a switch
        {
            NDArray<Complex> z => z.Real(),
            NDArray<Complex64> z => z.Real(),
            _ => a,
        };

        /// <summary>View: the imaginary parts of complex elements.</summary>
        /// <exception cref="DTypeException">The dtype is not complex.</exception>
        /// <example><code>Nd.Array([new Complex(1, 2)]).Imag() // -> [2.]</code></example>
        [NeverCopies]
        public NDArray Imag() => a switch
        {
            NDArray<Complex> z => z.Imag(),
            NDArray<Complex64> z => z.Imag(),
            _ => throw new DTypeException($"Imag needs a complex dtype, got {a.DType}."),
        };
    }

    extension(NDArray<Complex> a)
    {
        /// <summary>View: the real parts.</summary>
        [NeverCopies]
        public NDArray<double> Real() => Part<double>(a, 0);

        /// <summary>View: the imaginary parts.</summary>
        [NeverCopies]
        public NDArray<double> Imag() => Part<double>(a, sizeof(double));
    }

    extension(NDArray<Complex64> a)
    {
        /// <summary>View: the real parts.</summary>
        [NeverCopies]
        public NDArray<float> Real() => Part<float>(a, 0);

        /// <summary>View: the imaginary parts.</summary>
        [NeverCopies]
        public NDArray<float> Imag() => Part<float>(a, sizeof(float));
    }

    extension<T>(NDArray<T> a) where T : unmanaged
    {
        /// <summary>View: one field of every record, named by the compiler: <c>points.Field((ref Point p) => ref p.Y)</c>.</summary>
        /// <exception cref="ArgumentException">The selector returns something that is not part of its record.</exception>
        /// <example><code>
        /// NDArray&lt;Complex> z = [new(1, 2), new(3, 4)];
        /// z.Imag() // -> [2. 4.]
        /// </code></example>
        [NeverCopies]
        public NDArray<U> Field<U>(FieldSelector<T, U> field) where U : unmanaged
        {
            ArgumentNullException.ThrowIfNull(field);
            T record = default;
            nint offset = Records.OffsetOf(ref record, ref field(ref record));
            return Part<U>(a, offset);
        }

        /// <summary>View: the elements as a span.</summary>
        /// <exception cref="ShapeException">The array is not C-contiguous, or too long for a span.</exception>
        /// <example><code>
        /// NDArray&lt;double> a = Nd.Zeros(3);
        /// a.AsSpan()[1] = 5;
        /// a // -> [0. 5. 0.]
        /// </code></example>
        [NeverCopies]
        public Span<T> AsSpan()
        {
            a.RequireWriteable();
            return a.Storage.Elements<T>(a.Offset, SpanLength(a));
        }

        /// <summary>View: the elements as a read-only span.</summary>
        /// <exception cref="ShapeException">The array is not C-contiguous, or too long for a span.</exception>
        /// <example><code>Nd.ARange(3).AsReadOnlySpan()[2] // -> 2</code></example>
        [NeverCopies]
        public ReadOnlySpan<T> AsReadOnlySpan() => a.Storage.Elements<T>(a.Offset, SpanLength(a));

        /// <summary>View: the elements as a span that the array outlives, so that the buffer is lent again after the array.</summary>
        internal Span<T> Borrow() => a.Storage.Within<T>(a.Offset, SpanLength(a));

        /// <summary>Copy: the elements in C order as a CLR array.</summary>
        /// <example><code>
        /// int[] numbers = Nd.Array([[1, 2], [3, 4]]).T.ToArray();
        /// string.Join(' ', numbers) // -> 1 3 2 4
        /// </code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public T[] ToArray()
        {
            if (a.Size > System.Array.MaxLength) throw new ShapeException($"{a.Size} elements of shape {a.Shape} are more than a CLR array can hold.");
            Copies.Enter(CopyReason.Requested, nameof(ToArray), a.NBytes, a.Layout, a.Layout.Shape);
            var elements = new T[a.Size];
            Wrap<T>(elements, a.Shape).Assign(a);
            return elements;
        }
    }

    private static NDArray<U> Part<U>(NDArray a, nint offset) where U : unmanaged =>
        new(a.Storage, a.Layout.Field(offset, Traits<U>.Size), a.Base ?? a, a.IsWriteable);

    private static int SpanLength(NDArray a) => Sharing.ObstacleTo(a, ShareTarget.Span) is { } obstacle
        ? throw new ShapeException($"No span covers shape {a.Shape} with strides {a.Strides}. {obstacle} AsContiguous() gives an array that is.")
        : (int)a.Size;
}
