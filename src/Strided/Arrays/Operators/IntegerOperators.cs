using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Operators of arrays of integers, static type kept where the answer is an integer.</summary>
/// <remarks>The forms that take an int are for literals beside narrow arrays: T is inferred from both sides, and an int is no sbyte.</remarks>
public static class IntegerOperators
{
    extension<T>(NDArray<T> a) where T : unmanaged, IBinaryInteger<T>
    {
        /// <summary>Copy: x / y in float64, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<double> operator /(NDArray<T> x, NDArray<T> y) => (NDArray<double>)Nd.Divide((NDArray)x, y);

        /// <summary>Copy: x / y in float64, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<double> operator /(NDArray<T> x, T y) => (NDArray<double>)Nd.Divide((NDArray)x, (NDArray<T>)y);

        /// <summary>Copy: x / y in float64, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<double> operator /(T x, NDArray<T> y) => (NDArray<double>)Nd.Divide((NDArray)(NDArray<T>)x, y);

        /// <summary>Copy: x / y in float64, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<double> operator /(NDArray<T> x, int y) => (NDArray<double>)Nd.Divide((NDArray)x, (NDArray<T>)((Scalar)y).To<T>());

        /// <summary>Copy: x / y in float64, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<double> operator /(int x, NDArray<T> y) => (NDArray<double>)Nd.Divide((NDArray<T>)((Scalar)x).To<T>(), (NDArray)y);

        /// <summary>Copy: x % y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator %(NDArray<T> x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<IntegerRemainder, T>, T>(x, y);

        /// <summary>Copy: x % y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator %(NDArray<T> x, T y) => Elementwise.Binary<IntegerBinary<IntegerRemainder, T>, T>(x, y);

        /// <summary>Copy: x % y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator %(T x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<IntegerRemainder, T>, T>(x, y);

        /// <summary>Copy: x % y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator %(NDArray<T> x, int y) => Elementwise.Binary<IntegerBinary<IntegerRemainder, T>, T>(x, ((Scalar)y).To<T>());

        /// <summary>Copy: x % y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator %(int x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<IntegerRemainder, T>, T>(((Scalar)x).To<T>(), y);

        /// <summary>Copy: x &amp; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator &(NDArray<T> x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<And, T>, T>(x, y);

        /// <summary>Copy: x &amp; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator &(NDArray<T> x, T y) => Elementwise.Binary<IntegerBinary<And, T>, T>(x, y);

        /// <summary>Copy: x &amp; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator &(T x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<And, T>, T>(x, y);

        /// <summary>Copy: x &amp; y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator &(NDArray<T> x, int y) => Elementwise.Binary<IntegerBinary<And, T>, T>(x, ((Scalar)y).To<T>());

        /// <summary>Copy: x &amp; y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator &(int x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<And, T>, T>(((Scalar)x).To<T>(), y);

        /// <summary>Copy: x | y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator |(NDArray<T> x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<Or, T>, T>(x, y);

        /// <summary>Copy: x | y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator |(NDArray<T> x, T y) => Elementwise.Binary<IntegerBinary<Or, T>, T>(x, y);

        /// <summary>Copy: x | y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator |(T x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<Or, T>, T>(x, y);

        /// <summary>Copy: x | y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator |(NDArray<T> x, int y) => Elementwise.Binary<IntegerBinary<Or, T>, T>(x, ((Scalar)y).To<T>());

        /// <summary>Copy: x | y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator |(int x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<Or, T>, T>(((Scalar)x).To<T>(), y);

        /// <summary>Copy: x ^ y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator ^(NDArray<T> x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<Xor, T>, T>(x, y);

        /// <summary>Copy: x ^ y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator ^(NDArray<T> x, T y) => Elementwise.Binary<IntegerBinary<Xor, T>, T>(x, y);

        /// <summary>Copy: x ^ y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator ^(T x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<Xor, T>, T>(x, y);

        /// <summary>Copy: x ^ y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator ^(NDArray<T> x, int y) => Elementwise.Binary<IntegerBinary<Xor, T>, T>(x, ((Scalar)y).To<T>());

