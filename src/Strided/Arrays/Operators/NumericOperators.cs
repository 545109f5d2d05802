using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Operators of arrays of numbers, static type kept.</summary>
public static class NumericOperators
{
    extension<T>(NDArray<T> a) where T : unmanaged, INumberBase<T>
    {
        /// <summary>Copy: x + y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator +(NDArray<T> x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Add, T>, T>(x, y);

        /// <summary>Copy: x + y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator +(NDArray<T> x, T y) => Elementwise.Binary<NumericBinary<Add, T>, T>(x, y);

        /// <summary>Copy: x + y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator +(T x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Add, T>, T>(x, y);

        /// <summary>Copy: x + y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator +(NDArray<T> x, int y) => Elementwise.Binary<NumericBinary<Add, T>, T>(x, ((Scalar)y).To<T>());

        /// <summary>Copy: x + y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator +(int x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Add, T>, T>(((Scalar)x).To<T>(), y);

        /// <summary>Copy: x - y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator -(NDArray<T> x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Subtract, T>, T>(x, y);

        /// <summary>Copy: x - y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator -(NDArray<T> x, T y) => Elementwise.Binary<NumericBinary<Subtract, T>, T>(x, y);

        /// <summary>Copy: x - y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator -(T x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Subtract, T>, T>(x, y);

        /// <summary>Copy: x - y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator -(NDArray<T> x, int y) => Elementwise.Binary<NumericBinary<Subtract, T>, T>(x, ((Scalar)y).To<T>());

        /// <summary>Copy: x - y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator -(int x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Subtract, T>, T>(((Scalar)x).To<T>(), y);

        /// <summary>Copy: x * y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator *(NDArray<T> x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Multiply, T>, T>(x, y);

        /// <summary>Copy: x * y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator *(NDArray<T> x, T y) => Elementwise.Binary<NumericBinary<Multiply, T>, T>(x, y);

        /// <summary>Copy: x * y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator *(T x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Multiply, T>, T>(x, y);

        /// <summary>Copy: x * y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator *(NDArray<T> x, int y) => Elementwise.Binary<NumericBinary<Multiply, T>, T>(x, ((Scalar)y).To<T>());

        /// <summary>Copy: x * y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator *(int x, NDArray<T> y) => Elementwise.Binary<NumericBinary<Multiply, T>, T>(((Scalar)x).To<T>(), y);

        /// <summary>Copy: -x, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator -(NDArray<T> x) => Elementwise.Unary<NumericUnary<Negate, T>, T>(x);

        /// <summary>In place: every element of this array + its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator +=(NDArray<T> y) => Elementwise.Binary<NumericBinary<Add, T>, T>(a, y, a);

        /// <summary>In place: every element of this array + y.</summary>
        [InPlace, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public void operator +=(T y) => Elementwise.Binary<NumericBinary<Add, T>, T>(a, y, a);

        /// <summary>In place: every element of this array + y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator +=(Scalar y) => Elementwise.Binary<NumericBinary<Add, T>, T>(a, y.Into<T>(), a);

        /// <summary>In place: every element of this array - its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator -=(NDArray<T> y) => Elementwise.Binary<NumericBinary<Subtract, T>, T>(a, y, a);

        /// <summary>In place: every element of this array - y.</summary>
        [InPlace, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public void operator -=(T y) => Elementwise.Binary<NumericBinary<Subtract, T>, T>(a, y, a);

        /// <summary>In place: every element of this array - y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator -=(Scalar y) => Elementwise.Binary<NumericBinary<Subtract, T>, T>(a, y.Into<T>(), a);

        /// <summary>In place: every element of this array * its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator *=(NDArray<T> y) => Elementwise.Binary<NumericBinary<Multiply, T>, T>(a, y, a);

        /// <summary>In place: every element of this array * y.</summary>
        [InPlace, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public void operator *=(T y) => Elementwise.Binary<NumericBinary<Multiply, T>, T>(a, y, a);

        /// <summary>In place: every element of this array * y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator *=(Scalar y) => Elementwise.Binary<NumericBinary<Multiply, T>, T>(a, y.Into<T>(), a);
    }
}
