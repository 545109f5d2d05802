using System.Numerics;

namespace Strided.Tests;

/// <summary>The oracle of every operation in Kernels/Ops, by the operation's type.</summary>
internal static class Oracles
{
    public static readonly Dictionary<Type, Oracle> Binary = new()
    {
        [typeof(Add)] = new() { Integer = (x, y) => x + y, Real = (x, y, r) => x + y, Complex = (x, y, r) => new(x.Real + y.Real, x.Imaginary + y.Imaginary) },
        [typeof(Subtract)] = new() { Integer = (x, y) => x - y, Real = (x, y, r) => x - y, Complex = (x, y, r) => new(x.Real - y.Real, x.Imaginary - y.Imaginary) },
        [typeof(Multiply)] = new() { Integer = (x, y) => unchecked(x * y), Real = (x, y, r) => x * y, Complex = Product },
        [typeof(Divide)] = new() { Real = (x, y, r) => x / y, Complex = Quotient },
        [typeof(IntegerFloorDivide)] = new() { Integer = FloorDivide },
        [typeof(IntegerRemainder)] = new() { Integer = (x, y) => y == 0 ? 0 : x - y * FloorDivide(x, y) },
        [typeof(IntegerPower)] = new() { Integer = Power },
        [typeof(FloatFloorDivide)] = new() { Real = FloorDivide },
        [typeof(FloatRemainder)] = new() { Real = (x, y, r) => Remainder(x, y) },
        [typeof(FloatPower)] = new() { Real = (x, y, r) => Math.Pow(x, y), Ulps = 4 },
        [typeof(Arctan2)] = new() { Real = (x, y, r) => Math.Atan2(x, y), Ulps = 4 },
        [typeof(Hypot)] = new() { Real = (x, y, r) => Length(x, y), Ulps = 4 },
        [typeof(ComplexPower)] = new() { Complex = (x, y, r) => ComplexMath.Pow(x, y) },
        [typeof(And)] = new() { Integer = (x, y) => x & y },
        [typeof(Or)] = new() { Integer = (x, y) => x | y },
        [typeof(Xor)] = new() { Integer = (x, y) => x ^ y },
        [typeof(ShiftLeft)] = new() { Integer = (x, y) => y < 0 || y > 100 ? 0 : x << (int)y },
        [typeof(ShiftRight)] = new() { Integer = (x, y) => y < 0 || y > 100 ? (x < 0 ? -1 : 0) : x >> (int)y },
        [typeof(Minimum)] = new() { Integer = (x, y) => x < y ? x : y, Real = (x, y, r) => Math.Min(x, y) },
        [typeof(MinimumNumber)] = new() { Integer = (x, y) => x < y ? x : y, Real = (x, y, r) => double.IsNaN(x) ? y : double.IsNaN(y) ? x : Math.Min(x, y) },
        [typeof(MaximumNumber)] = new() { Integer = (x, y) => x > y ? x : y, Real = (x, y, r) => double.IsNaN(x) ? y : double.IsNaN(y) ? x : Math.Max(x, y) },
        [typeof(GreatestDivisor)] = new() { Integer = (x, y) => (Int128)BigInteger.GreatestCommonDivisor((BigInteger)x, (BigInteger)y) },
        [typeof(LeastMultiple)] = new() { Integer = LeastMultiple },
        [typeof(CopySign)] = new() { Real = (x, y, r) => double.CopySign(x, y) },
        [typeof(NextAfter)] = new() { Steps = true },
        [typeof(Heaviside)] = new() { Real = (x, y, r) => double.IsNaN(x) ? x : x == 0 ? y : x < 0 ? 0 : 1 },
        [typeof(LoadExponent)] = new() { Real = (x, y, r) => Math.ScaleB(x, int.CreateSaturating(y)), Ulps = 1 },
        [typeof(LogAddExp)] = new() { Real = (x, y, r) => x == y ? x + Math.Log(2) : Math.Max(x, y) + ComplexMath.LogOnePlus(Math.Exp(-Math.Abs(x - y))), Ulps = 400 },
        [typeof(Maximum)] = new() { Integer = (x, y) => x > y ? x : y, Real = (x, y, r) => Math.Max(x, y) },
        [typeof(MinimumNumber)] = new() { Integer = (x, y) => x < y ? x : y, Real = (x, y, r) => double.IsNaN(x) ? y : double.IsNaN(y) ? x : Math.Min(x, y) },
        [typeof(MaximumNumber)] = new() { Integer = (x, y) => x > y ? x : y, Real = (x, y, r) => double.IsNaN(x) ? y : double.IsNaN(y) ? x : Math.Max(x, y) },
    };

