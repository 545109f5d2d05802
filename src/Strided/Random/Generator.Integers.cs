using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <content>Integers.</content>
public sealed partial class Generator
{
    /// <summary>Copy: a new int64 array of integers from low up to high, every one equally likely.</summary>
    /// <param name="low">The smallest integer.</param>
    /// <param name="high">One more than the largest integer, or with <paramref name="endpoint"/> the largest itself.</param>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="endpoint">True when high itself may come.</param>
    /// <exception cref="ArgumentException">There is no integer from low to high.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray<long> Integers(long low, long high, Dims shape, bool endpoint = false)
    {
        ulong last = IntegerBounds.Last(low, high, endpoint);
        NDArray<long> z = Nd.Empty<long>(shape);
        var integers = new BoundedIntegers();
        for (nint at = 0; at < z.Size; at += Sampling.Longest) integers.Fill(BitGenerator, unchecked((ulong)low), last, Sampling.Span(z, at), 64);
        return z;
    }

    /// <summary>Copy, or in place with <paramref name="out"/>: integers of the dtype from low up to high, every one equally likely.</summary>
    /// <param name="low">The smallest integer, or an array of them.</param>
    /// <param name="high">One more than the largest integer, or with <paramref name="endpoint"/> the largest itself; or an array.</param>
    /// <param name="size">The shape of the result; without it the shape that the bounds broadcast to.</param>
    /// <param name="dtype">An integer dtype or bool; int64 without it. dtypes of 8 and 16 bits and bool draw fewer bits.</param>
    /// <param name="endpoint">True when high itself may come.</param>
    /// <param name="out">An array of the dtype to write into.</param>
    /// <exception cref="ArgumentException">There is no integer from low to high, or a bound is outside the dtype.</exception>
    /// <exception cref="DTypeException">The dtype is neither an integer nor bool, or a bound is not an integer.</exception>
    [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
    public NDArray Integers(Parameter low, Parameter high, Dims? size = null, DType? dtype = null, bool endpoint = false, NDArray? @out = null)
    {
        dtype ??= @out?.DType ?? DType.Int64;
        if (@out is not null && @out.DType != dtype) throw new DTypeException($"Integers of {dtype} do not go into an array of {@out.DType}.");
        var call = new IntegersCall { Bits = BitGenerator, Low = low, High = high, Size = size, Endpoint = endpoint, Out = @out };
        if (dtype == DType.Bool)
        {
            // Truth values are computed as the bytes 0 and 1.
            call.Out = (@out as NDArray<bool>)?.View<byte>();
            call.Draw<byte>(IntegerRange.Bool);
            return @out ?? ((NDArray<byte>)call.Result!).View<bool>();
        }
        if (!Family.Integer(dtype, ref call)) throw new DTypeException($"Integers draws integer dtypes and bool, not {dtype}.");
        return call.Result!;
    }

    /// <summary>Copy: a new array of integers of type T from low up to high, every one equally likely.</summary>
    /// <exception cref="ArgumentException">There is no integer from low to high, or a bound is outside the dtype.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray<T> Integers<T>(Parameter low, Parameter high, Dims? size = null, bool endpoint = false) where T : unmanaged, IBinaryInteger<T> =>
        (NDArray<T>)Integers(low, high, size, DType.Of<T>(), endpoint);

    private struct IntegersCall : IIntegerVisitor
    {
        public BitGenerator Bits;
        public Parameter Low, High;
        public Dims? Size;
        public bool Endpoint;
        public NDArray? Out, Result;

        public void Visit<T>() where T : unmanaged, IBinaryInteger<T> => Draw<T>(IntegerRange.Of<T>());

        public void Draw<T>(IntegerRange range) where T : unmanaged, IBinaryInteger<T>
        {
            BitGenerator bits = Bits;
            NDArray<T> z = Sampling.Output(Layout.BroadcastShapes(Low.Shape, High.Shape), Size, (NDArray<T>?)Out);
            var bounds = new IntegerBounds(Low, High, Endpoint, range, z.Shape);
            int width = range.Width;
            if (bounds.IsSingle)
            {
                (ulong low, ulong last) = bounds[0];
                var integers = new BoundedIntegers();
                Result = Sampling.WriteSpans(z, span => integers.Fill(bits, low, last, span, width));
                return;
            }
            Result = Sampling.Write(z, dense =>
            {
                var narrow = new BoundedIntegers();
                Span<T> span = Sampling.Span(dense);
                for (int i = 0; i < span.Length; i++)
                {
                    (ulong low, ulong last) = bounds[i];
                    ulong drawn = width <= 16 ? narrow.Narrow(bits, (uint)last, width) : BoundedIntegers.Next(bits, last);
                    span[i] = T.CreateTruncating(unchecked(low + drawn));
                }
            });
        }
    }
}
