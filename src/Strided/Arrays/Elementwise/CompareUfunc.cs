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
        if (Exactly<NumericCompare<TOp, long>, NumericCompare<TOp, ulong>>(operands) is { } exact) return exact;
        var call = new NumericCall<TOp> { Operands = operands };
        return Family.Numeric(operands.DType, ref call) ? call.Result! : throw operands.Refused("numeric");
    }

    public static NDArray<bool> Real<TOp>(in Operands operands) where TOp : struct, IRealCompare
    {
        if (operands.DType.Kind == DTypeKind.Bool) return Bool<RealCompare<TOp, byte>>(operands);
        if (Exactly<RealCompare<TOp, long>, RealCompare<TOp, ulong>>(operands) is { } exact) return exact;
        var call = new RealCall<TOp> { Operands = operands };
        return Family.Real(operands.DType, ref call) ? call.Result! : throw operands.Refused("real");
    }

    /// <summary>
    /// The questions that converting to a common dtype would spoil: uint64 beside a signed integer, whose common float64 rounds both, and an
    /// integer that does not fit the array beside it, which is above or below all of its elements.
    /// </summary>
    private static NDArray<bool>? Exactly<TSigned, TUnsigned>(in Operands operands) where TSigned : struct, ICompare<long> where TUnsigned : struct, ICompare<ulong>
    {
        if (operands.NumberOutside(out NDArray? beside, out int side, out bool onLeft))
        {
            NDArray<bool> z = Elementwise.Output(operands.Truth, beside.Layout.Shape, beside.Layout);
            z.Fill(onLeft ? TSigned.Apply(side, 0) : TSigned.Apply(0, side));
            return z;
        }
        return operands.MixedSigns switch
        {
            < 0 => operands.CompareAs<SignedWithUnsigned<TSigned, TUnsigned>, ulong>(),
            > 0 => operands.CompareAs<UnsignedWithSigned<TSigned, TUnsigned>, ulong>(),
            _ => null,
        };
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
