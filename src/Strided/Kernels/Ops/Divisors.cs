using System.Numerics;

namespace Strided;

/// <summary>The greatest common divisor, by Euclid; 0 of two zeros. Of the most negative integer it may be that integer, as abs is.</summary>
internal readonly struct GreatestDivisor : IIntegerBinary
{
    public static T Apply<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>
    {
        // Magnitudes first: the most negative integer divided by -1 would be a fault.
        (x, y) = (Absolute.Apply(x), Absolute.Apply(y));
        while (!T.IsZero(y)) (x, y) = (y, x % y);
        return Absolute.Apply(x);
    }
}

/// <summary>The least common multiple, wrapping; 0 when one of them is 0.</summary>
internal readonly struct LeastMultiple : IIntegerBinary
{
    public static T Apply<T>(T x, T y) where T : unmanaged, IBinaryInteger<T>
    {
        T divisor = GreatestDivisor.Apply(x, y);
        return T.IsZero(divisor) ? T.Zero : unchecked(Absolute.Apply(x) / divisor * Absolute.Apply(y));
    }
}
