using System.Numerics;

namespace Strided;

/// <summary>Questions about one operand that floating-point and complex numbers answer one by one, and all other numbers alike.</summary>
internal static class Classification
{
    /// <typeparam name="TFloating">Asked of each number and infinity.</typeparam>
    /// <typeparam name="TComplex">Asked of each complex number.</typeparam>
    public static NDArray<bool> Of<TFloating, TComplex>(string name, NDArray x, bool others)
        where TFloating : struct, IFloatingCompare where TComplex : struct, IMap<Complex, bool>, IMap<Complex64, bool>
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.DType.Kind == DTypeKind.Other) throw new DTypeException($"{name} needs a numeric dtype; there is no {name} for {x.DType}.");
        var call = new Call<TFloating> { X = x };
        return x switch
        {
            NDArray<Complex> z => Elementwise.Map<TComplex, Complex, bool>(z),
            NDArray<Complex64> z => Elementwise.Map<TComplex, Complex64, bool>(z),
            _ => Family.Floating(x.DType, ref call) ? call.Result! : Nd.Full(x.Shape, others),
        };
    }

    /// <summary>Writes numbers over the NaNs and infinities of a floating-point array.</summary>
    public static void Replace(NDArray x, double nan, double? posinf, double? neginf)
    {
        FInfo limits = FInfo.Of(x.DType);
        Put(x, Nd.Equal(x, Nd.Inf), posinf ?? limits.Max);
        Put(x, Nd.Equal(x, -Nd.Inf), neginf ?? limits.Min);
        Put(x, Nd.IsNaN(x), nan);

        static void Put(NDArray x, NDArray<bool> where, double value) => x.Assign(Nd.Where(where, Nd.Full([], value, x.DType), x));
    }

    private struct Call<TOp> : IFloatingVisitor where TOp : struct, IFloatingCompare
    {
        public NDArray X;
        public NDArray<bool>? Result;

        public void Visit<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            Result = Elementwise.Compare<FloatingCompare<TOp, T>, T>((NDArray<T>)X, (NDArray<T>)T.PositiveInfinity);
    }
}
