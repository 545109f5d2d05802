using System.Numerics;

namespace Strided;

/// <summary>Runtime-typed operations on one operand.</summary>
internal static class UnaryUfunc
{
    public static NDArray Numeric<TOp>(string name, NDArray x, NDArray? @out, DType? dtype = null) where TOp : struct, INumericUnary
    {
        ArgumentNullException.ThrowIfNull(x);
        var call = new NumericCall<TOp> { Name = name, X = x, Out = @out };
        return Family.Numeric(dtype ?? x.DType, ref call) ? call.Result! : throw Refused(name, "numeric", x);
    }

    public static NDArray Real<TOp>(string name, NDArray x, NDArray? @out, DType? dtype = null) where TOp : struct, IRealUnary
    {
        ArgumentNullException.ThrowIfNull(x);
        var call = new RealCall<TOp> { Name = name, X = x, Out = @out };
        return Family.Real(dtype ?? x.DType, ref call) ? call.Result! : throw Refused(name, "real", x);
    }

    public static NDArray Integer<TOp>(string name, NDArray x, NDArray? @out, DType? dtype = null) where TOp : struct, IIntegerUnary
    {
        ArgumentNullException.ThrowIfNull(x);
        var call = new IntegerCall<TOp> { Name = name, X = x, Out = @out };
        return Family.Integer(dtype ?? x.DType, ref call) ? call.Result! : throw Refused(name, "integer", x);
    }

    public static NDArray Floating<TOp>(string name, NDArray x, NDArray? @out, DType? dtype = null) where TOp : struct, IFloatingUnary
    {
        ArgumentNullException.ThrowIfNull(x);
        var call = new FloatingCall<TOp> { Name = name, X = x, Out = @out };
        return Family.Floating(dtype ?? x.DType, ref call) ? call.Result! : throw Refused(name, "floating-point", x);
    }

    /// <summary>A function of floating-point or complex numbers; integers and truth values are converted to the float that holds them.</summary>
    public static NDArray Inexact<TFloating, TComplex>(string name, NDArray x, NDArray? @out)
        where TFloating : struct, IFloatingUnary where TComplex : struct, IComplexUnary
    {
        ArgumentNullException.ThrowIfNull(x);
        DType dtype = Promotion.Inexact(x.DType) ?? throw Refused(name, "numeric", x);
        if (dtype == DType.Complex64) return Mixed.Unary<ComplexUnary<TComplex, Complex64>, Complex64>(name, x, @out);
        if (dtype == DType.Complex128) return Mixed.Unary<ComplexUnary<TComplex, Complex>, Complex>(name, x, @out);
        return Floating<TFloating>(name, x, @out, dtype);
    }

    /// <summary>A function of floating-point numbers alone; integers and truth values are converted to the float that holds them.</summary>
    public static NDArray RealInexact<TOp>(string name, NDArray x, NDArray? @out) where TOp : struct, IFloatingUnary
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.DType.Kind < DTypeKind.Complex ? Floating<TOp>(name, x, @out, Promotion.Inexact(x.DType)) : throw Refused(name, "real", x);
    }

    /// <summary>A function that integers have no part in.</summary>
    public static NDArray OnlyInexact<TFloating, TComplex>(string name, NDArray x, NDArray? @out)
        where TFloating : struct, IFloatingUnary where TComplex : struct, IComplexUnary
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.DType.Kind is DTypeKind.Floating or DTypeKind.Complex
            ? Inexact<TFloating, TComplex>(name, x, @out)
            : throw Refused(name, "floating-point or complex", x);
    }

    /// <summary>A function to whole numbers, which leaves integers and truth values as they are.</summary>
    public static NDArray ToWhole<TOp>(string name, NDArray x, NDArray? @out) where TOp : struct, IFloatingUnary
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.DType.Kind >= DTypeKind.Floating) return Floating<TOp>(name, x, @out);
        NDArray z = @out ?? (NDArray)x.NewLike(x.Layout.DenseLike(Order.K, x.ItemSize), zeroed: false);
        Elementwise.RequireOutput(z, x.Layout.Shape);
        z.Assign(x);
        return z;
    }

    private static DTypeException Refused(string name, string family, NDArray x) => new($"{name} needs a {family} dtype; there is no {name} for {x.DType}.");

    private struct NumericCall<TOp> : INumericVisitor where TOp : struct, INumericUnary
    {
        public string Name;
        public NDArray X;
        public NDArray? Out;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, INumberBase<T> => Result = Mixed.Unary<NumericUnary<TOp, T>, T>(Name, X, Out);
    }

    private struct RealCall<TOp> : IRealVisitor where TOp : struct, IRealUnary
    {
        public string Name;
        public NDArray X;
        public NDArray? Out;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, INumber<T> => Result = Mixed.Unary<RealUnary<TOp, T>, T>(Name, X, Out);
    }

    private struct IntegerCall<TOp> : IIntegerVisitor where TOp : struct, IIntegerUnary
    {
        public string Name;
        public NDArray X;
        public NDArray? Out;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, IBinaryInteger<T> => Result = Mixed.Unary<IntegerUnary<TOp, T>, T>(Name, X, Out);
    }

    private struct FloatingCall<TOp> : IFloatingVisitor where TOp : struct, IFloatingUnary
    {
        public string Name;
        public NDArray X;
        public NDArray? Out;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> => Result = Mixed.Unary<FloatingUnary<TOp, T>, T>(Name, X, Out);
    }
}
