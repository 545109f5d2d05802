using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Copy, or in place with <paramref name="out"/>: the sum over axes, pairwise on every layout. Narrow integers are summed in 64 bits, float16 in float32.</summary>
        /// <param name="axis">The axes to sum over; null means all.</param>
        /// <param name="dtype">The dtype to sum in.</param>
        /// <param name="keepdims">Keep the summed axes with size 1.</param>
        /// <param name="out">Where to write the result; it is returned.</param>
        /// <param name="where">Which elements count.</param>
        /// <param name="initial">Added to every result.</param>
        /// <example><code>Nd.Array([[1, 2], [3, 4]]).Sum(axis: 0) // -> [4 6]</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray Sum(Dims? axis = null, DType? dtype = null, bool keepdims = false, NDArray? @out = null, NDArray<bool>? where = null, Scalar? initial = null)
        {
            if (a is not NDArray<bool> || where is not null || initial is not null || (dtype is not null && dtype != DType.Int64))
                return Total<Add>(nameof(Sum), a, 0, axis, dtype, keepdims, @out, where, initial);
            NDArray<long> count = Counted<byte>(nameof(Sum), a, axis, keepdims, @out);
            return @out ?? count;
        }

        /// <summary>Copy, or in place with <paramref name="out"/>: the product over axes.</summary>
        /// <inheritdoc cref="Sum(NDArray, Dims?, DType?, bool, NDArray?, NDArray{bool}?, Scalar?)" path="/param"/>
        /// <example><code>Nd.Array([2, 3, 4]).Prod() // -> 24</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray Prod(Dims? axis = null, DType? dtype = null, bool keepdims = false, NDArray? @out = null, NDArray<bool>? where = null, Scalar? initial = null) =>
            Total<Multiply>(nameof(Prod), a, 1, axis, dtype, keepdims, @out, where, initial);

        /// <summary>Copy, or in place with <paramref name="out"/>: the smallest element over axes; NaN wins.</summary>
        /// <param name="axis">The axes to search; null means all.</param>
        /// <param name="keepdims">Keep the searched axes with size 1.</param>
        /// <param name="out">Where to write the result; it is returned.</param>
        /// <param name="where">Which elements count; needs <paramref name="initial"/>.</param>
        /// <param name="initial">Takes part in every search, and is the answer for empty axes.</param>
        /// <example><code>Nd.Array([[3, 9], [4, 1]]).Min() // -> 1</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray Min(Dims? axis = null, bool keepdims = false, NDArray? @out = null, NDArray<bool>? where = null, Scalar? initial = null) =>
            Extreme<Minimum, And>(nameof(Min), a, axis, keepdims, @out, where, initial);

        /// <summary>Copy, or in place with <paramref name="out"/>: the largest element over axes; NaN wins.</summary>
        /// <inheritdoc cref="Min(NDArray, Dims?, bool, NDArray?, NDArray{bool}?, Scalar?)" path="/param"/>
        /// <example><code>Nd.Array([[3, 9], [4, 1]]).Max(axis: 0) // -> [4 9]</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray Max(Dims? axis = null, bool keepdims = false, NDArray? @out = null, NDArray<bool>? where = null, Scalar? initial = null) =>
            Extreme<Maximum, Or>(nameof(Max), a, axis, keepdims, @out, where, initial);

        /// <summary>Copy, or in place with <paramref name="out"/>: the arithmetic mean over axes; integers are averaged in float64.</summary>
        /// <inheritdoc cref="Sum(NDArray, Dims?, DType?, bool, NDArray?, NDArray{bool}?, Scalar?)" path="/param"/>
        /// <example><code>Nd.Array([1, 2, 4, 5]).Mean() // -> 3.0</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray Mean(Dims? axis = null, DType? dtype = null, bool keepdims = false, NDArray? @out = null, NDArray<bool>? where = null) =>
            Moments.Mean(a, axis, dtype, keepdims, @out, where);

        /// <summary>Copy, or in place with <paramref name="out"/>: the variance over axes, from squared differences to the mean.</summary>
        /// <param name="axis">The axes that vary; null means all.</param>
        /// <param name="correction">Subtracted from the number of elements in the divisor: 0 for a population, 1 for a sample.</param>
        /// <param name="dtype">The floating dtype to compute in.</param>
        /// <param name="keepdims">Keep the axes with size 1.</param>
        /// <param name="out">Where to write the result; it is returned.</param>
        /// <param name="where">Which elements count.</param>
        /// <example><code>Nd.Array([1.0, 3.0]).Var(correction: 1) // -> 2.0</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray Var(Dims? axis = null, double correction = 0, DType? dtype = null, bool keepdims = false, NDArray? @out = null, NDArray<bool>? where = null) =>
            Moments.Variance(a, axis, correction, dtype, keepdims, @out, where);

        /// <summary>Copy, or in place with <paramref name="out"/>: the standard deviation over axes, the square root of <c>Var</c>.</summary>
        /// <inheritdoc cref="Var(NDArray, Dims?, double, DType?, bool, NDArray?, NDArray{bool}?)" path="/param"/>
        /// <example><code>Nd.Array([1.0, 3.0]).Std() // -> 1.0</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray Std(Dims? axis = null, double correction = 0, DType? dtype = null, bool keepdims = false, NDArray? @out = null, NDArray<bool>? where = null)
        {
            NDArray variance = Moments.Variance(a, axis, correction, dtype, keepdims, @out, where);
            return Sqrt(variance, variance);
        }

        /// <summary>Copy, or in place with <paramref name="out"/>: whether any element over the axes is true (not zero). False for empty axes.</summary>
        /// <example><code>Nd.Array([1, 0, 2]).Any() // -> True</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<bool> Any(Dims? axis = null, bool keepdims = false, NDArray<bool>? @out = null, NDArray<bool>? where = null) =>
            Truth<Or, SomeTrue>(nameof(Any), a, 0, axis, keepdims, @out, where);

        /// <summary>Copy, or in place with <paramref name="out"/>: whether all elements over the axes are true (not zero). True for empty axes.</summary>
        /// <example><code>Nd.Array([1, 0, 2]).All() // -> False</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<bool> All(Dims? axis = null, bool keepdims = false, NDArray<bool>? @out = null, NDArray<bool>? where = null) =>
            Truth<And, EachTrue>(nameof(All), a, 1, axis, keepdims, @out, where);

        /// <summary>Copy: how many elements over the axes are not zero.</summary>
        /// <example><code>Nd.Array([3, 0, 5]).CountNonzero() // -> 2</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray<long> CountNonzero(Dims? axis = null, bool keepdims = false)
        {
            ArgumentNullException.ThrowIfNull(a);
            if (a is NDArray<bool>) return Counted<byte>(nameof(CountNonzero), a, axis, keepdims, null);
            var call = new CountCall { X = a, Axis = axis, KeepDims = keepdims };
            return Family.Numeric(a.DType, ref call) ? call.Result! : throw Unreducible(nameof(CountNonzero), a);
        }

        /// <summary>Copy, or in place with <paramref name="out"/>: the index of the smallest element along the axis, or in C order of all; the first one counts, NaN wins.</summary>
        /// <example><code>Nd.Array([[3, 1], [0, 4]]).ArgMin(axis: 1) // -> [1 0]</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<long> ArgMin(nint? axis = null, bool keepdims = false, NDArray<long>? @out = null) =>
            ArgExtreme<Less, Minimum>(nameof(ArgMin), a, axis, keepdims, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the index of the largest element along the axis, or in C order of all; the first one counts, NaN wins.</summary>
        /// <example><code>Nd.Array([3, 9, 4]).ArgMax() // -> 1</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<long> ArgMax(nint? axis = null, bool keepdims = false, NDArray<long>? @out = null) =>
            ArgExtreme<Greater, Maximum>(nameof(ArgMax), a, axis, keepdims, @out);
    }

    extension<T>(NDArray<T> a) where T : unmanaged, IFloatingPoint<T>
    {
        /// <inheritdoc cref="Sum(NDArray, Dims?, DType?, bool, NDArray?, NDArray{bool}?, Scalar?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> Sum(Dims? axis = null, bool keepdims = false, NDArray<T>? @out = null, NDArray<bool>? where = null, Scalar? initial = null) =>
            a.DType.Kind == DTypeKind.Other || (Traits<T>.IsVectorFloat && where is null && initial is null)
                ? Fold<NumericBinary<Add, T>, T>(nameof(Sum), a, T.Zero, axis, keepdims, @out, where, initial)
                : (NDArray<T>)((NDArray)a).Sum(axis, null, keepdims, @out, where, initial);

        /// <inheritdoc cref="Prod(NDArray, Dims?, DType?, bool, NDArray?, NDArray{bool}?, Scalar?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> Prod(Dims? axis = null, bool keepdims = false, NDArray<T>? @out = null, NDArray<bool>? where = null, Scalar? initial = null) =>
            a.DType.Kind == DTypeKind.Other
                ? Fold<NumericBinary<Multiply, T>, T>(nameof(Prod), a, T.One, axis, keepdims, @out, where, initial)
                : (NDArray<T>)((NDArray)a).Prod(axis, null, keepdims, @out, where, initial);

        /// <inheritdoc cref="Mean(NDArray, Dims?, DType?, bool, NDArray?, NDArray{bool}?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> Mean(Dims? axis = null, bool keepdims = false, NDArray<T>? @out = null, NDArray<bool>? where = null) =>
            a.DType.Kind == DTypeKind.Other
                ? Moments.MeanOf(a, axis, keepdims, @out, where)
                : (NDArray<T>)((NDArray)a).Mean(axis, null, keepdims, @out, where);

        /// <inheritdoc cref="Var(NDArray, Dims?, double, DType?, bool, NDArray?, NDArray{bool}?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> Var(Dims? axis = null, double correction = 0, bool keepdims = false, NDArray<T>? @out = null, NDArray<bool>? where = null) =>
            (NDArray<T>)((NDArray)a).Var(axis, correction, null, keepdims, @out, where);

        /// <inheritdoc cref="Std(NDArray, Dims?, double, DType?, bool, NDArray?, NDArray{bool}?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> Std(Dims? axis = null, double correction = 0, bool keepdims = false, NDArray<T>? @out = null, NDArray<bool>? where = null) =>
            (NDArray<T>)((NDArray)a).Std(axis, correction, null, keepdims, @out, where);
    }

    extension<T>(NDArray<T> a) where T : unmanaged, INumber<T>
    {
        /// <inheritdoc cref="Min(NDArray, Dims?, bool, NDArray?, NDArray{bool}?, Scalar?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> Min(Dims? axis = null, bool keepdims = false, NDArray<T>? @out = null, NDArray<bool>? where = null, Scalar? initial = null) =>
            Fold<RealBinary<Minimum, T>, T>(nameof(Min), a, null, axis, keepdims, @out, where, initial);

        /// <inheritdoc cref="Max(NDArray, Dims?, bool, NDArray?, NDArray{bool}?, Scalar?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public NDArray<T> Max(Dims? axis = null, bool keepdims = false, NDArray<T>? @out = null, NDArray<bool>? where = null, Scalar? initial = null) =>
            Fold<RealBinary<Maximum, T>, T>(nameof(Max), a, null, axis, keepdims, @out, where, initial);
    }

    /// <summary>A fold of elements that need not be of T yet, over those the mask admits.</summary>
    internal static NDArray<T> Fold<TOp, T>(
        string name, NDArray x, T? identity, in Dims? axis, bool keepdims, NDArray? @out, NDArray<bool>? where, in Scalar? initial)
        where TOp : struct, IBinary<T> where T : unmanaged, INumberBase<T>
    {
        Converter converter = Conversion.Reading(name, x.DType, DType<T>.Instance);
        T? start = initial is { } given ? given.To<T>() : null;
        if (where is not null && identity is null && start is null)
        {
            // An axis that is not there is named first.
            Axis.Mask(axis, x.NDim);
            throw new ArgumentException($"{name} with where: needs initial:, because there is no smallest or largest of nothing.", nameof(initial));
        }
        NDArray<T> z = where is null
            ? Reductions.Fold<TOp, T, Plain<T>>(name, x, axis, keepdims, start is null ? @out : null, new(converter), null, identity ?? start)
            : Reductions.Fold<TOp, T, Masked<T>>(name, x, axis, keepdims, start is null ? @out : null, new(converter, identity ?? start!.Value), where, identity ?? start);
        if (start is not { } value) return z;
        z = Elementwise.Binary<TOp, T>(z, value, z);
        if (@out is null) return z;
        Elementwise.RequireOutput(@out, z.Shape);
        Destination.Into(name, z, @out);
        return z;
    }

    private static NDArray Total<TOp>(
        string name, NDArray x, int identity, in Dims? axis, DType? dtype, bool keepdims, NDArray? @out, NDArray<bool>? where, in Scalar? initial)
        where TOp : struct, INumericBinary
    {
        ArgumentNullException.ThrowIfNull(x);
        DType result = dtype ?? Promotion.Sum(x.DType);
        var call = new TotalCall<TOp> { Name = name, X = x, Identity = identity, Axis = ref axis, KeepDims = keepdims, Out = @out, Where = where, Initial = ref initial };
        if (result == DType.Float16)
        {
            call.Out = null;
            call.Visit<float>();
            return Destination.Deliver(name, Conversion.Of(call.Result!, DType.Float16, name), @out);
        }
        if (!Family.Numeric(result, ref call)) throw Unreducible(name, x, result);
        return @out ?? call.Result!;
    }

    private static NDArray Extreme<TOp, TBool>(string name, NDArray x, in Dims? axis, bool keepdims, NDArray? @out, NDArray<bool>? where, in Scalar? initial)
        where TOp : struct, IRealBinary where TBool : struct, IIntegerBinary
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x is NDArray<bool> truth)
        {
            NDArray<bool> z = Fold<IntegerBinary<TBool, byte>, byte>(
                name, truth.View<byte>(), null, axis, keepdims, (@out as NDArray<bool>)?.View<byte>(), where, initial is { } i ? i.IsTrue ? 1 : 0 : null).Relabel<bool>();
            return @out is NDArray<bool> ? @out : Destination.Deliver(name, z, @out);
        }
        var call = new ExtremeCall<TOp> { Name = name, X = x, Axis = ref axis, KeepDims = keepdims, Out = @out, Where = where, Initial = ref initial };
        return Family.Real(x.DType, ref call) ? @out ?? call.Result! : throw Unreducible(name, x);
    }

    private static NDArray<bool> Truth<TOp, TSource>(string name, NDArray x, byte identity, in Dims? axis, bool keepdims, NDArray<bool>? @out, NDArray<bool>? where)
        where TOp : struct, IIntegerBinary where TSource : struct, ISource<byte>
    {
        ArgumentNullException.ThrowIfNull(x);
        Converter converter = Converter.Between(x.DType, DType.Bool);
        if (converter.IsNone && x.DType.Kind != DTypeKind.Bool) throw Unreducible(name, x);
        NDArray<byte>? bytes = @out?.View<byte>();
        NDArray<byte> z = where is null && converter.IsNone
            ? Reductions.Fold<IntegerBinary<TOp, byte>, byte, TSource>(name, x, axis, keepdims, bytes, default, null, identity)
            : where is null
            ? Reductions.Fold<IntegerBinary<TOp, byte>, byte, Plain<byte>>(name, x, axis, keepdims, bytes, new(converter), null, identity)
            : Reductions.Fold<IntegerBinary<TOp, byte>, byte, Masked<byte>>(name, x, axis, keepdims, bytes, new(converter, identity), where, identity);
        return @out ?? z.Relabel<bool>();
    }

    /// <summary>How many elements, looked at as X, are not zero.</summary>
    private static NDArray<long> Counted<X>(string name, NDArray x, in Dims? axis, bool keepdims, NDArray? @out) where X : unmanaged, INumberBase<X> =>
        Reductions.Fold<NumericBinary<Add, long>, long, Nonzero<X>>(name, x, axis, keepdims, @out, default, null, 0);

    private static NDArray<long> ArgExtreme<TBetter, TExtreme>(string name, NDArray x, nint? axis, bool keepdims, NDArray<long>? @out)
        where TBetter : struct, IRealCompare where TExtreme : struct, IRealBinary
    {
        ArgumentNullException.ThrowIfNull(x);
        var call = new ArgCall<TBetter, TExtreme> { Name = name, X = x is NDArray<bool> ? x.View<byte>() : x, Axis = axis, KeepDims = keepdims, Out = @out };
        return Family.Real(call.X.DType, ref call) ? call.Result! : throw Unreducible(name, x);
    }

    private static DTypeException Unreducible(string name, NDArray x, DType? dtype = null) =>
        new(dtype is null || dtype == x.DType ? $"There is no {name} for {x.DType}." : $"There is no {name} of {x.DType} in {dtype}.");

    private ref struct TotalCall<TOp> : INumericVisitor where TOp : struct, INumericBinary
    {
        public string Name;
        public NDArray X;
        public int Identity;
        public ref readonly Dims? Axis;
        public bool KeepDims;
        public NDArray? Out;
        public NDArray<bool>? Where;
        public ref readonly Scalar? Initial;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, INumberBase<T> =>
            Result = Fold<NumericBinary<TOp, T>, T>(Name, X, T.CreateTruncating(Identity), Axis, KeepDims, Out, Where, Initial);
    }

    private ref struct ExtremeCall<TOp> : IRealVisitor where TOp : struct, IRealBinary
    {
        public string Name;
        public NDArray X;
        public ref readonly Dims? Axis;
        public bool KeepDims;
        public NDArray? Out;
        public NDArray<bool>? Where;
        public ref readonly Scalar? Initial;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, INumber<T> =>
            Result = Fold<RealBinary<TOp, T>, T>(Name, X, null, Axis, KeepDims, Out, Where, Initial);
    }

    private struct ArgCall<TBetter, TExtreme> : IRealVisitor where TBetter : struct, IRealCompare where TExtreme : struct, IRealBinary
    {
        public string Name;
        public NDArray X;
        public nint? Axis;
        public bool KeepDims;
        public NDArray<long>? Out;
        public NDArray<long>? Result;

        public void Visit<T>() where T : unmanaged, INumber<T> => Result = Reductions.ArgFold<TBetter, TExtreme, T>(Name, (NDArray<T>)X, Axis, KeepDims, Out);
    }

    private struct CountCall : INumericVisitor
    {
        public NDArray X;
        public Dims? Axis;
        public bool KeepDims;
        public NDArray<long>? Result;

        public void Visit<T>() where T : unmanaged, INumberBase<T> => Result = Counted<T>(nameof(CountNonzero), X, Axis, KeepDims, null);
    }
}
