using System.Numerics;

namespace Strided;

/// <summary>Code that works for elements that have an order; truth values come as bytes.</summary>
internal interface IOrderVisitor
{
    void Visit<T, TOrder>() where T : unmanaged where TOrder : struct, IOrder<T>;
}

/// <summary>The order of a dtype's elements.</summary>
internal static class Ordering
{
    /// <summary>Calls the visitor with the order of the dtype; false when it has none.</summary>
    public static bool Of<TVisitor>(DType dtype, ref TVisitor visitor) where TVisitor : struct, IOrderVisitor
    {
        switch (dtype.Kind)
        {
            case DTypeKind.Bool:
                visitor.Visit<byte, RealOrder<byte>>();
                return true;
            case DTypeKind.Complex when dtype == DType.Complex64:
                visitor.Visit<Complex64, ComplexOrder<Complex64, float>>();
                return true;
            case DTypeKind.Complex:
                visitor.Visit<Complex, ComplexOrder<Complex, double>>();
                return true;
            default:
                var real = new Real<TVisitor> { Visitor = visitor };
                bool known = Family.Real(dtype, ref real);
                visitor = real.Visitor;
                return known;
        }
    }

    private struct Real<TVisitor> : IRealVisitor where TVisitor : struct, IOrderVisitor
    {
        public TVisitor Visitor;

        public void Visit<T>() where T : unmanaged, INumber<T> => Visitor.Visit<T, RealOrder<T>>();
    }
}
