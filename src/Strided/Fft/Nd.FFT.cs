using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Discrete Fourier transforms.</summary>
    public static partial class FFT
    {
        /// <summary>Copy, or in place with <paramref name="out"/>: the discrete Fourier transform along an axis: z[k] is the sum of x[j] exp(-2πi j k / n).</summary>
        /// <param name="x">Complex or real numbers.</param>
        /// <param name="n">How many elements of a line to transform; behind a shorter one are zeros. All of them unless given.</param>
        /// <param name="axis">The axis along which the lines run.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <remarks>
        /// float32, float16 and complex64 give complex64, everything else complex128. Any length: stages of 8, 7, 5, 4, 3, 2 and primes up to 97 (Stockham),
        /// a square of two shorter transforms where it is long, Bluestein's convolution where a larger prime divides it. The root mean square of the
        /// error is below eps log2 n times that of the result. The result has the same bits for any strides, number of threads and registers.
        /// </remarks>
        /// <exception cref="AxisException">There is no such axis.</exception>
        /// <exception cref="ShapeException">A line has no elements.</exception>
        /// <exception cref="DTypeException">There is no complex number of the dtype.</exception>
        /// <example><code>NDArray z = Nd.FFT.Fft(Nd.Array([1.0, 0, 0, 0])); // [1 1 1 1], complex128</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray Fft(NDArray x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.One(nameof(Fft), x, FourierKind.Complex, backward: false, n, axis, norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the inverse of <c>Fft</c>: z[k] is the sum of x[j] exp(+2πi j k / n), divided by n.</summary>
        /// <param name="x">Complex or real numbers.</param>
        /// <param name="n">How many elements of a line to transform; behind a shorter one are zeros. All of them unless given.</param>
        /// <param name="axis">The axis along which the lines run.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <exception cref="AxisException">There is no such axis.</exception>
        /// <exception cref="ShapeException">A line has no elements.</exception>
        /// <exception cref="DTypeException">There is no complex number of the dtype.</exception>
        /// <example><code>NDArray x = Nd.FFT.IFft(Nd.FFT.Fft(Nd.Array([1.0, 2, 3]))); // [1 2 3], complex128</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray IFft(NDArray x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.One(nameof(IFft), x, FourierKind.Complex, backward: true, n, axis, norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the first n / 2 + 1 elements of the transform of real numbers; the others are their conjugates.</summary>
        /// <param name="x">Real numbers.</param>
        /// <param name="n">How many elements of a line to transform; behind a shorter one are zeros. All of them unless given.</param>
        /// <param name="axis">The axis along which the lines run.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <remarks>An even length takes a complex transform of half of it.</remarks>
        /// <exception cref="AxisException">There is no such axis.</exception>
        /// <exception cref="ShapeException">A line has no elements.</exception>
        /// <exception cref="DTypeException">The dtype is complex, or not a number.</exception>
        /// <example><code>NDArray z = Nd.FFT.RFft(Nd.Array([0.0, 1, 0, 0])); // [1, -i, -1]</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray RFft(NDArray x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.One(nameof(RFft), x, FourierKind.RealForward, backward: false, n, axis, norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the inverse of <c>RFft</c>: real numbers.</summary>
        /// <param name="x">Complex numbers: the first half of each line, with the element in the middle.</param>
        /// <param name="n">The length of the result; n / 2 + 1 elements of a line are read, zeros behind a shorter one. 2 (m - 1) of m elements unless given.</param>
        /// <param name="axis">The axis along which the lines run.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <remarks>The imaginary part of the first element and, for even n, of the one in the middle have no meaning and are not looked at.</remarks>
        /// <exception cref="AxisException">There is no such axis.</exception>
        /// <exception cref="ShapeException">A line has no elements.</exception>
        /// <exception cref="DTypeException">There is no complex number of the dtype.</exception>
        /// <example><code>NDArray x = Nd.FFT.IRFft(Nd.FFT.RFft(Nd.Array([0.0, 1, 0, 0]))); // [0 1 0 0], float64</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray IRFft(NDArray x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.One(nameof(IRFft), x, FourierKind.RealBackward, backward: true, n, axis, norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the real transform of lines whose second half is the conjugate of the first.</summary>
        /// <param name="x">Complex numbers: the first half of each line, with the element in the middle.</param>
        /// <param name="n">The length of the result; n / 2 + 1 elements of a line are read, zeros behind a shorter one. 2 (m - 1) of m elements unless given.</param>
        /// <param name="axis">The axis along which the lines run.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <exception cref="AxisException">There is no such axis.</exception>
        /// <exception cref="ShapeException">A line has no elements.</exception>
        /// <exception cref="DTypeException">There is no complex number of the dtype.</exception>
        /// <example><code>NDArray z = Nd.FFT.HFft(Nd.Array([1.0, 2, 3])); // [12, -4, 0, -4]</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray HFft(NDArray x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.One(nameof(HFft), x, FourierKind.RealBackward, backward: false, n, axis, norm, @out);

        /// <summary>Copy, or in place with <paramref name="out"/>: the inverse of <c>HFft</c>: the first n / 2 + 1 elements.</summary>
        /// <param name="x">Real numbers.</param>
        /// <param name="n">How many elements of a line to transform; behind a shorter one are zeros. All of them unless given.</param>
        /// <param name="axis">The axis along which the lines run.</param>
        /// <param name="norm">Which direction is divided by what.</param>
        /// <param name="out">Where to write the result, of its shape and dtype; it may be x.</param>
        /// <exception cref="AxisException">There is no such axis.</exception>
        /// <exception cref="ShapeException">A line has no elements.</exception>
        /// <exception cref="DTypeException">The dtype is complex, or not a number.</exception>
        /// <example><code>NDArray x = Nd.FFT.IHFft(Nd.Array([12.0, -4, 0, -4])); // [1, 2, 3], complex128</code></example>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray IHFft(NDArray x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray? @out = null) =>
            Fourier.One(nameof(IHFft), x, FourierKind.RealForward, backward: true, n, axis, norm, @out);
    }
}
