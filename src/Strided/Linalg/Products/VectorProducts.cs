using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Products other than matmul, as matrix products of views where the strides allow.</summary>
internal static class VectorProducts
{
    public static NDArray VecDot(NDArray x, NDArray y, nint axis, NDArray? @out = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (axis >= 0) throw new AxisException($"VecDot counts its axis from the end, since other axes broadcast: axis {axis} has to be negative.");
        if (axis != -1 || x.NDim == 0 || y.NDim == 0) (x, y) = (Turned(x, axis), Turned(y, axis));
        nint n = x.Shape[x.NDim - 1];
        if (y.Shape[y.NDim - 1] != n) throw new ShapeException($"VecDot of shapes {x.Shape} and {y.Shape}, vectors last: {n} and {y.Shape[y.NDim - 1]} elements do not match.");
        return MatrixProducts.Promoted(x, y, @out, conjugate: true, areStacksOfVectors: true);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NDArray Turned(NDArray x, nint axis) => x.MoveAxis(axis, -1);

    public static NDArray MatVec(NDArray x, NDArray y)
    {
        RequireAxes(nameof(MatVec), x, 2, y, 1);
        if (x.NDim == 2 && y.NDim == 1) return MatrixProducts.Promoted(x, y);
        return Squeezed(MatrixProducts.Promoted(x, y.ExpandDims(-1)), -1);
    }

    public static NDArray VecMat(NDArray x, NDArray y)
    {
        RequireAxes(nameof(VecMat), x, 1, y, 2);
        return Squeezed(MatrixProducts.Promoted(x.ExpandDims(-2), y, conjugate: true), -2);
    }

    public static NDArray VDot(NDArray x, NDArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return x.Size == y.Size ? VecDot(x.Reshape(-1), y.Reshape(-1), -1)
            : throw new ShapeException($"VDot of shapes {x.Shape} and {y.Shape}: {x.Size} and {y.Size} elements do not match.");
    }

    public static NDArray Dot(NDArray x, NDArray y, NDArray? @out = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.NDim == 0 || y.NDim == 0) return Nd.Multiply(x, y, @out);
        return x.NDim <= 2 && y.NDim <= 2 ? MatrixProducts.Promoted(x, y, @out)
            : Destination.Deliver(nameof(Dot), TensorDot(x, y, -1, y.NDim == 1 ? -1 : -2), @out);
    }

    public static NDArray Inner(NDArray x, NDArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return x.NDim == 0 || y.NDim == 0 ? Nd.Multiply(x, y) : TensorDot(x, y, -1, -1);
    }

