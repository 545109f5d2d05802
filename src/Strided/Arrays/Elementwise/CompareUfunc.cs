using System.Numerics;

namespace Strided;

/// <summary>Runtime-typed questions about two operands.</summary>
internal static class CompareUfunc
{
    /// <summary>Truth values compare as the bytes 0 and 1.</summary>
    public static NDArray<bool> Bool<TOp>(in Operands operands) where TOp : struct, ICompare<byte>
    {
        (NDArray x, NDArray y) = operands.Arrays(DType.Bool);
        return Mixed.Compare<TOp, byte>(operands.Name, x.View<byte>(), y.View<byte>(), operands.Out);
    }

    public static NDArray<bool> Numeric<TOp>(in Operands operands) where TOp : struct, INumericCompare
    {
        if (operands.DType.Kind == DTypeKind.Bool) return Bool<NumericCompare<TOp, byte>>(operands);
        var call = new NumericCall<TOp> { Operands = operands };
        return Family.Numeric(operands.DType, ref call) ? call.Result! : throw operands.Refused("numeric");
    }

    public static NDArray<bool> Real<TOp>(in Operands operands) where TOp : struct, IRealCompare
    {
        if (operands.DType.Kind == DTypeKind.Bool) return Bool<RealCompare<TOp, byte>>(operands);
        var call = new RealCall<TOp> { Operands = operands };
        return Family.Real(operands.DType, ref call) ? call.Result! : throw operands.Refused("real");
    }

    private struct NumericCall<TOp> : INumericVisitor where TOp : struct, INumericCompare
    {
        public Operands Operands;
        public NDArray<bool>? Result;

        public void Visit<T>() where T : unmanaged, INumberBase<T> => Result = Operands.Compare<NumericCompare<TOp, T>, T>();
    }

    private struct RealCall<TOp> : IRealVisitor where TOp : struct, IRealCompare
    {
        public Operands Operands;
        public NDArray<bool>? Result;

        public void Visit<T>() where T : unmanaged, INumber<T> => Result = Operands.Compare<RealCompare<TOp, T>, T>();
    }
}
