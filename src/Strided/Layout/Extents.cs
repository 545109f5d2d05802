namespace Strided;

/// <summary>Arithmetic on shapes that may come from anybody: products that notice overflow, sizes inferred from -1.</summary>
internal static class Extents
{
    /// <summary>The number of elements; throws when an extent is negative or the byte count would not fit.</summary>
    public static nint Product(ReadOnlySpan<nint> shape, int itemSize)
    {
        nint product = 1;
        bool empty = false, tooBig = false;
        foreach (nint extent in shape)
        {
            // Almost every shape stays here: two numbers below 2^31 multiply without overflow.
            if ((nuint)(product | extent) <= int.MaxValue && extent != 0) product *= extent;
            else if (extent < 0) throw Negative(shape);
            else if (extent == 0) empty = true;
            else if (Math.BigMul(product, extent, out long low) != 0 || low < 0) tooBig = true;
            else product = (nint)low;
        }
        if (tooBig || (product > int.MaxValue && product > nint.MaxValue / itemSize))
            throw TooBig(shape, itemSize);
        return empty ? 0 : product;
    }

    /// <summary>The shape with one -1 replaced by what makes its product equal <paramref name="size"/>.</summary>
    public static Dims Infer(in Dims shape, nint size, ReadOnlySpan<nint> from)
    {
        Dims inferred = default;
        Infer(shape.AsSpan(), size, from, inferred.Reset(shape.Count));
        return inferred;
    }

    /// <summary>The same, written elsewhere.</summary>
    public static void Infer(ReadOnlySpan<nint> shape, nint size, ReadOnlySpan<nint> from, Span<nint> inferred)
    {
        int unknown = -1;
        nint known = 1;
        for (int axis = 0; axis < shape.Length; axis++)
        {
            nint extent = inferred[axis] = shape[axis];
            // Almost every shape stays here: two numbers below 2^31 multiply without overflow.
            if ((nuint)(known | extent) <= int.MaxValue) known *= extent;
            else if (extent == -1 && unknown < 0) unknown = axis;
            else if (extent < 0) throw extent == -1 ? Ambiguous(shape) : Negative(shape);
            else if (Math.BigMul(known, extent, out long low) != 0 || low < 0) throw Misfit(from, size, shape);
            else known = (nint)low;
        }
        if (unknown >= 0)
        {
            if (known == 0 || size % known != 0) throw Misfit(from, size, shape);
            inferred[unknown] = size / known;
        }
        else if (known != size) throw Misfit(from, size, shape);
    }

    private static ShapeException Negative(ReadOnlySpan<nint> shape) => new($"Shape {Dims.Text(shape)} has a negative extent.");

    private static ShapeException TooBig(ReadOnlySpan<nint> shape, int itemSize) =>
        new($"Shape {Dims.Text(shape)} with {itemSize}-byte elements is larger than the address space.");

    private static ShapeException Ambiguous(ReadOnlySpan<nint> shape) =>
        new($"Shape {Dims.Text(shape)} has more than one -1; only one extent can be inferred.");

    private static ShapeException Misfit(ReadOnlySpan<nint> from, nint size, ReadOnlySpan<nint> to) =>
        new($"Cannot reshape shape {Dims.Text(from)} with {size} elements into shape {Dims.Text(to)}.");
}