    /// <summary>Operations on one element ignore the second.</summary>
    public static readonly Dictionary<Type, Oracle> Unary = new()
    {
        [typeof(Negate)] = new() { Integer = (x, _) => -x, Real = (x, _, _) => -x, Complex = (x, _, _) => new(-x.Real, -x.Imaginary) },
        [typeof(Square)] = new() { Integer = (x, _) => unchecked(x * x), Real = (x, _, _) => x * x, Complex = (x, _, r) => Product(x, x, r) },
        [typeof(Absolute)] = new() { Integer = (x, _) => x < 0 ? -x : x, Real = (x, _, _) => Math.Abs(x) },
        [typeof(Invert)] = new() { Integer = (x, _) => -1 - x },
        [typeof(Not)] = new() { Integer = (x, _) => (x & 1) == 0 ? x + 1 : x - 1 },
        [typeof(Sqrt)] = new() { Real = (x, _, _) => Math.Sqrt(x) },
        [typeof(Floor)] = new() { Real = (x, _, _) => Math.Floor(x) },
        [typeof(Ceil)] = new() { Real = (x, _, _) => Math.Ceiling(x) },
        [typeof(Trunc)] = new() { Real = (x, _, _) => Math.Truncate(x) },
        [typeof(Round)] = new() { Real = (x, _, _) => Math.Round(x, MidpointRounding.ToEven) },
        [typeof(FloatAbsolute)] = new() { Real = (x, _, _) => Math.Abs(x) },
        [typeof(Reciprocal)] = new() { Real = (x, _, _) => 1 / x },
        [typeof(Sign)] = new() { Integer = (x, _) => Int128.Sign(x), Real = (x, _, _) => double.IsNaN(x) ? x : Math.Sign(x) },
        [typeof(Significand)] = new() { Real = (x, _, _) => x == 0 || !double.IsFinite(x) ? x : Math.ScaleB(x, -Math.ILogB(x) - 1) },
        [typeof(Fraction)] = new() { Real = (x, _, _) => double.IsNaN(x) ? x : double.CopySign(double.IsInfinity(x) ? 0 : x % 1, x) },
        [typeof(Radians)] = Near(x => x * (Math.PI / 180)),
        [typeof(Degrees)] = Near(x => x * (180 / Math.PI)),
        [typeof(Sinc)] = Near(x => x == 0 ? 1 : double.IsInfinity(x) ? 0 : double.SinPi(x) / (Math.PI * x)),
        [typeof(Exp2)] = Near(x => Math.Pow(2, x)),
        [typeof(Cbrt)] = Near(Math.Cbrt),
        [typeof(ExpMinusOne)] = Near(x => Math.Abs(x) < 40 ? 2 * Math.Exp(x / 2) * Math.Sinh(x / 2) : Math.Exp(x) - 1),
        [typeof(LogOnePlus)] = Near(ComplexMath.LogOnePlus),
        [typeof(Asinh)] = Near(Math.Asinh),
        [typeof(Acosh)] = Near(Math.Acosh),
        [typeof(Atanh)] = Near(Math.Atanh),
        [typeof(Exp)] = Near(Math.Exp),
        [typeof(Log)] = Near(Math.Log),
        [typeof(Log2)] = Near(Math.Log2),
        [typeof(Log10)] = Near(Math.Log10),
        [typeof(Sin)] = Near(Math.Sin),
        [typeof(Cos)] = Near(Math.Cos),
        [typeof(Tan)] = Near(Math.Tan),
        [typeof(Sinh)] = Near(Math.Sinh),
        [typeof(Cosh)] = Near(Math.Cosh),
        [typeof(Tanh)] = Near(Math.Tanh),
        [typeof(Asin)] = Near(Math.Asin),
        [typeof(Acos)] = Near(Math.Acos),
        [typeof(Atan)] = Near(Math.Atan),
        [typeof(ComplexRound)] = new() { Complex = (x, _, _) => new(Math.Round(x.Real, MidpointRounding.ToEven), Math.Round(x.Imaginary, MidpointRounding.ToEven)) },
        [typeof(ComplexSqrt)] = Rounded(ComplexMath.Sqrt),
        [typeof(ComplexExp)] = Rounded(ComplexMath.Exp),
        [typeof(ComplexLog)] = Rounded(ComplexMath.Log),
        [typeof(ComplexLog10)] = Rounded(ComplexMath.Log10),
        [typeof(ComplexSin)] = Rounded(ComplexMath.Sin),
        [typeof(ComplexCos)] = Rounded(ComplexMath.Cos),
        [typeof(ComplexTan)] = Rounded(ComplexMath.Tan),
        [typeof(ComplexSinh)] = Rounded(ComplexMath.Sinh),
        [typeof(ComplexCosh)] = Rounded(ComplexMath.Cosh),
        [typeof(ComplexTanh)] = Rounded(ComplexMath.Tanh),
        [typeof(ComplexAsin)] = Rounded(ComplexMath.Asin),
        [typeof(ComplexAcos)] = Rounded(ComplexMath.Acos),
        [typeof(ComplexAtan)] = Rounded(ComplexMath.Atan),
        [typeof(ComplexAsinh)] = Rounded(ComplexMath.Asinh),
        [typeof(ComplexAcosh)] = Rounded(ComplexMath.Acosh),
        [typeof(ComplexAtanh)] = Rounded(ComplexMath.Atanh),
        [typeof(ComplexLog2)] = Rounded(ComplexMath.Log2),
        [typeof(ComplexExp2)] = Rounded(x => ComplexMath.Exp(new(x.Real * Math.Log(2), x.Imaginary * Math.Log(2)))),
        [typeof(ComplexExpMinusOne)] = Rounded(ComplexMath.ExpMinusOne),
        [typeof(ComplexLogOnePlus)] = Rounded(ComplexMath.LogOnePlus),
        [typeof(ComplexReciprocal)] = Rounded(x => Complex.One / x),
        [typeof(Conjugate)] = Rounded(x => new(x.Real, -x.Imaginary)),
        [typeof(Direction)] = Rounded(Direction.Apply),
    };

