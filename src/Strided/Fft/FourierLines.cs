using System.Numerics;

namespace Strided;

/// <summary>The lines of an array along one axis, transformed into those of another; several at a time, on several threads.</summary>
internal static unsafe class FourierLines<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Elements below which a second thread costs more than it brings.</summary>
    private const nint ThreadedSize = 1 << 15;

    /// <summary>Elements that a group of short lines should have.</summary>
    private const nint GroupSize = 1 << 11;

    /// <param name="x">Complex or real parts of R, or what converts to R.</param>
    /// <param name="from">The part of x to look at; like <paramref name="to"/> but along the axis.</param>
    /// <param name="z">Complex or real parts of R; may be x, with the same lines in the same places.</param>
    /// <param name="to">The part of z to write.</param>
    /// <param name="axis">Along which lines run.</param>
    /// <param name="step">Which transform.</param>
    public static void Run(NDArray x, in Layout from, NDArray z, in Layout to, int axis, FourierStep step)
    {
        if (to.Size == 0) return;
        Layout others = to.Without(1UL << axis), same = from.Without(1UL << axis);
        Span<nint> scratch = stackalloc nint[Plan.Scratch(others.Rank, 2)];
        var plan = new Plan(scratch, others.Shape, 2);
        plan.Add(0, others);
        plan.Add(1, same);
        if (!plan.Simplify()) return;
        Transform<R> transform = TransformCache<R>.Of(step.Length, step.Kind);
        var xs = new Side(x, plan.Step(1), from.Strides[axis], from.Shape[axis]);
        var zs = new Side(z, plan.Step(0), to.Strides[axis], to.Shape[axis]);
        nint length = plan.Length, width = transform.IsLarge ? 1 : Width(step.Length);
        List<(nint Z, nint X)> rows = [];
        do rows.Add((plan.Offset(0), plan.Offset(1)));
        while (plan.Next());
        nint perRow = (length + width - 1) / width;
        int threads = to.Size < ThreadedSize ? 1 : Nd.MaxDegreeOfParallelism;
        R scale = step.Scale<R>();
        fixed (byte* px = &x.Start, pz = &z.Start)
        {
            byte* xStart = px, zStart = pz;
            Workers.For(rows.Count * perRow, transform.IsLarge ? 1 : threads, group =>
            {
                (nint row, nint lane) = (group / perRow, group % perRow * width);
                nint lanes = nint.Min(width, length - lane), converted = xs.ConvertedElements(lanes);
                using var work = new Scratch((transform.Scratch(lanes) + converted) * sizeof(R));
                R* buffer = (R*)work.Start;
                Fibers<R> a = xs.Lines(xStart + rows[(int)row].X + lane * xs.Across, lanes, buffer);
                Fibers<R> b = zs.Lines(zStart + rows[(int)row].Z + lane * zs.Across, lanes, buffer);
                a.IsConjugate = step.IsConjugate && step.Kind == FourierKind.RealBackward;
                b.IsConjugate = step.IsConjugate && step.Kind == FourierKind.RealForward;
                if (step.IsSwapped) (a, b) = (a.Swapped, b.Swapped);
                transform.Run(a, b, lanes, scale, buffer + converted, transform.IsLarge ? threads : 1);
            });
        }
        GC.KeepAlive(transform);
        x.WasRead();
        GC.KeepAlive(z);
    }

    private static nint Width(nint n) => Registers.Lanes<R>() * nint.Max(1, GroupSize / (n * Registers.Lanes<R>()));

    /// <summary>How lines lie on one side.</summary>
    private readonly struct Side(NDArray a, nint across, nint step, nint count)
    {
        private readonly bool isComplex = a.DType.Kind == DTypeKind.Complex;
        private readonly Converter converter = a.DType.Kind == DTypeKind.Complex ? default : Converter.Between(a.DType, DType<R>.Instance);

        public nint Across => across;

        /// <summary>Elements of a row buffer for elements that are not R.</summary>
        public nint ConvertedElements(nint lanes) => converter.IsNone ? 0 : (lanes * count + Registers.Slack - 1) & -Registers.Slack;

        public Fibers<R> Lines(byte* at, nint lanes, R* buffer)
        {
            if (converter.IsNone)
                return new() { Re = at, Im = isComplex ? at + sizeof(R) : null, Step = step, Across = across, Count = count, ImCount = isComplex ? count : 0 };
            for (nint lane = 0; lane < lanes; lane++)
                converter.Run(ref *(at + lane * across), step, ref *(byte*)(buffer + lane * count), sizeof(R), count);
            return new() { Re = (byte*)buffer, Step = sizeof(R), Across = count * sizeof(R), Count = count };
        }
    }
}
