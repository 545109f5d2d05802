using Apache.Arrow;
using Apache.Arrow.Types;

namespace Strided;

/// <summary>
/// A stretch of values behind an Arrow array: lists of a fixed size are further axes of one dense block, so that any depth of them is a shape and a first value.
/// </summary>
/// <param name="Values">The innermost array.</param>
/// <param name="First">Where its first value lies, in values from the start of its buffer.</param>
/// <param name="Shape">The size of each axis.</param>
/// <param name="What">What the errors call it.</param>
internal readonly record struct ArrowColumn(ArrayData Values, nint First, Dims Shape, string What)
{
    /// <summary>The number of values.</summary>
    public nint Size
    {
        get
        {
            nint size = 1;
            foreach (nint n in Shape) size *= n;
            return size;
        }
    }

    /// <exception cref="InvalidDataException">A list itself is null: there are no elements to stand for it.</exception>
    public static ArrowColumn Of(IArrowArray array, string what)
    {
        ArrayData data = array is ExtensionArray extension ? extension.Storage.Data : array.Data;
        nint first = data.Offset, count = data.Length;
        List<nint> shape = [count];
        while (data.DataType is FixedSizeListType list)
        {
            if (FirstNull(data, first, count) is { } row)
                throw new InvalidDataException($"{what} has a null list at {row}, which has no elements to look at. Only values may be null.");
            data = data.Children[0];
            first = data.Offset + first * list.ListSize;
            count *= list.ListSize;
            shape.Add(list.ListSize);
        }
        return new(data, first, [.. shape], what);
    }

    /// <summary>The values as an array: a view, or bytes made from bits.</summary>
    /// <exception cref="InvalidDataException">Some value is null.</exception>
    public NDArray RequireWhole()
    {
        if (FirstNull(Values, First, Size) is { } at)
            throw new InvalidDataException($"{What} of shape {Shape} has nulls, the first at {at}, and an array has none. Take FromArrow(..., out nulls), which says where they are.");
        return Elements();
    }

    /// <summary>The values as an array, whatever lies under nulls.</summary>
    public NDArray Elements()
    {
        if (Values.DataType.TypeId == ArrowTypeId.Boolean) return Truths();
        int itemSize = ArrowTypes.ItemSize(Values.DataType, What);
        if (Size == 0) return ArrowTypes.View(Values.DataType, 0, Shape, Values, What);
        if (Values.Buffers[1].Length < (First + Size) * itemSize)
            throw new InvalidDataException($"{What} of shape {Shape} needs {(First + Size) * itemSize} bytes, and its buffer has {Values.Buffers[1].Length}.");
        var memory = new ArrowMemory(Values.Buffers[1]);
        return ArrowTypes.View(Values.DataType, memory.Address + First * itemSize, Shape, memory, What);
    }

    /// <summary>True where a value is null; null when none is.</summary>
    public NDArray<bool>? Nulls()
    {
        if (FirstNull(Values, First, Size) is null) return null;
        NDArray<bool> nulls = Nd.Empty<bool>(Shape);
        Span<bool> isNull = nulls.AsSpan();
        ReadOnlySpan<byte> valid = Values.Buffers[0].Span;
        for (int k = 0; k < isNull.Length; k++) isNull[k] = !BitUtility.GetBit(valid, (int)First + k);
        return nulls;
    }

    private NDArray<bool> Truths()
    {
        var bits = new ArrowMemory(Values.Buffers[1]);
        nint bytes = Values.Buffers[1].Length;
        NDArray<byte> packed = Nd.AsArray<byte>(bits.Address, bytes, bits, writeable: false);
        Copies.Enter(CopyReason.Conversion, "FromArrow", Size, packed.Layout, Shape);
        NDArray<bool> truths = Nd.Empty<bool>(Shape);
        Span<bool> z = truths.AsSpan();
        ReadOnlySpan<byte> x = packed.AsReadOnlySpan();
        for (int k = 0; k < z.Length; k++) z[k] = BitUtility.GetBit(x, (int)First + k);
        GC.KeepAlive(bits);
        return truths;
    }

    private static nint? FirstNull(ArrayData data, nint first, nint count)
    {
        if (data.NullCount == 0 || data.Buffers[0].IsEmpty) return null;
        ReadOnlySpan<byte> valid = data.Buffers[0].Span;
        for (nint k = 0; k < count; k++)
            if (!BitUtility.GetBit(valid, (int)(first + k))) return k;
        return null;
    }
}
