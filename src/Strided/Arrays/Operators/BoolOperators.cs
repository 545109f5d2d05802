using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Operators of arrays of truth values, static type kept.</summary>
public static class BoolOperators
{
    extension(NDArray<bool> a)
    {
        /// <summary>Copy: x &amp; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator &(NDArray<bool> x, NDArray<bool> y) => (NDArray<bool>)Nd.BitwiseAnd(x, (NDArray)y);

        /// <summary>Copy: x &amp; y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator &(NDArray<bool> x, bool y) => (NDArray<bool>)Nd.BitwiseAnd(x, (Scalar)y);

        /// <summary>In place: every element of this array &amp; its partner in y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator &=(NDArray<bool> y) => Nd.BitwiseAnd(a, (NDArray)y, a);

        /// <summary>In place: every element of this array &amp; y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator &=(bool y) => Nd.BitwiseAnd(a, (Scalar)y, a);

        /// <summary>Copy: x | y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator |(NDArray<bool> x, NDArray<bool> y) => (NDArray<bool>)Nd.BitwiseOr(x, (NDArray)y);

        /// <summary>Copy: x | y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator |(NDArray<bool> x, bool y) => (NDArray<bool>)Nd.BitwiseOr(x, (Scalar)y);

        /// <summary>In place: every element of this array | its partner in y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator |=(NDArray<bool> y) => Nd.BitwiseOr(a, (NDArray)y, a);

        /// <summary>In place: every element of this array | y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator |=(bool y) => Nd.BitwiseOr(a, (Scalar)y, a);

        /// <summary>Copy: x ^ y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator ^(NDArray<bool> x, NDArray<bool> y) => (NDArray<bool>)Nd.BitwiseXor(x, (NDArray)y);

        /// <summary>Copy: x ^ y, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator ^(NDArray<bool> x, bool y) => (NDArray<bool>)Nd.BitwiseXor(x, (Scalar)y);

        /// <summary>In place: every element of this array ^ its partner in y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator ^=(NDArray<bool> y) => Nd.BitwiseXor(a, (NDArray)y, a);

        /// <summary>In place: every element of this array ^ y.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void operator ^=(bool y) => Nd.BitwiseXor(a, (Scalar)y, a);

        /// <summary>Copy: not x, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator ~(NDArray<bool> x) => Nd.LogicalNot(x);

        /// <summary>Copy: not x, elementwise.</summary>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<bool> operator !(NDArray<bool> x) => Nd.LogicalNot(x);
    }
}
