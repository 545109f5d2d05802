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
            else if (extent < 0) throw new ShapeException($"Shape {Dims.Text(shape)} has a negative extent.");
            else if (extent == 0) empty = true;
            else if (Math.BigMul(product, extent, out long low) != 0 || low < 0) tooBig = true;
            else product = (nint)low;
        }
        if (tooBig || (product > int.MaxValue && product > nint.MaxValue / itemSize))
            throw new ShapeException($"Shape {Dims.Text(shape)} with {itemSize}-byte elements is larger than the address space.");
        return empty ? 0 : product;
    }

    /// <summary>Replaces one -1 in <paramref name="shape"/> by what makes its product equal <paramref name="size"/>.</summary>
    public static Dims Infer(in Dims shape, nint size, ReadOnlySpan<nint> from)
    {
        if (IsProduct(shape.AsSpan(), size)) return shape;
        int unknown = -1;
        nint known = 1;
        for (int axis = 0; axis < shape.Count; axis++)
        {
            if (shape[axis] == -1)
            {
                if (unknown >= 0) throw new ShapeException($"Shape {shape} has more than one -1; only one extent can be inferred.");
                unknown = axis;
            }
            else if (shape[axis] < 0) throw new ShapeException($"Shape {shape} has a negative extent.");
            else if (Math.BigMul(known, shape[axis], out long low) != 0 || low < 0) throw Misfit(from, size, shape);
            else known = (nint)low;
        }
        if (unknown < 0)
            return known == size ? shape : throw Misfit(from, size, shape);
        if (known == 0 || size % known != 0) throw Misfit(from, size, shape);
        Span<nint> inferred = stackalloc nint[shape.Count];
        shape.AsSpan().CopyTo(inferred);
        inferred[unknown] = size / known;
        return Dims.Create(inferred);
    }

    /// <summary>True for the shapes of everyday: all sizes given and small, and of the right product.</summary>
    public static bool IsProduct(ReadOnlySpan<nint> shape, nint size)
    {
        nint product = 1;
        foreach (nint extent in shape)
        {
            if ((nuint)(product | extent) > int.MaxValue) return false;
            product *= extent;
        }
        return product == size;
    }

    private static ShapeException Misfit(ReadOnlySpan<nint> from, nint size, Dims to) =>
        new($"Cannot reshape shape {Dims.Text(from)} with {size} elements into shape {to}.");
}