    public static NDArray TensorDot(NDArray x, NDArray y, int axes)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (axes < 0 || axes > x.NDim || axes > y.NDim) throw new AxisException($"TensorDot of shapes {x.Shape} and {y.Shape} over {axes} axes.");
        nint[] last = new nint[axes], first = new nint[axes];
        for (int k = 0; k < axes; k++) (last[k], first[k]) = (x.NDim - axes + k, k);
        return TensorDot(x, y, Dims.Create(last), Dims.Create(first));
    }

    /// <summary>The axes that meet go last in x and first in y; then both are matrices.</summary>
    public static NDArray TensorDot(NDArray x, NDArray y, Dims axes1, Dims axes2)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (axes1.Count != axes2.Count) throw new AxisException($"TensorDot over axes {axes1} and {axes2}: each axis needs a partner.");
        ulong met1 = Axis.Mask(axes1, x.NDim), met2 = Axis.Mask(axes2, y.NDim);
        var (free1, free2) = (Others(met1, x.NDim), Others(met2, y.NDim));
        nint inner = 1;
        for (int k = 0; k < axes1.Count; k++)
        {
            (nint size, nint other) = (x.Shape[Axis.Normalize(axes1[k], x.NDim)], y.Shape[Axis.Normalize(axes2[k], y.NDim)]);
            if (size != other) throw new ShapeException($"TensorDot of shapes {x.Shape} and {y.Shape}: axis {axes1[k]} of the first has size {size}, axis {axes2[k]} of the second has {other}.");
            inner *= size;
        }
        Dims shape = [.. Sizes(x, free1), .. Sizes(y, free2)];
        (nint rows, nint columns) = (Product(Sizes(x, free1)), Product(Sizes(y, free2)));
        NDArray left = x.PermuteDims([.. free1, .. Positive(axes1, x.NDim)]).Reshape(rows, inner);
        NDArray right = y.PermuteDims([.. Positive(axes2, y.NDim), .. free2]).Reshape(inner, columns);
        NDArray z = MatrixProducts.Promoted(left, right);
        return z.Relaid(Layout.Dense(shape, z.ItemSize).WithOffset(z.Layout.Offset));
    }

    /// <summary>Axes of one and axes of the other alternate, multiply by broadcasting, and then count as one.</summary>
    public static NDArray Kron(NDArray x, NDArray y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        int rank = Math.Max(x.NDim, y.NDim);
        nint[] left = new nint[2 * rank], right = new nint[2 * rank], shape = new nint[rank];
        for (int k = 0; k < rank; k++)
        {
            (nint m, nint n) = (Size(x, k - rank + x.NDim), Size(y, k - rank + y.NDim));
            (left[2 * k], left[2 * k + 1], right[2 * k], right[2 * k + 1], shape[k]) = (m, 1, 1, n, m * n);
        }
        NDArray z = Nd.Multiply(x.Reshape(Dims.Create(left)), y.Reshape(Dims.Create(right))).AsContiguous();
        return z.Relaid(Layout.Dense(Dims.Create(shape), z.ItemSize).WithOffset(z.Layout.Offset));
    }

    public static NDArray Cross(NDArray x, NDArray y, nint axis)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        x = x.MoveAxis(axis, -1);
        y = y.MoveAxis(axis, -1);
        if (x.Shape[x.NDim - 1] != 3 || y.Shape[y.NDim - 1] != 3)
            throw new ShapeException($"Cross needs three elements along axis {axis}, got shapes {x.Shape} and {y.Shape} with that axis last.");
        Dims shape = Layout.BroadcastShapes(x.Shape, y.Shape);
        DType dtype = Promotion.Of(x.DType, y.DType) ?? throw new DTypeException($"There is no Cross for {x.DType} and {y.DType}.");
        NDArray z = Creation.Empty(Layout.Dense(shape, dtype.ItemSize), dtype, zeroed: false);
        for (int k = 0; k < 3; k++)
        {
            (nint next, nint last) = ((k + 1) % 3, (k + 2) % 3);
            Nd.Subtract(Nd.Multiply(Part(x, next), Part(y, last)), Nd.Multiply(Part(x, last), Part(y, next)), Part(z, k));
        }
        return z.MoveAxis(-1, axis);
    }

    /// <summary>An element of the last axis.</summary>
    private static NDArray Part(NDArray x, nint index) => x.View(x.Layout.Slice([Slice.Ellipsis, (int)index]));

    private static void RequireAxes(string name, NDArray x, int axes1, NDArray y, int axes2)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.NDim < axes1 || y.NDim < axes2) throw new ShapeException($"{name} needs at least {axes1} and {axes2} axes, got shapes {x.Shape} and {y.Shape}.");
    }

    private static NDArray Squeezed(NDArray z, Dims axes) => z.Relaid(z.Layout.Squeeze(axes));

    private static nint[] Others(ulong mask, int rank) => [.. from k in Enumerable.Range(0, rank) where (mask >> k & 1) == 0 select (nint)k];

    private static nint[] Positive(Dims axes, int rank) => [.. from axis in axes select (nint)Axis.Normalize(axis, rank)];

    private static Dims Sizes(NDArray x, nint[] axes) => Dims.Create([.. from axis in axes select x.Shape[(int)axis]]);

    private static nint Product(Dims sizes) => sizes.Aggregate((nint)1, (x, y) => x * y);

    private static nint Size(NDArray x, int axis) => axis < 0 ? 1 : x.Shape[axis];
}