    public static readonly Dictionary<Type, Question> Compare = new()
    {
        [typeof(Equal)] = new((x, y) => x == y, (x, y) => x == y, (x, y) => x.Real == y.Real && x.Imaginary == y.Imaginary),
        [typeof(NotEqual)] = new((x, y) => x != y, (x, y) => x != y, (x, y) => x.Real != y.Real || x.Imaginary != y.Imaginary),
        [typeof(Less)] = new((x, y) => x < y, (x, y) => x < y),
        [typeof(LessEqual)] = new((x, y) => x <= y, (x, y) => x <= y),
        [typeof(MagnitudeLess)] = new((x, y) => false, (x, y) => Math.Abs(x) < y),
        [typeof(MagnitudeEqual)] = new((x, y) => false, (x, y) => Math.Abs(x) == y),
        [typeof(Unordered)] = new((x, y) => false, (x, y) => double.IsNaN(x) || double.IsNaN(y)),
        [typeof(HasSign)] = new((x, y) => false, (x, y) => double.IsNegative(x)),
        [typeof(Greater)] = new((x, y) => x > y, (x, y) => x > y),
    };

    /// <summary>Within 4 units in the last place of the double-precision function.</summary>
    private static Oracle Near(Func<double, double> f) => new() { Real = (x, _, _) => f(x), Ulps = 4 };

