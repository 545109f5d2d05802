using System.Numerics;

namespace Strided;

/// <summary>Fourier transforms of arrays: checks and promotes, allocates the result, and goes from axis to axis.</summary>
internal static class Fourier
{
    /// <summary>Along one axis.</summary>
    public static NDArray One(string name, NDArray x, FourierKind kind, bool backward, nint? n, nint axis, FftNorm norm, NDArray? @out)
    {
        ArgumentNullException.ThrowIfNull(x);
        int along = Axis.Normalize(axis, x.NDim);
        return Run(name, x, kind, backward, [along], [n ?? DefaultLength(x, kind, along)], norm, @out);
    }

    /// <summary>Along several axes; the last of them has the real lines, if any.</summary>
    public static NDArray Several(string name, NDArray x, FourierKind kind, bool backward, Dims? s, Dims? axes, FftNorm norm, NDArray? @out)
    {
        ArgumentNullException.ThrowIfNull(x);
        int[] along = Axes(name, x, s, axes);
        if (along.Length == 0)
        {
            if (kind != FourierKind.Complex) throw new AxisException($"{name} needs an axis of real lines; shape {x.Shape} and axes {axes} name none.");
            if (@out is null) return x.AsType(ComplexOf(name, x, kind));
            RequireOutput(name, @out, x.Shape, ComplexOf(name, x, kind));
            @out.Assign(x);
            return @out;
        }
        var lengths = new nint[along.Length];
        for (int k = 0; k < lengths.Length; k++)
        {
            bool last = k == lengths.Length - 1;
            lengths[k] = s is { } sizes && sizes[k] != -1 ? sizes[k] : DefaultLength(x, last ? kind : FourierKind.Complex, along[k]);
        }
        return Run(name, x, kind, backward, along, lengths, norm, @out);
    }

    private static int[] Axes(string name, NDArray x, Dims? s, Dims? axes)
    {
        if (axes is { } named)
        {
            if (s is { } sizes && sizes.Count != named.Count)
                throw new ShapeException($"{name} of shape {x.Shape} got {sizes.Count} lengths {sizes} for {named.Count} axes {named}.");
            Axis.Mask(named, x.NDim);
            return [.. named.Select(axis => Axis.Normalize(axis, x.NDim))];
        }
        int count = s?.Count ?? x.NDim;
        if (count > x.NDim) throw new ShapeException($"{name} of shape {x.Shape} has {x.NDim} axes for {count} lengths {s}.");
        return [.. Enumerable.Range(x.NDim - count, count)];
    }

    private static nint DefaultLength(NDArray x, FourierKind kind, int axis) =>
        kind == FourierKind.RealBackward ? 2 * (x.Layout.Shape[axis] - 1) : x.Layout.Shape[axis];

    private static DType ComplexOf(string name, NDArray x, FourierKind kind)
    {
        if (x.DType.Kind == DTypeKind.Other) throw new DTypeException($"There is no {name} for {x.DType}.");
        if (kind == FourierKind.RealForward && x.DType.Kind == DTypeKind.Complex)
            throw new DTypeException($"{name} transforms real numbers, got {x.DType}; take Real() first, or use the complex transform.");
        return x.DType == DType.Float16 || x.DType == DType.Float32 || x.DType == DType.Complex64 ? DType.Complex64 : DType.Complex128;
    }

