using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Powers of 2, one a lane, with which a matrix is multiplied so that neither squares nor their squares overflow, or vanish beside the largest.</summary>
internal static unsafe class Scaling<L, V, R>
    where L : unmanaged, ILanes<L, V> where V : unmanaged, IVector<V, R> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>The power of 2 of the largest entry when it is scaled, and the least that may be scaled so far.</summary>
    private static (int Up, int Least) Range => sizeof(R) == sizeof(double) ? (200, -800) : (24, -100);

    /// <summary>Scales entries. Answers what makes them as they were, and in <paramref name="finite"/> which lanes are finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static V Run(L* a, int count, out V finite)
    {
        (int up, int least) = Range;
        V largest = default;
        for (int i = 0; i < count; i++) largest = V.Max(largest, a[i].Largest);
        finite = V.Less(largest, V.Of(double.PositiveInfinity));
        V exponent = largest & V.OfBits(sizeof(R) == sizeof(double) ? 0x7FF0L << 48 : 0x7F80L << 16);
        V power = V.Max(exponent, V.Of(Math.ScaleB(1, least))), top = V.Of(Math.ScaleB(1, up)), scale = top / power;
        for (int i = 0; i < count; i++) a[i] = L.Scale(scale, a[i]);
        return power / top;
    }
}
