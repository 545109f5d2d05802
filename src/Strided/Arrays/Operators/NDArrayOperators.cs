using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Operators of arrays whose dtype is known at run time, and of arrays of different dtypes: the result has the dtype both promote to.</summary>
public static class NDArrayOperators
{
    extension(NDArray a)
    {
        /// <summary>Copy: x + y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator +(NDArray x, NDArray y) => Nd.Add(x, y);

        /// <summary>Copy: x + y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator +(NDArray x, Scalar y) => Nd.Add(x, y);

        /// <summary>Copy: x + y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator +(Scalar x, NDArray y) => Nd.Add(x, y);

        /// <summary>Copy: x - y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator -(NDArray x, NDArray y) => Nd.Subtract(x, y);

        /// <summary>Copy: x - y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator -(NDArray x, Scalar y) => Nd.Subtract(x, y);

        /// <summary>Copy: x - y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator -(Scalar x, NDArray y) => Nd.Subtract(x, y);

        /// <summary>Copy: x * y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator *(NDArray x, NDArray y) => Nd.Multiply(x, y);

        /// <summary>Copy: x * y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator *(NDArray x, Scalar y) => Nd.Multiply(x, y);

        /// <summary>Copy: x * y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator *(Scalar x, NDArray y) => Nd.Multiply(x, y);

        /// <summary>Copy: x / y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator /(NDArray x, NDArray y) => Nd.Divide(x, y);

        /// <summary>Copy: x / y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator /(NDArray x, Scalar y) => Nd.Divide(x, y);

        /// <summary>Copy: x / y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator /(Scalar x, NDArray y) => Nd.Divide(x, y);

        /// <summary>Copy: x % y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator %(NDArray x, NDArray y) => Nd.Remainder(x, y);

        /// <summary>Copy: x % y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator %(NDArray x, Scalar y) => Nd.Remainder(x, y);

        /// <summary>Copy: x % y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator %(Scalar x, NDArray y) => Nd.Remainder(x, y);

        /// <summary>Copy: x &amp; y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator &(NDArray x, NDArray y) => Nd.BitwiseAnd(x, y);

        /// <summary>Copy: x &amp; y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator &(NDArray x, Scalar y) => Nd.BitwiseAnd(x, y);

        /// <summary>Copy: x &amp; y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator &(Scalar x, NDArray y) => Nd.BitwiseAnd(x, y);

        /// <summary>Copy: x | y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator |(NDArray x, NDArray y) => Nd.BitwiseOr(x, y);

        /// <summary>Copy: x | y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator |(NDArray x, Scalar y) => Nd.BitwiseOr(x, y);

        /// <summary>Copy: x | y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator |(Scalar x, NDArray y) => Nd.BitwiseOr(x, y);

        /// <summary>Copy: x ^ y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator ^(NDArray x, NDArray y) => Nd.BitwiseXor(x, y);

        /// <summary>Copy: x ^ y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator ^(NDArray x, Scalar y) => Nd.BitwiseXor(x, y);

        /// <summary>Copy: x ^ y, elementwise, in the dtype both promote to.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator ^(Scalar x, NDArray y) => Nd.BitwiseXor(x, y);

        /// <summary>Copy: x &lt;&lt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator <<(NDArray x, NDArray y) => Nd.BitwiseLeftShift(x, y);

        /// <summary>Copy: x &lt;&lt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator <<(NDArray x, Scalar y) => Nd.BitwiseLeftShift(x, y);

        /// <summary>Copy: x &gt;&gt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator >>(NDArray x, NDArray y) => Nd.BitwiseRightShift(x, y);

        /// <summary>Copy: x &gt;&gt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator >>(NDArray x, Scalar y) => Nd.BitwiseRightShift(x, y);

        /// <summary>Copy: -x, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator -(NDArray x) => Nd.Negative(x);

        /// <summary>Copy: ~x, elementwise; not x for truth values.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray operator ~(NDArray x) => Nd.BitwiseInvert(x);

