using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// log(1 + x): u = 1 + x is rounded, and what the rounding lost, found by Knuth's two-sum, is put back as its first-order term:
/// log(u + d) = log u + d / u - ..., whose next term is below the last place.
/// </summary>
internal static class LogarithmOnePlus<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    [MethodImpl(Inline)]
    public static V Of(V x)
    {
        V one = V.Of(1), zero = V.Of(0);
        V u = one + x, part = u - one;
        V lost = one - (u - part) + (x - part);
        V z = Logarithm<V, T, BaseE>.Of(u);
        V ordinary = V.Less(zero, u) & V.Less(u, V.Of(double.PositiveInfinity));
        z = V.Select(ordinary, z + lost / u, z);
        return V.Select(V.Equal(x, zero), x, z);
    }
}