        /// <summary>Copy: x ^ y, elementwise; the number takes the array's dtype.</summary>
        /// <exception cref="OverflowException">The number is outside the range of T.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator ^(int x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<Xor, T>, T>(((Scalar)x).To<T>(), y);

        /// <summary>Copy: ~x, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator ~(NDArray<T> x) => Elementwise.Unary<IntegerUnary<Invert, T>, T>(x);

        /// <summary>Copy: x &lt;&lt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator <<(NDArray<T> x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<ShiftLeft, T>, T>(x, y);

        /// <summary>Copy: x &lt;&lt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator <<(NDArray<T> x, int y) => Elementwise.Binary<IntegerBinary<ShiftLeft, T>, T>(x, T.CreateSaturating(y));

        /// <summary>Copy: x &gt;&gt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator >>(NDArray<T> x, NDArray<T> y) => Elementwise.Binary<IntegerBinary<ShiftRight, T>, T>(x, y);

        /// <summary>Copy: x &gt;&gt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<T> operator >>(NDArray<T> x, int y) => Elementwise.Binary<IntegerBinary<ShiftRight, T>, T>(x, T.CreateSaturating(y));

        /// <summary>In place: every element of this array % its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator %=(NDArray<T> y) => Elementwise.Binary<IntegerBinary<IntegerRemainder, T>, T>(a, y, a);

        /// <summary>In place: every element of this array % y.</summary>
        [InPlace, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public void operator %=(T y) => Elementwise.Binary<IntegerBinary<IntegerRemainder, T>, T>(a, y, a);

        /// <summary>In place: every element of this array % y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator %=(Scalar y) => Elementwise.Binary<IntegerBinary<IntegerRemainder, T>, T>(a, y.Into<T>(), a);

        /// <summary>In place: every element of this array &amp; its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator &=(NDArray<T> y) => Elementwise.Binary<IntegerBinary<And, T>, T>(a, y, a);

        /// <summary>In place: every element of this array &amp; y.</summary>
        [InPlace, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public void operator &=(T y) => Elementwise.Binary<IntegerBinary<And, T>, T>(a, y, a);

        /// <summary>In place: every element of this array &amp; y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator &=(Scalar y) => Elementwise.Binary<IntegerBinary<And, T>, T>(a, y.Into<T>(), a);

        /// <summary>In place: every element of this array | its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator |=(NDArray<T> y) => Elementwise.Binary<IntegerBinary<Or, T>, T>(a, y, a);

        /// <summary>In place: every element of this array | y.</summary>
        [InPlace, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public void operator |=(T y) => Elementwise.Binary<IntegerBinary<Or, T>, T>(a, y, a);

        /// <summary>In place: every element of this array | y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator |=(Scalar y) => Elementwise.Binary<IntegerBinary<Or, T>, T>(a, y.Into<T>(), a);

        /// <summary>In place: every element of this array ^ its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator ^=(NDArray<T> y) => Elementwise.Binary<IntegerBinary<Xor, T>, T>(a, y, a);

        /// <summary>In place: every element of this array ^ y.</summary>
        [InPlace, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public void operator ^=(T y) => Elementwise.Binary<IntegerBinary<Xor, T>, T>(a, y, a);

        /// <summary>In place: every element of this array ^ y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator ^=(Scalar y) => Elementwise.Binary<IntegerBinary<Xor, T>, T>(a, y.Into<T>(), a);

        /// <summary>In place: every element of this array &lt;&lt; its partner in y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator <<=(NDArray<T> y) => Elementwise.Binary<IntegerBinary<ShiftLeft, T>, T>(a, y, a);

        /// <summary>In place: every element of this array &lt;&lt; y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator <<=(int y) => Elementwise.Binary<IntegerBinary<ShiftLeft, T>, T>(a, T.CreateSaturating(y), a);

        /// <summary>In place: every element of this array &gt;&gt; its partner in y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator >>=(NDArray<T> y) => Elementwise.Binary<IntegerBinary<ShiftRight, T>, T>(a, y, a);

        /// <summary>In place: every element of this array &gt;&gt; y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator >>=(int y) => Elementwise.Binary<IntegerBinary<ShiftRight, T>, T>(a, T.CreateSaturating(y), a);
    }
}
