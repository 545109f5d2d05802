using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>In place: what <c>a += y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1, 2]);
        /// a.AddInPlace(2);
        /// a // -> [3 4]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void AddInPlace(NDArray y) => Add(a, y, a);

        /// <summary>In place: what <c>a += y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void AddInPlace(Scalar y) => Add(a, y, a);

        /// <summary>In place: what <c>a -= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1, 2]);
        /// a.SubtractInPlace(1);
        /// a // -> [0 1]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void SubtractInPlace(NDArray y) => Subtract(a, y, a);

        /// <summary>In place: what <c>a -= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void SubtractInPlace(Scalar y) => Subtract(a, y, a);

        /// <summary>In place: what <c>a *= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1, 2]);
        /// a.MultiplyInPlace(3);
        /// a // -> [3 6]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void MultiplyInPlace(NDArray y) => Multiply(a, y, a);

        /// <summary>In place: what <c>a *= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void MultiplyInPlace(Scalar y) => Multiply(a, y, a);

        /// <summary>In place: what <c>a /= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1.0, 2.0]);
        /// a.DivideInPlace(2);
        /// a // -> [0.5 1. ]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void DivideInPlace(NDArray y) => Divide(a, y, a);

        /// <summary>In place: what <c>a /= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void DivideInPlace(Scalar y) => Divide(a, y, a);

        /// <summary>In place: what <c>a %= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1, 2]);
        /// a.RemainderInPlace(2);
        /// a // -> [1 0]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void RemainderInPlace(NDArray y) => Remainder(a, y, a);

        /// <summary>In place: what <c>a %= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void RemainderInPlace(Scalar y) => Remainder(a, y, a);

        /// <summary>In place: what <c>a &amp;= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1, 2]);
        /// a.BitwiseAndInPlace(2);
        /// a // -> [0 2]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void BitwiseAndInPlace(NDArray y) => BitwiseAnd(a, y, a);

        /// <summary>In place: what <c>a &amp;= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void BitwiseAndInPlace(Scalar y) => BitwiseAnd(a, y, a);

        /// <summary>In place: what <c>a |= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1, 2]);
        /// a.BitwiseOrInPlace(4);
        /// a // -> [5 6]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void BitwiseOrInPlace(NDArray y) => BitwiseOr(a, y, a);

        /// <summary>In place: what <c>a |= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void BitwiseOrInPlace(Scalar y) => BitwiseOr(a, y, a);

        /// <summary>In place: what <c>a ^= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1, 2]);
        /// a.BitwiseXorInPlace(3);
        /// a // -> [2 1]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void BitwiseXorInPlace(NDArray y) => BitwiseXor(a, y, a);

        /// <summary>In place: what <c>a ^= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void BitwiseXorInPlace(Scalar y) => BitwiseXor(a, y, a);

        /// <summary>In place: floor(a / y). Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1, 2]);
        /// a.FloorDivideInPlace(2);
        /// a // -> [0 1]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void FloorDivideInPlace(NDArray y) => FloorDivide(a, y, a);

        /// <summary>In place: floor(a / y). Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void FloorDivideInPlace(Scalar y) => FloorDivide(a, y, a);

        /// <summary>In place: a to the power y. Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1, 2]);
        /// a.PowInPlace(3);
        /// a // -> [1 8]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void PowInPlace(NDArray y) => Pow(a, y, a);

        /// <summary>In place: a to the power y. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void PowInPlace(Scalar y) => Pow(a, y, a);

        /// <summary>In place: a shifted left by y bits. Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1, 2]);
        /// a.BitwiseLeftShiftInPlace(3);
        /// a // -> [ 8 16]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void BitwiseLeftShiftInPlace(NDArray y) => BitwiseLeftShift(a, y, a);

        /// <summary>In place: a shifted left by y bits. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void BitwiseLeftShiftInPlace(Scalar y) => BitwiseLeftShift(a, y, a);

        /// <summary>In place: a shifted right by y bits. Dtype and shape stay.</summary>
        /// <example><code>
        /// NDArray a = Nd.Array([1, 2]);
        /// a.BitwiseRightShiftInPlace(1);
        /// a // -> [0 1]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void BitwiseRightShiftInPlace(NDArray y) => BitwiseRightShift(a, y, a);

        /// <summary>In place: a shifted right by y bits. Dtype and shape stay.</summary>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void BitwiseRightShiftInPlace(Scalar y) => BitwiseRightShift(a, y, a);

        /// <summary>In place: every element becomes the number.</summary>
        /// <example><code>
        /// NDArray a = Nd.Zeros(2);
        /// a.Fill(7);
        /// a // -> [7. 7.]
        /// </code></example>
        [InPlace, MethodImpl(CallSite.Visible)]
        public void Fill(Scalar value)
        {
            a.RequireWriteable();
            a.Assign(value);
        }
    }
}
