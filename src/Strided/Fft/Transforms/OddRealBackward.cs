using System.Numerics;

namespace Strided;

/// <summary>Real lines of odd length from the first half of their transform: the other half is filled in.</summary>
internal sealed unsafe class OddRealBackward<R> : Transform<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private readonly Transform<R> whole;

    public OddRealBackward(nint n) : base(n) => whole = Make(n);

    public override nint Bytes => whole.Bytes;

    public override bool IsLarge => whole.IsLarge;

    public override nint Scratch(nint lanes) => 2 * Padded(Length * lanes) + whole.Scratch(lanes);

    public override void Run(Fibers<R> x, Fibers<R> z, nint lanes, R scale, R* scratch, int threads)
    {
        nint plane = Padded(Length * lanes);
        Fibers<R> filled = Fibers<R>.Dense(scratch, scratch + plane, Length, lanes);
        for (nint k = 0; k <= Length / 2; k++)
            for (nint lane = 0; lane < lanes; lane++)
            {
                (R re, R im) = x[k, lane];
                filled[k, lane] = (re, k == 0 ? R.Zero : im);
                if (k > 0) filled[Length - k, lane] = (re, -im);
            }
        // Backwards, and of the result only the real parts, which are the imaginary ones of the exchanged line.
        whole.Run(filled.Swapped, z.Swapped, lanes, scale, scratch + 2 * plane, threads);
    }
}