    private static NDArray Run(string name, NDArray x, FourierKind kind, bool backward, int[] axes, nint[] lengths, FftNorm norm, NDArray? @out)
    {
        if (!Enum.IsDefined(norm)) throw new ArgumentException($"{name} knows no norm {norm}; there are Backward, Ortho and Forward.", nameof(norm));
        DType complex = ComplexOf(name, x, kind);
        for (int k = 0; k < axes.Length; k++)
            if (lengths[k] < 1)
                throw new ShapeException($"{name} of shape {x.Shape} along axis {axes[k]}: a transform has at least 1 element, not {lengths[k]}.");
        // float16 is computed in float32; what comes out real is as narrow as what came in, unless it was complex64 between, as in NumPy.
        bool isNarrow = kind == FourierKind.RealBackward && axes.Length == 1 && x.DType == DType.Float16;
        if (@out is not null)
        {
            nint[] shape = x.Shape.ToArray();
            for (int k = 0; k < axes.Length; k++) shape[axes[k]] = k == axes.Length - 1 && kind == FourierKind.RealForward ? lengths[k] / 2 + 1 : lengths[k];
            RequireOutput(name, @out, Dims.Create(shape), kind != FourierKind.RealBackward ? complex : isNarrow ? DType.Float16 : Promotion.Part(complex));
            // Each line is read before it is written, but what lies elsewhere may belong to another line.
            if (Sharing.Overlaps(x, @out) && !Sharing.SamePlaces(x, x.Layout, @out)) x = x.CopyFor(CopyReason.Overlap, Order.K, name);
        }
        var call = new Call { X = x, Kind = kind, IsBackward = backward, Axes = axes, Lengths = lengths, Norm = norm, Out = isNarrow ? null : @out };
        Family.Entries(complex, ref call);
        if (!isNarrow) return call.Z!;
        if (@out is null) return Conversion.Of(call.Z!, DType.Float16, name);
        @out.Assign(call.Z!);
        return @out;
    }

    private static void RequireOutput(string name, NDArray @out, in Dims shape, DType dtype)
    {
        if (@out.DType != dtype) throw new DTypeException($"{name} gives {dtype} and does not convert it; the array to write it into has {@out.DType}.");
        Elementwise.RequireOutput(@out, shape);
    }

    private struct Call : IEntryVisitor
    {
        public NDArray X;
        public FourierKind Kind;
        public bool IsBackward;
        public int[] Axes;
        public nint[] Lengths;
        public FftNorm Norm;
        public NDArray? Out;
        public NDArray? Z;

        public void Visit<T, R>() where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
        {
            int last = Axes.Length - 1;
            nint half = Lengths[last] / 2 + 1;
            Layout source = X.Layout;
            nint[] result = source.Shape.ToArray();
            // Elements behind the end of a transform are never looked at, along any axis.
            for (int k = 0; k <= last; k++)
            {
                bool isHalf = k == last && Kind == FourierKind.RealBackward;
                source = Resized(source, Axes[k], nint.Min(source.Shape[Axes[k]], isHalf ? half : Lengths[k]));
                result[Axes[k]] = k == last && Kind == FourierKind.RealForward ? half : isHalf ? source.Shape[Axes[k]] : Lengths[k];
            }
            NDArray x = X;
            NDArray z = Kind == FourierKind.RealBackward && last == 0 ? X
                : Kind != FourierKind.RealBackward && Out is not null ? Out : NDArray<T>.Allocate(Dims.Create(result), Order.C, zeroed: false);
            int done = Axes.Length;
            if (Kind == FourierKind.RealForward) Next<R>(FourierKind.RealForward, ref x, ref source, z, --done);
            int rest = Kind == FourierKind.RealBackward ? last : done;
            while (rest > 0) Next<R>(FourierKind.Complex, ref x, ref source, z, --rest);
            if (Kind == FourierKind.RealBackward)
            {
                result[Axes[last]] = Lengths[last];
                z = Out ?? NDArray<R>.Allocate(Dims.Create(result), Order.C, zeroed: false);
                Next<R>(FourierKind.RealBackward, ref x, ref source, z, last);
            }
            Z = z;
        }

        /// <summary>Along one more axis. What comes out goes in next, from the same place; rows that padding is still to make are left alone.</summary>
        private readonly void Next<R>(FourierKind kind, ref NDArray x, ref Layout source, NDArray z, int k) where R : unmanaged, IBinaryFloatingPointIeee754<R>
        {
            Layout target = z.Layout;
            for (int axis = 0; axis < target.Rank; axis++)
                if (axis != Axes[k]) target = Resized(target, axis, source.Shape[axis]);
            FourierLines<R>.Run(x, source, z, target, Axes[k], new(kind, Lengths[k], IsBackward, Norm));
            (x, source) = (z, target);
        }

        private static Layout Resized(in Layout layout, int axis, nint size)
        {
            nint[] shape = layout.Shape.ToArray();
            shape[axis] = size;
            return new(Dims.Create(shape), layout.Strides, layout.Offset, layout.ItemSize);
        }
    }
}
