using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>sqrt(x² + y²), one square and the sum rounded once. Numbers whose squares would leave the range are brought into it by a power of two.</summary>
internal static class Hypotenuse<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    /// <summary>2^500 and 2^600: squares of numbers between 1 / Large and Large, and all that counts beside them, are normal.</summary>
    private const double Large = 3.273390607896142e+150, Step = 4.149515568880993e+180;

    /// <summary>2^50 and 2^90.</summary>
    private const double LargeSingle = 1125899906842624, StepSingle = 1.2379400392853803e+27;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of(V x, V y)
    {
        V a = V.Abs(x), b = V.Abs(y), less = V.Less(a, b), longer = V.Select(less, b, a), shorter = V.Select(less, a, b);
        V ordinary = V.Less(V.Of(FloatFormat<T>.Pick(1 / Large, 1 / LargeSingle)), longer) & V.Less(longer, V.Of(FloatFormat<T>.Pick(Large, LargeSingle)));
        V z = V.Sqrt(V.FusedMultiplyAdd(longer, longer, shorter * shorter));
        return ordinary.All() ? z : V.Select(ordinary, z, Scaled(longer, shorter));
    }

    /// <summary>An infinite leg counts for more than one that is NaN.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V Scaled(V longer, V shorter)
    {
        V one = V.Of(1), infinity = V.Of(double.PositiveInfinity);
        V large = V.LessEqual(V.Of(FloatFormat<T>.Pick(Large, LargeSingle)), longer), small = V.LessEqual(longer, V.Of(FloatFormat<T>.Pick(1 / Large, 1 / LargeSingle)));
        V up = V.Of(FloatFormat<T>.Pick(Step, StepSingle)), down = V.Of(FloatFormat<T>.Pick(1 / Step, 1 / StepSingle));
        V scale = V.Select(large, down, V.Select(small, up, one)), back = V.Select(large, up, V.Select(small, down, one));
        V p = longer * scale, q = shorter * scale;
        V z = V.Sqrt(V.FusedMultiplyAdd(p, p, q * q)) * back;
        return V.Select(V.Equal(longer, infinity) | V.Equal(shorter, infinity), infinity, z);
    }
}
