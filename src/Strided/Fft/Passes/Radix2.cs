using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Sum and difference.</summary>
internal static unsafe class Radix2<R> where R : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, W>(in Pass<R> pass) where V : struct, IVector<V, R> where W : struct, ITwiddles
    {
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

                Twiddled<NoTwiddles>.Store(r0 + r1, i0 + i1, yr, yi, wr, wi);
                Twiddled<W>.Store(r0 - r1, i0 - i1, yr + to, yi + to, wr, wi);
            }
        }
    }
}
