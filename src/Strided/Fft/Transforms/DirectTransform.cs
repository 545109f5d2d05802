using System.Numerics;

namespace Strided;

/// <summary>Stage after stage of small radices, between two buffers: Stockham's algorithm, in which the results sort themselves.</summary>
internal sealed unsafe class DirectTransform<R> : Transform<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private readonly int[] radices;
    private readonly Stage<R>[] stages;

    public DirectTransform(nint n) : base(n)
    {
        radices = Factors.Radices(n);
        stages = new Stage<R>[radices.Length];
        nint leg = n;
        for (int k = 0; k < stages.Length; k++) stages[k] = new(radices[k], leg /= radices[k]);
        foreach (Stage<R> stage in stages) Bytes += stage.Bytes;
    }

    public override nint Bytes { get; }

    public override nint Scratch(nint lanes) => 4 * Plane(lanes);

    public override nint ScratchInPlace(nint lanes) => Scratch(lanes);

    public override void Run(Fibers<R> x, Fibers<R> z, nint lanes, R scale, R* scratch, int threads)
    {
        x.Load(Length, lanes, scratch, scratch + Plane(lanes));
        R* re = InPlace(lanes, scratch, threads);
        z.Store(Length, lanes, re, re + Plane(lanes), scale);
    }

    public override R* InPlace(nint lanes, R* scratch, int threads)
    {
        nint plane = Plane(lanes), sideBySide = lanes;
        R* from = scratch, to = scratch + 2 * plane;
        for (int k = 0; k < stages.Length; k++)
        {
            if (sideBySide == 1 && stages.Length > 1) stages[k].RunAlong(from, from + plane, to, to + plane);
            else
            {
                stages[k].Run(from, from + plane, to, to + plane, sideBySide);
                R* sorted = to;
                to = from;
                from = sorted;
            }
            sideBySide *= radices[k];
        }
        return from;
    }
}
