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

    public override nint Scratch(nint lanes) => half.ScratchInPlace(lanes);

    public override void Run(Fibers<R> x, Fibers<R> z, nint lanes, R scale, R* scratch, int threads)
    {
        nint h = half.Length, plane = half.Plane(lanes);
        x.Paired.Load(h, lanes, scratch, scratch + plane);
        R* re = half.InPlace(lanes, scratch, threads), im = re + plane;
        // The element in the middle, h, comes from element 0 and goes behind the others, where there is room.
        for (nint lane = 0; lane < lanes; lane++)
        {
            R r = re[lane], i = im[lane];
            (re[lane], im[lane]) = (r + i, R.Zero);
            (re[h * lanes + lane], im[h * lanes + lane]) = (r - i, R.Zero);
        }
        HalfCircle<R>.Run(h / 2, threads, (first, end) => Mirrored<R>.Run<Part<R>>(re, im, h, lanes, first + 1, end + 1, circle));
        HalfCircle<R>.Run(h + 1, threads, (first, end) => z.Store(first, end, lanes, re, im, scale));
    }
}

/// <summary>Parts the transform of pairs into that of the line.</summary>
internal readonly struct Part<R> : IMirrored<R> where R : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (V Re, V Im, V MirroredRe, V MirroredIm) Of<V>(V ar, V ai, V br, V bi, V wr, V wi) where V : struct, IVector<V, R>
    {
        V half = V.Of(0.5);
        V er = half * (ar + br), ei = half * (ai - bi), or = half * (ai + bi), oi = half * (br - ar);
        V tr = V.FusedMultiplyAdd(or, wr, -(oi * wi)), ti = V.FusedMultiplyAdd(or, wi, oi * wr);
        return (er + tr, ei + ti, er - tr, ti - ei);
    }
}
