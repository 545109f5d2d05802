using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>What becomes of an element and its mirror image, with the factor between them.</summary>
internal interface IMirrored<R> where R : unmanaged
{
    static abstract (V Re, V Im, V MirroredRe, V MirroredIm) Of<V>(V ar, V ai, V br, V bi, V wr, V wi) where V : struct, IVector<V, R>;
}

/// <summary>Elements k and h - k of dense lines, in place. Registers run across the lines, or along a single one, there and back.</summary>
internal static unsafe class Mirrored<R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>The elements from one to another, at least 1 and at most half, and their mirror images.</summary>
    public static void Run<TStep>(R* re, R* im, nint h, nint lanes, nint first, nint end, HalfCircle<R> circle) where TStep : struct, IMirrored<R>
    {
        if (V512<R>.IsSupported) Run<V512<R>, TStep>(re, im, h, lanes, first, end, circle);
        else if (V256<R>.IsSupported) Run<V256<R>, TStep>(re, im, h, lanes, first, end, circle);
        else Run<V128<R>, TStep>(re, im, h, lanes, first, end, circle);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Run<V, TStep>(R* re, R* im, nint h, nint lanes, nint first, nint end, HalfCircle<R> circle)
        where V : struct, IVector<V, R> where TStep : struct, IMirrored<R>
    {
        nint k = first;
        if (lanes == 1)
        {
            // Registers that would meet in the middle read what they have written: those elements are left to the loop below.
            for (nint last = nint.Min(end, (h + 1) / 2) - V.Count; k <= last; k += V.Count)
            {
                R* ar = re + k, ai = im + k, br = re + h - k - V.Count + 1, bi = im + h - k - V.Count + 1;
                (V r, V i, V mr, V mi) = TStep.Of(
                    V.Load(ref *ar, 0), V.Load(ref *ai, 0), V.Reverse(V.Load(ref *br, 0)), V.Reverse(V.Load(ref *bi, 0)),
                    V.Load(ref *circle.Re, k), V.Load(ref *circle.Im, k));
                r.Store(ref *ar, 0);
                i.Store(ref *ai, 0);
                V.Reverse(mr).Store(ref *br, 0);
                V.Reverse(mi).Store(ref *bi, 0);
            }
        }
        R* buffer = stackalloc R[4 * Registers.Slack];
        for (; k < end; k++)
        {
            V wr = V.Create(circle.Re[k]), wi = V.Create(circle.Im[k]);
            for (nint lane = 0; lane < lanes; lane += V.Count)
            {
                R* ar = re + k * lanes + lane, ai = im + k * lanes + lane, br = re + (h - k) * lanes + lane, bi = im + (h - k) * lanes + lane;
                (V r, V i, V mr, V mi) = TStep.Of(V.Load(ref *ar, 0), V.Load(ref *ai, 0), V.Load(ref *br, 0), V.Load(ref *bi, 0), wr, wi);
                if (lane + V.Count <= lanes)
                {
                    mr.Store(ref *br, 0);
                    mi.Store(ref *bi, 0);
                    r.Store(ref *ar, 0);
                    i.Store(ref *ai, 0);
                    continue;
                }
                // The end of a row is the start of the next.
                mr.Store(ref *buffer, 0);
                mi.Store(ref *buffer, V.Count);
                r.Store(ref *buffer, 2 * V.Count);
                i.Store(ref *buffer, 3 * V.Count);
                for (int p = 0; p < lanes - lane; p++) (br[p], bi[p], ar[p], ai[p]) = (buffer[p], buffer[V.Count + p], buffer[2 * V.Count + p], buffer[3 * V.Count + p]);
            }
        }
    }
}
