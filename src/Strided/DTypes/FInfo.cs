using System.Numerics;

namespace Strided;

/// <summary>The machine limits of a floating-point dtype: NumPy's <c>finfo</c>. Every value is exact in float64.</summary>
/// <param name="DType">The dtype described; of a complex dtype that of its parts.</param>
/// <param name="Bits">Bits per number.</param>
/// <param name="Eps">The distance from 1 to the next larger number.</param>
/// <param name="EpsNeg">The distance from 1 to the next smaller number.</param>
/// <param name="Max">The largest finite number.</param>
/// <param name="Min">The most negative finite number.</param>
/// <param name="SmallestNormal">The smallest positive number with all its digits.</param>
/// <param name="SmallestSubnormal">The smallest positive number.</param>
/// <param name="Precision">How many decimal digits are sure to survive.</param>
/// <param name="Resolution">10 to the power of minus <paramref name="Precision"/>, rounded to the dtype.</param>
public sealed record FInfo(
    DType DType, int Bits, double Eps, double EpsNeg, double Max, double Min, double SmallestNormal, double SmallestSubnormal, int Precision, double Resolution)
{
    /// <exception cref="DTypeException">The dtype is neither floating-point nor complex.</exception>
    internal static FInfo Of(DType dtype)
    {
        var describe = new Describe();
        return Family.Floating(Promotion.Part(dtype), ref describe)
            ? describe.Result!
            : throw new DTypeException($"FInfo needs a floating-point or complex dtype, got {dtype}; IInfo describes integers.");
    }

    /// <summary>The decimal digits that a float of this type is sure to keep: 3, 6, 15.</summary>
    internal static int PrecisionOf<T>() where T : IBinaryFloatingPointIeee754<T> => (int)-Math.Log10(double.CreateChecked(T.BitIncrement(T.One) - T.One));

    private struct Describe : IFloatingVisitor
    {
        public FInfo? Result;

        public void Visit<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            T largest = T.BitDecrement(T.PositiveInfinity), eps = T.BitIncrement(T.One) - T.One;
            // Exponents of normal numbers are symmetric: twice 1 / 2^(emax + 1), which the type itself can still hold.
            T normal = T.ScaleB(T.One, 1 - T.ILogB(largest));
            int precision = PrecisionOf<T>();
            Result = new(
                DType.Of<T>(), 8 * DType.Of<T>().ItemSize, double.CreateChecked(eps), double.CreateChecked(T.One - T.BitDecrement(T.One)),
                double.CreateChecked(largest), double.CreateChecked(-largest), double.CreateChecked(normal), double.CreateChecked(T.Epsilon),
                precision, double.CreateChecked(T.CreateChecked(Math.Pow(10, -precision))));
        }
    }
}
