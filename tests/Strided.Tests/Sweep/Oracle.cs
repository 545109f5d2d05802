using System.Numerics;

namespace Strided.Tests;

/// <summary>
/// What an operation should answer for one pair of elements, as plain arithmetic in wide types: integers in Int128, wrapped afterwards;
/// floating point in double, rounded afterwards; complex in Complex.
/// </summary>
/// <remarks>Rounding a sum, product, quotient or root of float or Half from double is exact: double has more than twice their digits.</remarks>
internal sealed record Oracle
{
    public Func<Int128, Int128, Int128>? Integer { get; init; }

    /// <summary>The third argument rounds a step to the precision the operation is defined in.</summary>
    public Func<double, double, Func<double, double>, double>? Real { get; init; }

    public Func<Complex, Complex, Func<double, double>, Complex>? Complex { get; init; }

    /// <summary>How far floating-point results may be from the oracle; 0 for correctly rounded operations.</summary>
    public int Ulps { get; init; }

    /// <summary>The answer is the neighbour of x on the way to y, which depends on the type: found by counting in the bits.</summary>
    public bool Steps { get; init; }

    public Func<T, T, T> ForInteger<T>() where T : IBinaryInteger<T> =>
        (x, y) => T.CreateTruncating(Integer!(Int128.CreateTruncating(x), Int128.CreateTruncating(y)));

    public Func<T, T, T> ForReal<T>() where T : IFloatingPointIeee754<T>
    {
        if (Steps) return Neighbour;
        Func<double, double> round = typeof(T) == typeof(double) ? x => x : x => (float)x;
        return (x, y) => T.CreateTruncating(Real!(double.CreateTruncating(x), double.CreateTruncating(y), round));
    }

    private static T Neighbour<T>(T x, T y) where T : IFloatingPointIeee754<T>
    {
        if (T.IsNaN(x) || T.IsNaN(y)) return T.NaN;
        if (x == y) return y;
        if (T.IsZero(x)) return T.CopySign(T.Epsilon, y);
        bool away = T.IsNegative(x) == x > y;
        return x switch
        {
            double d => (T)(object)BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(d) + (away ? 1 : -1)),
            float f => (T)(object)BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(f) + (away ? 1 : -1)),
            Half h => (T)(object)BitConverter.Int16BitsToHalf((short)(BitConverter.HalfToInt16Bits(h) + (away ? 1 : -1))),
            _ => throw new NotSupportedException(),
        };
    }

    public Func<Complex, Complex, Complex> ForComplex() => (x, y) => Complex!(x, y, part => part);

    public Func<Complex64, Complex64, Complex64> ForComplex64() => (x, y) => (Complex64)Complex!(x, y, part => (float)part);
}

/// <summary>What a comparison should answer.</summary>
internal sealed record Question(Func<Int128, Int128, bool> Integer, Func<double, double, bool> Real, Func<Complex, Complex, bool>? Complex = null);
