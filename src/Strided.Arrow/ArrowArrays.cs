using Apache.Arrow;
using Apache.Arrow.Types;

namespace Strided;

/// <summary>Arrays as Arrow arrays, and the other way round.</summary>
public static class ArrowArrays
{
    extension(NDArray a)
    {
        /// <summary>View or copy: the elements as an Arrow array. Two axes and more become fixed-size lists, one inside the other; no axis, an array of one value.</summary>
        /// <remarks>Arrow takes its arrays for immutable: what is written through <paramref name="a"/> afterwards is seen by it.</remarks>
        /// <param name="copy">false never copies, true always does, null copies only what is not dense in C order, and truth values, which are bits there.</param>
        /// <exception cref="DTypeException">Arrow has no such type.</exception>
        /// <exception cref="ShapeException">copy is false and Arrow cannot look at these elements, or they are more than 2 GB.</exception>
        /// <example><code>var column = (DoubleArray)Nd.ARange(3.0).ToArrow();</code></example>
        [CopiesIfNeeded]
        public IArrowArray ToArrow(bool? copy = null) => ArrowArrayFactory.BuildArray(Data(a, a.NDim == 0 ? [1] : a.Shape, copy));
    }

    extension(Nd)
    {
        /// <summary>View or copy: the values of an Arrow array, read-only; fixed-size lists are further axes. Only truth values, which are bits there, are copied.</summary>
        /// <remarks>The bytes stay as long as the array or any view of it. Do not dispose what they came in (an array, a record batch) before.</remarks>
        /// <exception cref="DTypeException">There is no dtype for the Arrow type.</exception>
        /// <exception cref="InvalidDataException">A value is null.</exception>
        /// <example><code>NDArray a = Nd.FromArrow(batch.Column("price"));</code></example>
        [CopiesIfNeeded]
        public static NDArray FromArrow(IArrowArray array) => Column(array, "The Arrow array").RequireWhole();

        /// <inheritdoc cref="FromArrow(IArrowArray)"/>
        [CopiesIfNeeded]
        public static NDArray<T> FromArrow<T>(IArrowArray array) where T : unmanaged => Typed<T>(FromArrow(array), "The Arrow array");

        /// <summary>View or copy: the values of an Arrow array that may have nulls.</summary>
        /// <param name="array">The Arrow array.</param>
        /// <param name="nulls">True where a value is null, and says nothing; null when there are none.</param>
        /// <inheritdoc cref="FromArrow(IArrowArray)"/>
        [CopiesIfNeeded]
        public static NDArray FromArrow(IArrowArray array, out NDArray<bool>? nulls)
        {
            ArrowColumn column = Column(array, "The Arrow array");
            nulls = column.Nulls();
            return column.Elements();
        }
    }

    internal static NDArray<T> Typed<T>(NDArray a, string what) where T : unmanaged =>
        a as NDArray<T> ?? throw new DTypeException($"{what} is of {a.DType}, not of {DType.Of<T>()}. Take the array without a type, and AsType.");

    /// <summary>Dense elements in the shape, as Arrow's data.</summary>
    internal static ArrayData Data(NDArray a, Dims shape, bool? copy)
    {
        ArgumentNullException.ThrowIfNull(a);
        IArrowType type = ArrowTypes.Of(a);
        CopyExplanation sharing = a.CanShareWith(ShareTarget.Arrow);
        if (copy == false && !sharing.IsView) throw new ShapeException($"Arrow cannot have this array without a copy. {sharing.Because}");
        if (a.NBytes > int.MaxValue) throw new ShapeException($"Shape {a.Shape} of {a.DType} has {a.NBytes} bytes, and Arrow's buffers at most {int.MaxValue}. Make several of its parts.");
        if (shape.Skip(1).Contains(0)) throw new ShapeException($"Shape {a.Shape} has no elements, and Arrow has no lists of none.");
        ArrowBuffer values;
        if (a is NDArray<bool> truths) values = new(Bits(truths));
        else
        {
            NDArray dense = copy == true ? a.Copy() : a.AsContiguous();
            values = new(dense.Ravel().View<byte>().AsReadOnlyMemory());
        }
        var data = new ArrayData(type, (int)a.Size, 0, 0, [ArrowBuffer.Empty, values], []);
        for (int axis = shape.Count - 1; axis > 0; axis--)
        {
            nint lists = 1;
            for (int outer = 0; outer < axis; outer++) lists *= shape[outer];
            data = new(new FixedSizeListType(new Field("item", data.DataType, nullable: false), (int)shape[axis]), (int)lists, 0, 0, [ArrowBuffer.Empty], [data]);
        }
        return data;
    }

    private static byte[] Bits(NDArray<bool> a)
    {
        Copies.Enter(CopyReason.Conversion, nameof(ToArrow), (a.Size + 7) / 8, a.Layout, a.Shape);
        var bits = new byte[(a.Size + 7) / 8];
        int k = 0;
        foreach (bool isTrue in a.AsContiguous().Ravel().AsReadOnlySpan())
        {
            if (isTrue) bits[k >> 3] |= (byte)(1 << (k & 7));
            k++;
        }
        return bits;
    }

    private static ArrowColumn Column(IArrowArray array, string what)
    {
        ArgumentNullException.ThrowIfNull(array);
        return ArrowColumn.Of(array, what);
    }
}
