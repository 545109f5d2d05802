using System.Numerics;

namespace Strided;

/// <summary>The position of the extreme element along the reduced axes, first occurrence; the first NaN wins over everything.</summary>
/// <remarks>
/// Dense elements are folded in blocks with the operation that finds the extreme itself; only the block it came from is searched for its place.
/// </remarks>
internal static unsafe class ArgFoldWalk<TBetter, TExtreme, T>
    where TBetter : struct, IRealCompare where TExtreme : struct, IRealBinary where T : unmanaged, INumber<T>
{
    /// <param name="kept">The axes that stay: operands x, z. Simplified.</param>
    /// <param name="reduced">The axes that go: operand x. Simplified in order.</param>
    /// <param name="x">What is searched.</param>
    /// <param name="z">The output, int64.</param>
    public static void Run(ref Plan kept, ref Plan reduced, ref byte x, ref byte z)
    {
        fixed (byte* px = &x, pz = &z)
        {
            if (kept.Length > 1 && kept.Step(0) == sizeof(T) && reduced.OuterRank == 0 && nint.Abs(reduced.Step(0)) > sizeof(T))
            {
                Panels(ref kept, reduced, px, pz);
                return;
            }
            nint n = reduced.Length;
            bool isBlock = reduced.OuterRank == 0 && reduced.Step(0) == sizeof(T) && n <= FoldBlock<RealBinary<TExtreme, T>, T>.Length;
            do
            {
                byte* xi = px + kept.Offset(0), zi = pz + kept.Offset(1);
                for (nint i = 0; i < kept.Length; i++, xi += kept.Step(0), zi += kept.Step(1))
                    *(long*)zi = isBlock ? PlaceRow<T>.Of(FoldBlock<RealBinary<TExtreme, T>, T>.Fold(ref *(T*)xi, n), ref *(T*)xi, n) : One(reduced, xi);
            }
            while (kept.Next());
        }
    }

    private static void Panels(ref Plan kept, in Plan reduced, byte* x, byte* z)
    {
        T* extremes = stackalloc T[2 * ArgFoldPanel<TBetter, TExtreme, T>.Width];
        nint* blocks = stackalloc nint[ArgFoldPanel<TBetter, TExtreme, T>.Width];
        var panel = new ArgFoldPanel<TBetter, TExtreme, T>(extremes, extremes + ArgFoldPanel<TBetter, TExtreme, T>.Width, blocks);
        do
        {
            for (nint i = 0; i < kept.Length; i += ArgFoldPanel<TBetter, TExtreme, T>.Width)
            {
                int width = (int)nint.Min(ArgFoldPanel<TBetter, TExtreme, T>.Width, kept.Length - i);
                panel.Run(x + kept.Offset(0) + i * sizeof(T) + reduced.Offset(0), reduced.Step(0), reduced.Length, z + kept.Offset(1) + i * kept.Step(1), kept.Step(1), width);
            }
        }
        while (kept.Next());
    }

    private static long One(Plan reduced, byte* x)
    {
        T best = *(T*)(x + reduced.Offset(0));
        long bestAt = 0, at = 0;
        byte* from = x + reduced.Offset(0);
        nint length = 1;
        do
        {
            nint dx = reduced.Step(0), n = reduced.Length, block = dx == sizeof(T) ? FoldBlock<RealBinary<TExtreme, T>, T>.Length : 1;
            byte* xi = x + reduced.Offset(0);
            for (nint i = 0; i < n; i += block)
            {
                nint m = nint.Min(block, n - i);
                T value = m == 1 ? *(T*)(xi + i * dx) : FoldBlock<RealBinary<TExtreme, T>, T>.Fold(ref *(T*)(xi + i * dx), m);
                // The first NaN has the last word, but the plan has to come to its end.
                if (T.IsNaN(best) || !(T.IsNaN(value) || TBetter.Apply(value, best))) continue;
                (best, bestAt, length) = (value, at + i, m);
                from = xi + i * dx;
            }
            at += n;
        }
        while (reduced.Next());
        return bestAt + PlaceRow<T>.Of(best, ref *(T*)from, length);
    }
}
