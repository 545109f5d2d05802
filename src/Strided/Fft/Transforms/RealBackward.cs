using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Real lines of even length from the first half of their transform: <see cref="RealForward{R}"/> turned round.</summary>
/// <remarks>The imaginary parts of the first and, if there is one, the middle element have no meaning and are not looked at.</remarks>
internal sealed unsafe class RealBackward<R> : Transform<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private readonly Transform<R> half;
    private readonly HalfCircle<R> circle;

    public RealBackward(nint n) : base(n)
    {
        half = Make(n / 2);
        circle = new(n);
    }

    public override nint Bytes => half.Bytes + circle.Bytes;

    public override bool IsLarge => half.IsLarge;

    public override nint Scratch(nint lanes) => 2 * Padded(half.Length * lanes) + half.Scratch(lanes);

    public override void Run(Fibers<R> x, Fibers<R> z, nint lanes, R scale, R* scratch, int threads)
    {
        nint h = half.Length, plane = Padded(h * lanes);
        R* re = scratch, im = scratch + plane;
        HalfCircle<R>.Run(h / 2 + 1, threads, (first, end) => Join(x, re, im, lanes, first, end));
        half.Run(Fibers<R>.Dense(re, im, h, lanes).Swapped, z.Paired.Swapped, lanes, scale, scratch + 2 * plane, threads);
    }

    /// <summary>Joins the two halves, from one element to another and their mirror images.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Join(Fibers<R> from, R* re, R* im, nint lanes, nint first, nint end)
    {
        nint h = half.Length;
        for (nint k = first; k < end; k++)
        {
            R wr = circle.Re[k], wi = -circle.Im[k];
            for (nint lane = 0; lane < lanes; lane++)
            {
                ((R ar, R ai), (R br, R bi)) = (from[k, lane], from[h - k, lane]);
                if (k == 0) (ai, bi) = (R.Zero, R.Zero);
                R er = ar + br, ei = ai - bi, dr = ar - br, di = ai + bi;
                R or = Fused<R>.MultiplyAdd(dr, wr, -(di * wi)), oi = Fused<R>.MultiplyAdd(dr, wi, di * wr);
                if (k > 0) (re[(h - k) * lanes + lane], im[(h - k) * lanes + lane]) = (er + oi, or - ei);
                (re[k * lanes + lane], im[k * lanes + lane]) = (er - oi, ei + or);
            }
        }
    }
}
