using System.Numerics;

namespace Strided;

/// <summary>Plain numbers as 0-d arrays of a given dtype, range checked.</summary>
internal static class Scalars
{
    public static NDArray ToArray(Scalar value, DType dtype)
    {
        if (dtype.Kind == DTypeKind.Bool) return (NDArray<bool>)value.IsTrue;
        if (value.Kind == DTypeKind.Complex && dtype.Kind != DTypeKind.Complex)
            throw new DTypeException($"{value} is complex and does not fit into {dtype}.");
        var make = new Make { Value = value };
        if (!Family.Numeric(dtype, ref make)) throw new DTypeException($"The number {value} does not convert to {dtype}.");
        return make.Result!;
    }

    /// <summary>Writes the number into every element.</summary>
    public static void Fill(NDArray z, Scalar value)
    {
        if (z is NDArray<bool> truth)
        {
            truth.Fill(value.IsTrue);
            return;
        }
        if (value.Kind == DTypeKind.Complex && z.DType.Kind != DTypeKind.Complex)
            throw new DTypeException($"{value} is complex and does not fit into {z.DType}.");
        var fill = new Filling { Z = z, Value = value };
        if (!Family.Numeric(z.DType, ref fill)) throw new DTypeException($"The number {value} does not convert to {z.DType}.");
    }

    private struct Filling : INumericVisitor
    {
        public NDArray Z;
        public Scalar Value;

        public readonly void Visit<T>() where T : unmanaged, INumberBase<T> => ((NDArray<T>)Z).Fill(Value.To<T>());
    }

    private struct Make : INumericVisitor
    {
        public Scalar Value;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, INumberBase<T> => Result = (NDArray<T>)Value.To<T>();
    }
}
