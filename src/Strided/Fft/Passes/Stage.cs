using System.Numerics;

namespace Strided;

/// <summary>One radix of a transform, with its factors; all registers and all ways twiddle factors may lie are chosen here.</summary>
internal sealed unsafe class Stage<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    private readonly int radix;
    private readonly nint leg;
    private readonly Table<R>? twiddles;
    private readonly Table<R>? circle;

    /// <param name="radix">The radix.</param>
    /// <param name="leg">What is left of the length behind it.</param>
    public Stage(int radix, nint leg)
    {
        (this.radix, this.leg) = (radix, leg);
        if (leg > 1)
        {
            twiddles = new((radix - 1) * leg);
            for (nint k = 1; k < radix; k++)
                for (nint p = 0; p < leg; p++) twiddles.Set((k - 1) * leg + p, (long)k * p, (long)radix * leg);
        }
        if (radix is 2 or 3 or 4 or 5 or 7 or 8) return;
        circle = new(radix);
        for (int k = 0; k < radix; k++) circle.Set(k, k, radix);
    }

    public nint Bytes => (twiddles?.Bytes ?? 0) + (circle?.Bytes ?? 0);

    /// <summary>From x to y, which hold (radix leg, side by side) elements; afterwards side by side are radix times as many.</summary>
    public void Run(R* xRe, R* xIm, R* yRe, R* yIm, nint sideBySide)
    {
        var pass = new Pass<R>
        {
            XRe = xRe,
            XIm = xIm,
            YRe = yRe,
            YIm = yIm,
            Leg = leg,
            Outer = leg,
            XOuter = sideBySide,
            YOuter = radix * sideBySide,
            Inner = sideBySide,
            XLeg = leg * sideBySide,
            YLeg = sideBySide,
        };
        if (twiddles is null)
        {
            Run<NoTwiddles>(pass);
            return;
        }
        pass.WRe = twiddles.Re;
        pass.WIm = twiddles.Im;
        Run<RepeatedTwiddles>(pass);
    }

    /// <summary>The first stage of a single line: registers run along it, and x takes the sorted result.</summary>
    public void RunAlong(R* xRe, R* xIm, R* yRe, R* yIm)
    {
        var pass = new Pass<R>
        {
            XRe = xRe,
            XIm = xIm,
            YRe = yRe,
            YIm = yIm,
            WRe = twiddles!.Re,
            WIm = twiddles.Im,
            Leg = leg,
            Outer = 1,
            Inner = leg,
            XLeg = leg,
            YLeg = leg,
        };
        Run<TwiddlesAlong>(pass);
        Interleave(yRe, xRe);
        Interleave(yIm, xIm);
    }

    private void Interleave(R* from, R* to)
    {
        const int Rows = 64;
        for (nint p = 0; p < leg; p += Rows)
            Turn.Into((byte*)(to + p * radix), radix * sizeof(R), (byte*)(from + p), sizeof(R), leg * sizeof(R), (int)nint.Min(Rows, leg - p), radix, sizeof(R));
    }

    private void Run<W>(in Pass<R> pass) where W : struct, ITwiddles
    {
        if (V512<R>.IsSupported && pass.Inner >= V512<R>.Count) Run<V512<R>, W>(pass);
        else if (V256<R>.IsSupported && pass.Inner >= V256<R>.Count) Run<V256<R>, W>(pass);
        else Run<V128<R>, W>(pass);
    }

    private void Run<V, W>(in Pass<R> pass) where V : struct, IVector<V, R> where W : struct, ITwiddles
    {
        switch (radix)
        {
            case 2: Radix2<R>.Run<V, W>(pass); break;
            case 3: Radix3<R>.Run<V, W>(pass); break;
            case 4: Radix4<R>.Run<V, W>(pass); break;
            case 5: Radix5<R>.Run<V, W>(pass); break;
            case 7: Radix7<R>.Run<V, W>(pass); break;
            case 8: Radix8<R>.Run<V, W>(pass); break;
            default: RadixAny<R>.Run<V, W>(pass, radix, circle!.Re, circle.Im); break;
        }
    }
}