        /// <summary>In place: every element of this array + its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator +=(NDArray y) => Nd.Add(a, y, a);

        /// <summary>In place: every element of this array + its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator +=(Scalar y) => Nd.Add(a, y, a);

        /// <summary>In place: every element of this array - its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator -=(NDArray y) => Nd.Subtract(a, y, a);

        /// <summary>In place: every element of this array - its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator -=(Scalar y) => Nd.Subtract(a, y, a);

        /// <summary>In place: every element of this array * its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator *=(NDArray y) => Nd.Multiply(a, y, a);

        /// <summary>In place: every element of this array * its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator *=(Scalar y) => Nd.Multiply(a, y, a);

        /// <summary>In place: every element of this array / its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator /=(NDArray y) => Nd.Divide(a, y, a);

        /// <summary>In place: every element of this array / its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator /=(Scalar y) => Nd.Divide(a, y, a);

        /// <summary>In place: every element of this array % its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator %=(NDArray y) => Nd.Remainder(a, y, a);

        /// <summary>In place: every element of this array % its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator %=(Scalar y) => Nd.Remainder(a, y, a);

        /// <summary>In place: every element of this array &amp; its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator &=(NDArray y) => Nd.BitwiseAnd(a, y, a);

        /// <summary>In place: every element of this array &amp; its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator &=(Scalar y) => Nd.BitwiseAnd(a, y, a);

        /// <summary>In place: every element of this array | its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator |=(NDArray y) => Nd.BitwiseOr(a, y, a);

        /// <summary>In place: every element of this array | its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator |=(Scalar y) => Nd.BitwiseOr(a, y, a);

        /// <summary>In place: every element of this array ^ its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator ^=(NDArray y) => Nd.BitwiseXor(a, y, a);

        /// <summary>In place: every element of this array ^ its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator ^=(Scalar y) => Nd.BitwiseXor(a, y, a);

        /// <summary>In place: every element of this array &lt;&lt; its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator <<=(NDArray y) => Nd.BitwiseLeftShift(a, y, a);

        /// <summary>In place: every element of this array &lt;&lt; its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator <<=(Scalar y) => Nd.BitwiseLeftShift(a, y, a);

        /// <summary>In place: every element of this array &gt;&gt; its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator >>=(NDArray y) => Nd.BitwiseRightShift(a, y, a);

        /// <summary>In place: every element of this array &gt;&gt; its partner in y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator >>=(Scalar y) => Nd.BitwiseRightShift(a, y, a);

        /// <summary>Copy: x &lt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator <(NDArray x, NDArray y) => Nd.Less(x, y);

        /// <summary>Copy: x &lt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator <(NDArray x, Scalar y) => Nd.Less(x, y);

        /// <summary>Copy: x &lt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator <(Scalar x, NDArray y) => Nd.Less(x, y);

        /// <summary>Copy: x &gt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator >(NDArray x, NDArray y) => Nd.Greater(x, y);

        /// <summary>Copy: x &gt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator >(NDArray x, Scalar y) => Nd.Greater(x, y);

        /// <summary>Copy: x &gt; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator >(Scalar x, NDArray y) => Nd.Greater(x, y);

        /// <summary>Copy: x &lt;= y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator <=(NDArray x, NDArray y) => Nd.LessEqual(x, y);

        /// <summary>Copy: x &lt;= y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator <=(NDArray x, Scalar y) => Nd.LessEqual(x, y);

        /// <summary>Copy: x &lt;= y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator <=(Scalar x, NDArray y) => Nd.LessEqual(x, y);

        /// <summary>Copy: x &gt;= y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator >=(NDArray x, NDArray y) => Nd.GreaterEqual(x, y);

        /// <summary>Copy: x &gt;= y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator >=(NDArray x, Scalar y) => Nd.GreaterEqual(x, y);

        /// <summary>Copy: x &gt;= y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator >=(Scalar x, NDArray y) => Nd.GreaterEqual(x, y);
    }
}
