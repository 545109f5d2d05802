using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The first half of the transform of real lines of even length; the other half is its conjugate.</summary>
/// <remarks>
/// Even elements as real parts and odd ones as imaginary parts make a complex line z of half the length, whose transform Z holds both of theirs:
/// E = (Z[k] + conj Z[h - k]) / 2 and O = -i (Z[k] - conj Z[h - k]) / 2. Then X[k] = E + w^k O and X[h - k] = conj(E - w^k O), w = exp(-2 pi i / n).
/// </remarks>
internal sealed unsafe class RealForward<R> : Transform<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private readonly Transform<R> half;
    private readonly HalfCircle<R> circle;

    public RealForward(nint n) : base(n)
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
        half.Run(x.Paired, Fibers<R>.Dense(re, im, h, lanes), lanes, scale, scratch + 2 * plane, threads);
        HalfCircle<R>.Run(h / 2 + 1, threads, (first, end) => Part(re, im, z, lanes, first, end));
    }

    /// <summary>Parts the transform of the pairs into that of the line, from one element to another and their mirror images.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Part(R* re, R* im, Fibers<R> to, nint lanes, nint first, nint end)
    {
        nint h = Length / 2;
        R half = R.CreateTruncating(0.5);
        for (nint k = first; k < end; k++)
        {
            R wr = circle.Re[k], wi = circle.Im[k];
            nint mirrored = k == 0 ? 0 : h - k;
            for (nint lane = 0; lane < lanes; lane++)
            {
                R ar = re[k * lanes + lane], ai = im[k * lanes + lane], br = re[mirrored * lanes + lane], bi = im[mirrored * lanes + lane];
                R er = half * (ar + br), ei = half * (ai - bi), or = half * (ai + bi), oi = half * (br - ar);
                R tr = Fused<R>.MultiplyAdd(or, wr, -(oi * wi)), ti = Fused<R>.MultiplyAdd(or, wi, oi * wr);
                to[h - k, lane] = (er - tr, ti - ei);
                to[k, lane] = (er + tr, ei + ti);
            }
        }
    }
}
