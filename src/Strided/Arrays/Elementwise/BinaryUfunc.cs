using System.Numerics;

namespace Strided;

/// <summary>Runtime-typed operations on two operands: one call per family, which finds the element type and goes the typed way.</summary>
internal static class BinaryUfunc
{
    public static NDArray Numeric<TOp>(in Operands operands, DType? dtype = null) where TOp : struct, INumericBinary
    {
        var call = new NumericCall<TOp> { Operands = operands };
        return Family.Numeric(dtype ?? operands.DType, ref call) ? call.Result! : throw operands.Refused("numeric");
    }

    public static NDArray Real<TOp>(in Operands operands, DType? dtype = null) where TOp : struct, IRealBinary
    {
        var call = new RealCall<TOp> { Operands = operands };
        return Family.Real(dtype ?? operands.DType, ref call) ? call.Result! : throw operands.Refused("real");
    }

    public static NDArray Integer<TOp>(in Operands operands, DType? dtype = null) where TOp : struct, IIntegerBinary
    {
        var call = new IntegerCall<TOp> { Operands = operands };
        return Family.Integer(dtype ?? operands.DType, ref call) ? call.Result! : throw operands.Refused("integer");
    }

    /// <summary>Integers and truth values are converted to the float that holds them.</summary>
    public static NDArray Floating<TOp>(in Operands operands) where TOp : struct, IFloatingBinary
    {
        var call = new FloatingCall<TOp> { Operands = operands };
        return Family.Floating(operands.Inexact ?? operands.DType, ref call) ? call.Result! : throw operands.Refused("floating-point");
    }

    public static NDArray Complex<TOp>(in Operands operands) where TOp : struct, IComplexBinary => operands.DType == DType.Complex64
        ? operands.Binary<ComplexBinary<TOp, Complex64>, Complex64>()
        : operands.Binary<ComplexBinary<TOp, Complex>, Complex>();

    private struct NumericCall<TOp> : INumericVisitor where TOp : struct, INumericBinary
    {
        public Operands Operands;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, INumberBase<T> => Result = Operands.Binary<NumericBinary<TOp, T>, T>();
    }

    private struct RealCall<TOp> : IRealVisitor where TOp : struct, IRealBinary
    {
        public Operands Operands;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, INumber<T> => Result = Operands.Binary<RealBinary<TOp, T>, T>();
    }

    private struct IntegerCall<TOp> : IIntegerVisitor where TOp : struct, IIntegerBinary
    {
        public Operands Operands;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, IBinaryInteger<T> => Result = Operands.Binary<IntegerBinary<TOp, T>, T>();
    }

    private struct FloatingCall<TOp> : IFloatingVisitor where TOp : struct, IFloatingBinary
    {
        public Operands Operands;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => Result = Operands.Binary<FloatingBinary<TOp, T>, T>();
    }
}
