using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// Horner's rule with fused steps, two powers at a time: each step waits for the one before, and half as many of them wait half as long.
/// The coefficients, highest power first, come from eng/coefficients.py.
/// </summary>
internal static class Polynomial<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    /// <summary>p x + a.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Step(V p, V x, double a) => V.FusedMultiplyAdd(p, x, V.Of(a));

    /// <summary>Two more coefficients.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Step(V p, V x, double a, double b) => V.FusedMultiplyAdd(p, x * x, Step(V.Of(a), x, b));

    /// <summary>Three more coefficients.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Step(V p, V x, double a, double b, double c) => Step(Step(p, x, a), x, b, c);
}
