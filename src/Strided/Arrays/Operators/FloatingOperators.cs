using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Operators of arrays of floating-point numbers, static type kept.</summary>
public static class FloatingOperators
{
    extension<T>(NDArray<T> a) where T : unmanaged, IFloatingPoint<T>
    {
        /// <summary>Copy: x / y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator /(NDArray<T> x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Divide, T>, T>(x, y);

        /// <summary>Copy: x / y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator /(NDArray<T> x, T y) => Elementwise.Binary<NumericBinary<Divide, T>, T>(x, y);

        /// <summary>Copy: x / y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator /(T x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Divide, T>, T>(x, y);

        /// <summary>In place: every element of this array / its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator /=(NDArray<T> y) => Elementwise.Binary<NumericBinary<Divide, T>, T>(a, y, a);

        /// <summary>In place: every element of this array / y.</summary>
        [InPlace, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public void operator /=(T y) => Elementwise.Binary<NumericBinary<Divide, T>, T>(a, y, a);

        /// <summary>In place: every element of this array / y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator /=(Scalar y) => Elementwise.Binary<NumericBinary<Divide, T>, T>(a, y.Into<T>(), a);
    }

    extension<T>(NDArray<T> a) where T : unmanaged, IFloatingPointIeee754<T>
    {
        /// <summary>Copy: x + y, elementwise; the number takes the array's precision.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator +(NDArray<T> x, double y) => Elementwise.Binary<NumericBinary<Add, T>, T>(x, T.CreateTruncating(y));

        /// <summary>Copy: x + y, elementwise; the number takes the array's precision.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator +(double x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Add, T>, T>(T.CreateTruncating(x), y);

        /// <summary>Copy: x - y, elementwise; the number takes the array's precision.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator -(NDArray<T> x, double y) => Elementwise.Binary<NumericBinary<Subtract, T>, T>(x, T.CreateTruncating(y));

        /// <summary>Copy: x - y, elementwise; the number takes the array's precision.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator -(double x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Subtract, T>, T>(T.CreateTruncating(x), y);

        /// <summary>Copy: x * y, elementwise; the number takes the array's precision.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator *(NDArray<T> x, double y) => Elementwise.Binary<NumericBinary<Multiply, T>, T>(x, T.CreateTruncating(y));

        /// <summary>Copy: x * y, elementwise; the number takes the array's precision.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator *(double x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Multiply, T>, T>(T.CreateTruncating(x), y);

        /// <summary>Copy: x / y, elementwise; the number takes the array's precision.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator /(NDArray<T> x, double y) => Elementwise.Binary<NumericBinary<Divide, T>, T>(x, T.CreateTruncating(y));

        /// <summary>Copy: x / y, elementwise; the number takes the array's precision.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator /(double x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Divide, T>, T>(T.CreateTruncating(x), y);

        /// <summary>Copy: x % y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator %(NDArray<T> x, NDArray<T> y) => Elementwise.Binary<FloatingBinary<FloatRemainder, T>, T>(x, y);

        /// <summary>Copy: x % y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator %(NDArray<T> x, T y) => Elementwise.Binary<FloatingBinary<FloatRemainder, T>, T>(x, y);

        /// <summary>Copy: x % y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator %(T x, NDArray<T> y) => Elementwise.Binary<FloatingBinary<FloatRemainder, T>, T>(x, y);

        /// <summary>In place: every element of this array % its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator %=(NDArray<T> y) => Elementwise.Binary<FloatingBinary<FloatRemainder, T>, T>(a, y, a);

        /// <summary>In place: every element of this array % y.</summary>
        [InPlace, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public void operator %=(T y) => Elementwise.Binary<FloatingBinary<FloatRemainder, T>, T>(a, y, a);

        /// <summary>In place: every element of this array % y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator %=(Scalar y) => Elementwise.Binary<FloatingBinary<FloatRemainder, T>, T>(a, y.Into<T>(), a);
    }
}
