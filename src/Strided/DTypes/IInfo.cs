using System.Numerics;

namespace Strided;

/// <summary>The machine limits of an integer dtype: NumPy's <c>iinfo</c>.</summary>
/// <param name="DType">The dtype described.</param>
/// <param name="Bits">Bits per number.</param>
/// <param name="Min">The smallest number.</param>
/// <param name="Max">The largest number.</param>
public sealed record IInfo(DType DType, int Bits, Int128 Min, Int128 Max)
{
    /// <exception cref="DTypeException">The dtype is not an integer.</exception>
    internal static IInfo Of(DType dtype)
    {
        var describe = new Describe();
        return Family.Integer(dtype, ref describe)
            ? describe.Result!
            : throw new DTypeException($"IInfo needs an integer dtype, got {dtype}; FInfo describes floating-point numbers.");
    }

    private struct Describe : IIntegerVisitor
    {
        public IInfo? Result;

        public void Visit<T>() where T : unmanaged, IBinaryInteger<T>
        {
            int bits = 8 * DType.Of<T>().ItemSize;
            bool signed = DType.Of<T>().Kind == DTypeKind.SignedInteger;
            Int128 max = (Int128.One << (signed ? bits - 1 : bits)) - 1;
            Result = new(DType.Of<T>(), bits, signed ? -max - 1 : 0, max);
        }
    }
}
