using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Division of arrays of complex numbers, static type kept.</summary>
public static class ComplexOperators
{
    extension(NDArray<Complex> a)
    {
        /// <summary>Copy: x / y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> operator /(NDArray<Complex> x, NDArray<Complex> y) => Elementwise.Binary<NumericBinary<Divide, Complex>, Complex>(x, y);

        /// <summary>Copy: x / y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> operator /(NDArray<Complex> x, Complex y) => Elementwise.Binary<NumericBinary<Divide, Complex>, Complex>(x, y);

        /// <summary>Copy: x / y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<Complex> operator /(Complex x, NDArray<Complex> y) => Elementwise.Binary<NumericBinary<Divide, Complex>, Complex>(x, y);

        /// <summary>In place: every element of this array / its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator /=(NDArray<Complex> y) => Elementwise.Binary<NumericBinary<Divide, Complex>, Complex>(a, y, a);

        /// <summary>In place: every element of this array / y.</summary>
        [InPlace, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public void operator /=(Complex y) => Elementwise.Binary<NumericBinary<Divide, Complex>, Complex>(a, y, a);

        /// <summary>In place: every element of this array / y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator /=(Scalar y) => Elementwise.Binary<NumericBinary<Divide, Complex>, Complex>(a, y.Into<Complex>(), a);
    }

    extension(NDArray<Complex64> a)
    {
        /// <summary>Copy: x / y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> operator /(NDArray<Complex64> x, NDArray<Complex64> y) => Elementwise.Binary<NumericBinary<Divide, Complex64>, Complex64>(x, y);

        /// <summary>Copy: x / y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> operator /(NDArray<Complex64> x, Complex64 y) => Elementwise.Binary<NumericBinary<Divide, Complex64>, Complex64>(x, y);

        /// <summary>Copy: x / y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<Complex64> operator /(Complex64 x, NDArray<Complex64> y) => Elementwise.Binary<NumericBinary<Divide, Complex64>, Complex64>(x, y);

        /// <summary>In place: every element of this array / its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator /=(NDArray<Complex64> y) => Elementwise.Binary<NumericBinary<Divide, Complex64>, Complex64>(a, y, a);

        /// <summary>In place: every element of this array / y.</summary>
        [InPlace, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public void operator /=(Complex64 y) => Elementwise.Binary<NumericBinary<Divide, Complex64>, Complex64>(a, y, a);

        /// <summary>In place: every element of this array / y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator /=(Scalar y) => Elementwise.Binary<NumericBinary<Divide, Complex64>, Complex64>(a, y.Into<Complex64>(), a);
    }
}
