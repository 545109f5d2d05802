using System.Numerics;

namespace Strided;

internal readonly struct ComplexSqrt : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Sqrt(x);
}

internal readonly struct ComplexExp : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Exp(x);
}

internal readonly struct ComplexLog : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Log(x);
}

internal readonly struct ComplexLog10 : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Log10(x);
}

internal readonly struct ComplexSin : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Sin(x);
}

internal readonly struct ComplexCos : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Cos(x);
}

internal readonly struct ComplexTan : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Tan(x);
}

internal readonly struct ComplexSinh : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Sinh(x);
}

internal readonly struct ComplexCosh : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Cosh(x);
}

internal readonly struct ComplexTanh : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Tanh(x);
}

internal readonly struct ComplexAsin : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Asin(x);
}

internal readonly struct ComplexAcos : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Acos(x);
}

internal readonly struct ComplexAtan : IComplexUnary
{
    public static Complex Apply(Complex x) => Complex.Atan(x);
}

/// <summary>|x| without overflow on the way.</summary>
internal readonly struct Magnitude : IMap<Complex, double>, IMap<Complex64, float>
{
    public static double Apply(Complex x) => Complex.Abs(x);

    public static float Apply(Complex64 x) => Complex64.Abs(x);
}

/// <summary>Both parts to the nearest whole number, halves to the even one.</summary>
internal readonly struct ComplexRound : IComplexUnary
{
    public static Complex Apply(Complex x) => new(Math.Round(x.Real), Math.Round(x.Imaginary));
}
