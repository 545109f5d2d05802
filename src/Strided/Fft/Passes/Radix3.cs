using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Butterflies of three.</summary>
internal static unsafe class Radix3<R> where R : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, W>(in Pass<R> pass) where V : struct, IVector<V, R> where W : struct, ITwiddles
    {
        V half = V.Of(-0.5);
        V sine = V.Of(0.86602540378443864676);
        nint leg = pass.XLeg, to = pass.YLeg, factors = pass.Leg, inner = pass.Inner;
        for (nint p = 0; p < pass.Outer; p++)
        {
            for (nint q = 0; q < inner; q = Runs.Next(q, V.Count, inner))
            {
                R* xr = pass.XRe + p * pass.XOuter + q, xi = pass.XIm + p * pass.XOuter + q;
                R* yr = pass.YRe + p * pass.YOuter + q, yi = pass.YIm + p * pass.YOuter + q;
                R* wr = pass.WRe + (W.AreAlong ? q : p), wi = pass.WIm + (W.AreAlong ? q : p);
                V r0 = V.Load(ref xr[0], 0), i0 = V.Load(ref xi[0], 0);
                V r1 = V.Load(ref xr[leg], 0), i1 = V.Load(ref xi[leg], 0);
                V r2 = V.Load(ref xr[2 * leg], 0), i2 = V.Load(ref xi[2 * leg], 0);
                V sr = r1 + r2, si = i1 + i2, dr = sine * (r1 - r2), di = sine * (i1 - i2);
                V mr = V.FusedMultiplyAdd(half, sr, r0), mi = V.FusedMultiplyAdd(half, si, i0);
                Twiddled<NoTwiddles>.Store(r0 + sr, i0 + si, yr, yi, wr, wi);
                Twiddled<W>.Store(mr + di, mi - dr, yr + to, yi + to, wr, wi);
                Twiddled<W>.Store(mr - di, mi + dr, yr + 2 * to, yi + 2 * to, wr + factors, wi + factors);
            }
        }
    }
}
