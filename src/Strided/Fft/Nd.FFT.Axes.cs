using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    public static partial class FFT
    {
        /// <summary>Copy, or in place with <paramref name="out"/>: the discrete Fourier transform along several axes.</summary>
        /// <param name="x">Complex or real numbers.</param>
        /// <param name="s">The length along each axis: lines are cut, or zeros put behind them. -1 is the axis's own.</param>
        /// <param name="axes">The axes: all, or as many of the last as there are lengths, unless given.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <exception cref="AxisException">There is no such axis, or one is named twice.</exception>
        /// <exception cref="ShapeException">There are not as many lengths as axes, or a line has no elements.</exception>
        /// <exception cref="DTypeException">There is no complex number of the dtype.</exception>
        /// <example><code>NDArray z = Nd.FFT.FftN(Nd.Ones(4, 4)); // 16 at [0, 0], else 0</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray FftN(NDArray x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.Several(nameof(FftN), x, FourierKind.Complex, backward: false, s, axes, norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the inverse of <c>FftN</c>.</summary>
        /// <param name="x">Complex or real numbers.</param>
        /// <param name="s">The length along each axis: lines are cut, or zeros put behind them. -1 is the axis's own.</param>
        /// <param name="axes">The axes: all, or as many of the last as there are lengths, unless given.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <exception cref="AxisException">There is no such axis, or one is named twice.</exception>
        /// <exception cref="ShapeException">There are not as many lengths as axes, or a line has no elements.</exception>
        /// <exception cref="DTypeException">There is no complex number of the dtype.</exception>
        /// <example><code>NDArray x = Nd.FFT.IFftN(Nd.FFT.FftN(Nd.Eye(3))); // the unit matrix, complex128</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray IFftN(NDArray x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.Several(nameof(IFftN), x, FourierKind.Complex, backward: true, s, axes, norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the transform of real numbers along several axes; along the last one its first half, n / 2 + 1 elements.</summary>
        /// <param name="x">Real numbers.</param>
        /// <param name="s">The length along each axis: lines are cut, or zeros put behind them. -1 is the axis's own.</param>
        /// <param name="axes">The axes: all, or as many of the last as there are lengths, unless given.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <exception cref="AxisException">There is no such axis, or one is named twice.</exception>
        /// <exception cref="ShapeException">There are not as many lengths as axes, or a line has no elements.</exception>
        /// <exception cref="DTypeException">The dtype is complex, or not a number.</exception>
        /// <example><code>NDArray z = Nd.FFT.RFftN(Nd.Ones(4, 4)); // shape (4, 3)</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray RFftN(NDArray x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.Several(nameof(RFftN), x, FourierKind.RealForward, backward: false, s, axes, norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the inverse of <c>RFftN</c>: real numbers.</summary>
        /// <param name="x">Complex or real numbers. Along the last axis the first half of each line.</param>
        /// <param name="s">The length of the result along each axis. -1 is the axis's own, along the last one 2 (m - 1).</param>
        /// <param name="axes">The axes: all, or as many of the last as there are lengths, unless given.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <exception cref="AxisException">There is no such axis, or one is named twice.</exception>
        /// <exception cref="ShapeException">There are not as many lengths as axes, or a line has no elements.</exception>
        /// <exception cref="DTypeException">There is no complex number of the dtype.</exception>
        /// <example><code>NDArray x = Nd.FFT.IRFftN(Nd.FFT.RFftN(Nd.Eye(4))); // the unit matrix, float64</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray IRFftN(NDArray x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.Several(nameof(IRFftN), x, FourierKind.RealBackward, backward: true, s, axes, norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the discrete Fourier transform along two axes.</summary>
        /// <param name="x">Complex or real numbers.</param>
        /// <param name="s">The length along each axis: lines are cut, or zeros put behind them. -1 is the axis's own.</param>
        /// <param name="axes">The axes; the last two unless given.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <exception cref="AxisException">There is no such axis, or one is named twice.</exception>
        /// <exception cref="ShapeException">There are not as many lengths as axes, or a line has no elements.</exception>
        /// <exception cref="DTypeException">There is no complex number of the dtype.</exception>
        /// <example><code>NDArray z = Nd.FFT.Fft2(Nd.Ones(3, 4, 4)); // three of 4 x 4</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray Fft2(NDArray x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.Several(nameof(Fft2), x, FourierKind.Complex, backward: false, s, axes ?? (-2, -1), norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the inverse of <c>Fft2</c>.</summary>
        /// <param name="x">Complex or real numbers.</param>
        /// <param name="s">The length along each axis: lines are cut, or zeros put behind them. -1 is the axis's own.</param>
        /// <param name="axes">The axes; the last two unless given.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <exception cref="AxisException">There is no such axis, or one is named twice.</exception>
        /// <exception cref="ShapeException">There are not as many lengths as axes, or a line has no elements.</exception>
        /// <exception cref="DTypeException">There is no complex number of the dtype.</exception>
        /// <example><code>NDArray x = Nd.FFT.IFft2(Nd.FFT.Fft2(Nd.Eye(3))); // the unit matrix, complex128</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray IFft2(NDArray x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.Several(nameof(IFft2), x, FourierKind.Complex, backward: true, s, axes ?? (-2, -1), norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the transform of real numbers along two axes; along the second its first half, n / 2 + 1 elements.</summary>
        /// <param name="x">Real numbers.</param>
        /// <param name="s">The length along each axis: lines are cut, or zeros put behind them. -1 is the axis's own.</param>
        /// <param name="axes">The axes; the last two unless given.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <exception cref="AxisException">There is no such axis, or one is named twice.</exception>
        /// <exception cref="ShapeException">There are not as many lengths as axes, or a line has no elements.</exception>
        /// <exception cref="DTypeException">The dtype is complex, or not a number.</exception>
        /// <example><code>NDArray z = Nd.FFT.RFft2(Nd.Ones(4, 4)); // shape (4, 3)</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray RFft2(NDArray x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.Several(nameof(RFft2), x, FourierKind.RealForward, backward: false, s, axes ?? (-2, -1), norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the inverse of <c>RFft2</c>: real numbers.</summary>
        /// <param name="x">Complex or real numbers. Along the second axis the first half of each line.</param>
        /// <param name="s">The length of the result along each axis. -1 is the axis's own, along the last one 2 (m - 1).</param>
        /// <param name="axes">The axes; the last two unless given.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <exception cref="AxisException">There is no such axis, or one is named twice.</exception>
        /// <exception cref="ShapeException">There are not as many lengths as axes, or a line has no elements.</exception>
        /// <exception cref="DTypeException">There is no complex number of the dtype.</exception>
        /// <example><code>NDArray x = Nd.FFT.IRFft2(Nd.FFT.RFft2(Nd.Eye(4))); // the unit matrix, float64</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray IRFft2(NDArray x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.Several(nameof(IRFft2), x, FourierKind.RealBackward, backward: true, s, axes ?? (-2, -1), norm, @out);
    }
}
