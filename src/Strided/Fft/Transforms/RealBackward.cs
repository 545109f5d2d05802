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

    public override nint Scratch(nint lanes) => half.ScratchInPlace(lanes);

    public override void Run(Fibers<R> x, Fibers<R> z, nint lanes, R scale, R* scratch, int threads)
    {
        nint h = half.Length, plane = half.Plane(lanes);
        // Backwards is forwards with real and imaginary parts exchanged. The element in the middle, h, lies behind the others, where there is room.
        R* im = scratch, re = scratch + plane;
        x.Load(h + 1, lanes, re, im);
        for (nint lane = 0; lane < lanes; lane++)
        {
            R a = re[lane], b = re[h * lanes + lane];
            (re[lane], im[lane]) = (a + b, a - b);
        }
        if (x.IsConjugate) HalfCircle<R>.Run(h / 2, threads, (first, end) => Mirrored<R>.Run<JoinConjugate<R>>(re, im, h, lanes, first + 1, end + 1, circle));
        else HalfCircle<R>.Run(h / 2, threads, (first, end) => Mirrored<R>.Run<Join<R>>(re, im, h, lanes, first + 1, end + 1, circle));
        R* result = half.InPlace(lanes, scratch, threads);
        HalfCircle<R>.Run(h, threads, (first, end) => z.Paired.Store(first, end, lanes, result + plane, result, scale));
    }
}

/// <summary>Joins the two halves of a transform into the transform of pairs.</summary>
internal readonly struct Join<R> : IMirrored<R> where R : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (V Re, V Im, V MirroredRe, V MirroredIm) Of<V>(V ar, V ai, V br, V bi, V wr, V wi) where V : struct, IVector<V, R>
    {
        V er = ar + br, ei = ai - bi, dr = ar - br, di = ai + bi;
        V or = V.FusedMultiplyAdd(dr, wr, di * wi), oi = V.FusedMultiplyAdd(di, wr, -(dr * wi));
        return (er - oi, ei + or, er + oi, or - ei);
    }
}

/// <summary>The same for the conjugate of what is there.</summary>
internal readonly struct JoinConjugate<R> : IMirrored<R> where R : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (V Re, V Im, V MirroredRe, V MirroredIm) Of<V>(V ar, V ai, V br, V bi, V wr, V wi) where V : struct, IVector<V, R> =>
        Join<R>.Of(ar, -ai, br, -bi, wr, wi);
}
