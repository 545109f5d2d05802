using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    public static partial class FFT
    {
        /// <inheritdoc cref="Fft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> Fft(NDArray<Complex> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)Fft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="Fft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> Fft(NDArray<double> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)Fft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="Fft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> Fft(NDArray<Complex64> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)Fft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="Fft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> Fft(NDArray<float> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)Fft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="IFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> IFft(NDArray<Complex> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)IFft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="IFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> IFft(NDArray<double> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)IFft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="IFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> IFft(NDArray<Complex64> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)IFft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="IFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> IFft(NDArray<float> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)IFft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="RFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> RFft(NDArray<double> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)RFft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="RFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> RFft(NDArray<float> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)RFft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="IRFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<double> IRFft(NDArray<Complex> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<double>? @out = null) =>
            (NDArray<double>)IRFft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="IRFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<float> IRFft(NDArray<Complex64> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<float>? @out = null) =>
            (NDArray<float>)IRFft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="HFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<double> HFft(NDArray<Complex> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<double>? @out = null) =>
            (NDArray<double>)HFft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="HFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<float> HFft(NDArray<Complex64> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<float>? @out = null) =>
            (NDArray<float>)HFft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="IHFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> IHFft(NDArray<double> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)IHFft((NDArray)x, n, axis, norm, @out);

        /// <inheritdoc cref="IHFft(NDArray, nint?, nint, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> IHFft(NDArray<float> x, nint? n = null, nint axis = -1, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)IHFft((NDArray)x, n, axis, norm, @out);
    }
}
