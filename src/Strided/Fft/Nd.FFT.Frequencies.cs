using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    public static partial class FFT
    {
        /// <summary>Copy: the frequencies of a transform's elements, in cycles per unit of d: 0, 1, ..., then the negative ones, divided by n d.</summary>
        /// <param name="n">The length of the transform.</param>
        /// <param name="d">The distance of two samples.</param>
        /// <exception cref="ArgumentOutOfRangeException">n is less than 1.</exception>
        /// <example><code>NDArray f = Nd.FFT.FftFreq(5, 0.1); // [0, 2, 4, -4, -2]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<double> FftFreq(nint n, double d = 1.0)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
            return Frequencies(n, (n - 1) / 2 + 1, n, d);
        }

        /// <summary>Copy: the frequencies of the n / 2 + 1 elements that <c>RFft</c> gives, in cycles per unit of d.</summary>
        /// <param name="n">The length of the transform.</param>
        /// <param name="d">The distance of two samples.</param>
        /// <exception cref="ArgumentOutOfRangeException">n is less than 1.</exception>
        /// <example><code>NDArray f = Nd.FFT.RFftFreq(5, 0.1); // [0, 2, 4]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<double> RFftFreq(nint n, double d = 1.0)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
            return Frequencies(n / 2 + 1, n, n, d);
        }

        /// <summary>Copy: the element of frequency 0 moved from the start of the axes to the middle, index n / 2.</summary>
        /// <param name="x">Any array.</param>
        /// <param name="axes">The axes to turn; all unless given.</param>
        /// <exception cref="AxisException">There is no such axis, or one is named twice.</exception>
        /// <example><code>NDArray x = Nd.FFT.FftShift(Nd.ARange(5)); // [3 4 0 1 2]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static TArray FftShift<TArray>(TArray x, Dims? axes = null) where TArray : NDArray => Shifted(x, axes, n => n / 2);

        /// <summary>Copy: the inverse of <see cref="FftShift"/>: the element in the middle moved to the start.</summary>
        /// <param name="x">Any array.</param>
        /// <param name="axes">The axes to turn; all unless given.</param>
        /// <exception cref="AxisException">There is no such axis, or one is named twice.</exception>
        /// <example><code>NDArray x = Nd.FFT.IFftShift(Nd.Array([3, 4, 0, 1, 2])); // [0 1 2 3 4]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static TArray IFftShift<TArray>(TArray x, Dims? axes = null) where TArray : NDArray => Shifted(x, axes, n => -(n / 2));

        /// <summary>So many frequencies, from one on the negative ones.</summary>
        private static NDArray<double> Frequencies(nint count, nint negative, nint n, double d)
        {
            NDArray<double> f = Empty<double>(count);
            Span<double> all = f.AsSpan();
            // As NumPy: integers times one factor.
            double unit = 1 / (n * d);
            for (int k = 0; k < all.Length; k++) all[k] = (k < negative ? k : k - n) * unit;
            return f;
        }

        private static TArray Shifted<TArray>(TArray x, Dims? axes, Func<nint, nint> shift) where TArray : NDArray
        {
            ArgumentNullException.ThrowIfNull(x);
            Dims along = axes ?? Dims.Create([.. Enumerable.Range(0, x.NDim).Select(axis => (nint)axis)]);
            Axis.Mask(along, x.NDim);
            if (along.Count == 0) return (TArray)x.CopyFor(CopyReason.Requested, Order.C, nameof(FftShift));
            return Roll(x, Dims.Create([.. along.Select(axis => shift(x.Shape[Axis.Normalize(axis, x.NDim)]))]), along);
        }
    }
}
