using System.Numerics;

namespace Strided;

/// <summary>Means and variances: sums divided by counts.</summary>
internal static class Moments
{
    public static NDArray Mean(NDArray a, in Dims? axis, DType? dtype, bool keepdims, NDArray? @out, NDArray<bool>? where)
    {
        ArgumentNullException.ThrowIfNull(a);
        DType result = dtype ?? (a.DType.Kind < DTypeKind.Floating ? DType.Float64 : a.DType);
        if (result.Kind is not (DTypeKind.Floating or DTypeKind.Complex))
            throw new DTypeException($"Mean computes in a floating-point or complex dtype, not in {result}.");
        // float16 sums are rounded only once, after the division.
        DType inner = result == DType.Float16 ? DType.Float32 : result;
        NDArray mean = a.DType.Kind == DTypeKind.Bool && where is null && inner == DType.Float64 ? Counted(a, axis, keepdims) : a.Sum(axis, inner, keepdims, where: where);
        Divide(mean, a, axis, keepdims, where, 0);
        return Destination.Deliver(nameof(Mean), Conversion.Of(mean, result, nameof(Mean)), @out);
    }

    /// <summary>Sums of truth values: whole numbers, which float64 adds up without rounding.</summary>
    private static NDArray<double> Counted(NDArray truth, in Dims? axis, bool keepdims)
    {
        NDArray counts = truth.Sum(axis, keepdims: keepdims);
        NDArray<double> sums = NDArray<double>.Allocate(counts.Layout.Shape, Order.C, zeroed: false);
        sums.Assign(counts);
        return sums;
    }

    /// <summary>The mean in a floating-point type the library does not know by name, such as decimal: in that type throughout.</summary>
    public static NDArray<T> MeanOf<T>(NDArray<T> a, in Dims? axis, bool keepdims, NDArray<T>? @out, NDArray<bool>? where) where T : unmanaged, IFloatingPoint<T>
    {
        NDArray<long> counts = (where ?? (NDArray<bool>)true).BroadcastTo(a.Shape).CountNonzero(axis, keepdims);
        var divisors = NDArray<T>.Allocate(counts.Shape, Order.C, zeroed: false);
        nint at = divisors.Offset;
        foreach (long count in counts)
        {
            if (count == 0) throw new ShapeException($"Mean of nothing has no answer in {a.DType}: shape {a.Shape}.");
            divisors.Element(at) = T.CreateChecked(count);
            at += divisors.ItemSize;
        }
        NDArray<T> sums = a.Sum(axis, keepdims, @out, where);
        return Nd.Divide(sums, divisors, sums);
    }

    public static NDArray Variance(NDArray a, in Dims? axis, double correction, DType? dtype, bool keepdims, NDArray? @out, NDArray<bool>? where)
    {
        ArgumentNullException.ThrowIfNull(a);
        DType result = dtype ?? (a.DType.Kind < DTypeKind.Floating ? DType.Float64 : Promotion.Part(a.DType));
        if (a.DType.Kind == DTypeKind.Complex)
        {
            NDArray both = Variance(a.Real(), axis, correction, dtype, keepdims, null, where);
            both.AddInPlace(Variance(a.Imag(), axis, correction, dtype, keepdims, null, where));
            return Destination.Deliver(nameof(Nd.Var), Conversion.Of(both, result, nameof(Nd.Var)), @out);
        }
        if (result.Kind != DTypeKind.Floating) throw new DTypeException($"Var computes in a floating-point dtype, not in {result}.");
        DType inner = result == DType.Float16 ? DType.Float32 : result;
        // A number is spread over everything without axes of its own.
        NDArray mean = Mean(a, axis, inner, keepdims: axis is not null, null, where);
        var call = new DeviationCall { X = a, Mean = mean, Axis = ref axis, KeepDims = keepdims, Where = where };
        Family.Floating(inner, ref call);
        Divide(call.Result!, a, axis, keepdims, where, correction);
        return Destination.Deliver(nameof(Nd.Var), Conversion.Of(call.Result!, result, nameof(Nd.Var)), @out);
    }

    /// <summary>Divides sums in place by how many elements went into each, less the correction; never by less than zero.</summary>
    private static void Divide(NDArray sums, NDArray a, in Dims? axis, bool keepdims, NDArray<bool>? where, double correction)
    {
        if (where is null)
        {
            double divisor = Math.Max(a.Size / nint.Max(sums.Size, 1) - correction, 0);
            if (sums is NDArray<double> doubles) Nd.Divide(doubles, divisor, doubles);
            else sums.DivideInPlace(divisor);
            return;
        }
        NDArray counts = where.BroadcastTo(a.Shape).Sum(axis, sums.DType, keepdims);
        if (correction != 0) counts = Nd.Maximum(counts - correction, 0.0);
        sums.DivideInPlace(counts);
    }

    private ref struct DeviationCall : IFloatingVisitor
    {
        public NDArray X;
        public NDArray Mean;
        public ref readonly Dims? Axis;
        public bool KeepDims;
        public NDArray<bool>? Where;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            Converter converter = Converter.Between(X.DType, DType<T>.Instance);
            if (Where is null)
            {
                Result = Reductions.Fold<NumericBinary<Add, T>, T, SquaredDeviation<T>>(nameof(Nd.Var), X, Axis, KeepDims, null, new(converter), Mean, T.Zero);
                return;
            }
            NDArray deviations = X - Mean;
            Result = Nd.Multiply(deviations, deviations, deviations).Sum(Axis, null, KeepDims, where: Where);
        }
    }
}
