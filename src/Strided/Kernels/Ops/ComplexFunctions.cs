using System.Numerics;

namespace Strided;

internal readonly struct ComplexSqrt : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Sqrt(x);
}

internal readonly struct ComplexExp : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Exp(x);
}

internal readonly struct ComplexLog : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Log(x);
}

internal readonly struct ComplexLog10 : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Log10(x);
}

internal readonly struct ComplexSin : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Sin(x);
}

internal readonly struct ComplexCos : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Cos(x);
}

internal readonly struct ComplexTan : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Tan(x);
}

internal readonly struct ComplexSinh : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Sinh(x);
}

internal readonly struct ComplexCosh : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Cosh(x);
}

internal readonly struct ComplexTanh : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Tanh(x);
}

internal readonly struct ComplexAsin : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Asin(x);
}

internal readonly struct ComplexAcos : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Acos(x);
}

internal readonly struct ComplexAtan : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Atan(x);
}

internal readonly struct ComplexLog2 : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Log2(x);
}

internal readonly struct ComplexExpMinusOne : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.ExpMinusOne(x);
}

internal readonly struct ComplexLogOnePlus : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.LogOnePlus(x);
}

internal readonly struct ComplexAsinh : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Asinh(x);
}

internal readonly struct ComplexAcosh : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Acosh(x);
}

internal readonly struct ComplexAtanh : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Atanh(x);
}

internal readonly struct ComplexExp2 : IComplexUnary
{
    public static Complex Apply(Complex x) => ComplexMath.Exp(new(x.Real * 0.6931471805599453, x.Imaginary * 0.6931471805599453));
}

internal readonly struct ComplexReciprocal : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.One / x;
}

/// <summary>The real part less the imaginary part times i.</summary>
internal readonly struct Conjugate : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Conjugate(x);
}

/// <summary>x / |x|, a number on the unit circle; 0 for 0. One infinite part is all that counts; two of them have no direction.</summary>
internal readonly struct Direction : IComplexUnary
{
    public static Complex Apply(Complex x)
    {
        if (x == Complex.Zero) return Complex.Zero;
        double size = double.Hypot(x.Real, x.Imaginary);
        if (double.IsFinite(size) && size >= double.Epsilon) return new(x.Real / size, x.Imaginary / size);
        if (double.IsFinite(x.Real) && double.IsFinite(x.Imaginary)) return Apply(x * 0.25);
        if (double.IsInfinity(x.Real) && !double.IsInfinity(x.Imaginary)) return new(Math.CopySign(1, x.Real), 0);
        if (double.IsInfinity(x.Imaginary) && !double.IsInfinity(x.Real)) return new(0, Math.CopySign(1, x.Imaginary));
        return new(double.NaN, double.NaN);
    }
}

/// <summary>True when a part is NaN.</summary>
internal readonly struct ComplexIsNaN : IMap<Complex, bool>, IMap<Complex64, bool>
{
    public static bool Apply(Complex x) => double.IsNaN(x.Real) || double.IsNaN(x.Imaginary);

    public static bool Apply(Complex64 x) => float.IsNaN(x.Real) || float.IsNaN(x.Imaginary);
}

/// <summary>True when a part is infinite.</summary>
internal readonly struct ComplexIsInfinite : IMap<Complex, bool>, IMap<Complex64, bool>
{
    public static bool Apply(Complex x) => double.IsInfinity(x.Real) || double.IsInfinity(x.Imaginary);

    public static bool Apply(Complex64 x) => float.IsInfinity(x.Real) || float.IsInfinity(x.Imaginary);
}

/// <summary>True when both parts are finite.</summary>
internal readonly struct ComplexIsFinite : IMap<Complex, bool>, IMap<Complex64, bool>
{
    public static bool Apply(Complex x) => double.IsFinite(x.Real) && double.IsFinite(x.Imaginary);

    public static bool Apply(Complex64 x) => float.IsFinite(x.Real) && float.IsFinite(x.Imaginary);
}

/// <summary>Both parts to the nearest whole number, halves to the even one.</summary>
internal readonly struct ComplexRound : IComplexUnary
{
    public static Complex Apply(Complex x) => new(Math.Round(x.Real), Math.Round(x.Imaginary));
}
