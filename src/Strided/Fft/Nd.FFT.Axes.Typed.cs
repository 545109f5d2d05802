using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    public static partial class FFT
    {
        /// <inheritdoc cref="FftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> FftN(NDArray<Complex> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)FftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="FftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> FftN(NDArray<double> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)FftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="FftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> FftN(NDArray<Complex64> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)FftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="FftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> FftN(NDArray<float> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)FftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IFftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> IFftN(NDArray<Complex> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)IFftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IFftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> IFftN(NDArray<double> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)IFftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IFftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> IFftN(NDArray<Complex64> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)IFftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IFftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> IFftN(NDArray<float> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)IFftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="RFftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> RFftN(NDArray<double> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)RFftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="RFftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> RFftN(NDArray<float> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)RFftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IRFftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<double> IRFftN(NDArray<Complex> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<double>? @out = null) =>
            (NDArray<double>)IRFftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IRFftN(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<float> IRFftN(NDArray<Complex64> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<float>? @out = null) =>
            (NDArray<float>)IRFftN((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="Fft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> Fft2(NDArray<Complex> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)Fft2((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="Fft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> Fft2(NDArray<double> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)Fft2((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="Fft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> Fft2(NDArray<Complex64> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)Fft2((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="Fft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> Fft2(NDArray<float> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)Fft2((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IFft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> IFft2(NDArray<Complex> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)IFft2((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IFft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> IFft2(NDArray<double> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)IFft2((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IFft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> IFft2(NDArray<Complex64> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)IFft2((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IFft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> IFft2(NDArray<float> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)IFft2((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="RFft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> RFft2(NDArray<double> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex>? @out = null) =>
            (NDArray<Complex>)RFft2((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="RFft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> RFft2(NDArray<float> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<Complex64>? @out = null) =>
            (NDArray<Complex64>)RFft2((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IRFft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<double> IRFft2(NDArray<Complex> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<double>? @out = null) =>
            (NDArray<double>)IRFft2((NDArray)x, s, axes, norm, @out);

        /// <inheritdoc cref="IRFft2(NDArray, Dims?, Dims?, FftNorm, NDArray?)"/>
        [AlwaysCopies(UnlessOut = true), MethodImpl(CallSite.Visible)]
        public static NDArray<float> IRFft2(NDArray<Complex64> x, Dims? s = null, Dims? axes = null, FftNorm norm = FftNorm.Backward, NDArray<float>? @out = null) =>
            (NDArray<float>)IRFft2((NDArray)x, s, axes, norm, @out);
    }
}
