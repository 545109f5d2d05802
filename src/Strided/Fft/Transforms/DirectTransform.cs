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

    public override nint Scratch(nint lanes) => 4 * Padded(Length * lanes);

    public override void Run(Fibers<R> x, Fibers<R> z, nint lanes, R scale, R* scratch, int threads)
    {
        x.Load(Length, lanes, scratch, scratch + Padded(Length * lanes));
        R* re = InPlace(lanes, scratch);
        z.Store(Length, lanes, re, re + Padded(Length * lanes), scale);
    }

    /// <summary>Transforms what lies in the working memory: real parts, then imaginary ones behind their padding. Answers where the result lies in it.</summary>
    public R* InPlace(nint lanes, R* scratch)
    {
        nint plane = Padded(Length * lanes), sideBySide = lanes;
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
