using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// sqrt(x² + y²). Numbers whose squares would leave the range are brought into it by a power of two. One Newton step with the error of the root,
/// which fused steps give almost exactly, takes the result to the nearest number or the one beside it (Borges, An Improved Algorithm for hypot).
/// </summary>
internal static class Hypotenuse<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    /// <summary>2^500 and 2^600: squares of numbers between 1 / Large and Large, and all that counts beside them, are normal.</summary>
    private const double Large = 3.273390607896142e+150, Step = 4.149515568880993e+180;

    /// <summary>2^50 and 2^90.</summary>
    private const double LargeSingle = 1125899906842624, StepSingle = 1.2379400392853803e+27;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of(V x, V y)
    {
        V one = V.Of(1), infinity = V.Of(double.PositiveInfinity), zero = V.Of(0);
        V a = V.Abs(x), b = V.Abs(y);
        V longer = V.Max(a, b), shorter = V.Min(a, b);
        V large = V.Less(V.Of(FloatFormat<T>.Pick(Large, LargeSingle)), longer), small = V.Less(longer, V.Of(FloatFormat<T>.Pick(1 / Large, 1 / LargeSingle)));
        V up = V.Of(FloatFormat<T>.Pick(Step, StepSingle)), down = V.Of(FloatFormat<T>.Pick(1 / Step, 1 / StepSingle));
        V scale = V.Select(large, down, V.Select(small, up, one)), back = V.Select(large, up, V.Select(small, down, one));
        V p = longer * scale, q = shorter * scale;
        V root = V.Sqrt(V.FusedMultiplyAdd(p, p, q * q));
        V square = root * root, other = p * p;
        V error = V.FusedMultiplyAdd(-q, q, square - other) + (V.FusedMultiplyAdd(root, root, -square) - V.FusedMultiplyAdd(p, p, -other));
        V better = root - error / (root + root);
        V z = V.Select(V.Less(zero, longer) & V.Less(longer, infinity), better, root) * back;
        return V.Select(V.Equal(a, infinity) | V.Equal(b, infinity), infinity, z);
    }
}