    /// <summary>The function of one number, which its own tests look at, rounded once.</summary>
    private static Oracle Rounded(Func<Complex, Complex> f) => new() { Complex = (x, _, _) => f(x) };

    private static Int128 LeastMultiple(Int128 x, Int128 y)
    {
        if (x == 0 || y == 0) return 0;
        BigInteger multiple = BigInteger.Abs((BigInteger)x / BigInteger.GreatestCommonDivisor((BigInteger)x, (BigInteger)y) * (BigInteger)y);
        return Int128.CreateTruncating(multiple);
    }

    private static Int128 FloorDivide(Int128 x, Int128 y)
    {
        if (y == 0) return 0;
        Int128 down = x / y;
        while (down * y > x != y < 0 && down * y != x) down--;
        return down;
    }

    /// <summary>Modulo 2^64, of which the narrower types keep the low bits; the callers refuse negative exponents, the operation answers 1.</summary>
    private static Int128 Power(Int128 x, Int128 y) =>
        y < 0 ? 1 : Int128.CreateTruncating(BigInteger.ModPow((BigInteger)x, (BigInteger)y, BigInteger.One << 64));

    /// <summary>NumPy's npy_floor_divide, step by step.</summary>
    private static double FloorDivide(double x, double y, Func<double, double> r)
    {
        if (y == 0) return x / y;
        double mod = x % y, div = r(r(x - mod) / y);
        if (mod != 0 && y < 0 != mod < 0) div = r(div - 1);
        if (div == 0) return double.CopySign(0, x / y);
        double floor = Math.Floor(div);
        return div - floor > 0.5 ? r(floor + 1) : floor;
    }

    private static double Remainder(double x, double y)
    {
        double mod = x % y;
        if (mod == 0) return double.CopySign(0, y);
        return y < 0 != mod < 0 ? mod + y : mod;
    }

    private static double Length(double x, double y)
    {
        if (double.IsInfinity(x) || double.IsInfinity(y)) return double.PositiveInfinity;
        double big = Math.Max(Math.Abs(x), Math.Abs(y)), small = Math.Min(Math.Abs(x), Math.Abs(y));
        if (big == 0 || double.IsNaN(big)) return big;
        if (big < 1e-200) return Length(x * 1e200, y * 1e200) / 1e200;
        return big * Math.Sqrt(1 + small / big * (small / big));
    }

    private static Complex Product(Complex x, Complex y, Func<double, double> r) => new(
        r(r(x.Real * y.Real) - r(x.Imaginary * y.Imaginary)), r(r(x.Imaginary * y.Real) + r(x.Real * y.Imaginary)));

    /// <summary>complex128 divides as System.Numerics does; complex64 by Smith's method in float, as NumPy does.</summary>
    private static Complex Quotient(Complex x, Complex y, Func<double, double> r)
    {
        if (r(0.1) == 0.1) return y == Complex.Zero ? new(x.Real / 0.0, x.Imaginary / 0.0) : x / y;
        float a = (float)x.Real, b = (float)x.Imaginary, c = (float)y.Real, d = (float)y.Imaginary;
        if (c == 0 && d == 0) return new(a / MathF.Abs(c), b / MathF.Abs(c));
        bool wide = MathF.Abs(c) >= MathF.Abs(d);
        float ratio = wide ? d / c : c / d, scale = 1 / (wide ? c + d * ratio : d + c * ratio);
        return wide ? new((a + b * ratio) * scale, (b - a * ratio) * scale) : new((a * ratio + b) * scale, (b * ratio - a) * scale);
    }
}
