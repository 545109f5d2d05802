namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>In place: what <c>a += y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void AddInPlace(NDArray y) => Add(a, y, a);

        /// <summary>In place: what <c>a += y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void AddInPlace(Scalar y) => Add(a, y, a);

        /// <summary>In place: what <c>a -= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void SubtractInPlace(NDArray y) => Subtract(a, y, a);

        /// <summary>In place: what <c>a -= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void SubtractInPlace(Scalar y) => Subtract(a, y, a);

        /// <summary>In place: what <c>a *= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void MultiplyInPlace(NDArray y) => Multiply(a, y, a);

        /// <summary>In place: what <c>a *= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void MultiplyInPlace(Scalar y) => Multiply(a, y, a);

        /// <summary>In place: what <c>a /= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void DivideInPlace(NDArray y) => Divide(a, y, a);

        /// <summary>In place: what <c>a /= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void DivideInPlace(Scalar y) => Divide(a, y, a);

        /// <summary>In place: what <c>a %= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void RemainderInPlace(NDArray y) => Remainder(a, y, a);

        /// <summary>In place: what <c>a %= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void RemainderInPlace(Scalar y) => Remainder(a, y, a);

        /// <summary>In place: what <c>a &amp;= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void BitwiseAndInPlace(NDArray y) => BitwiseAnd(a, y, a);

        /// <summary>In place: what <c>a &amp;= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void BitwiseAndInPlace(Scalar y) => BitwiseAnd(a, y, a);

        /// <summary>In place: what <c>a |= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void BitwiseOrInPlace(NDArray y) => BitwiseOr(a, y, a);

        /// <summary>In place: what <c>a |= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void BitwiseOrInPlace(Scalar y) => BitwiseOr(a, y, a);

        /// <summary>In place: what <c>a ^= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void BitwiseXorInPlace(NDArray y) => BitwiseXor(a, y, a);

        /// <summary>In place: what <c>a ^= y</c> does, also where the left side is a slice or a property. Dtype and shape stay.</summary>
        public void BitwiseXorInPlace(Scalar y) => BitwiseXor(a, y, a);

        /// <summary>In place: floor(a / y). Dtype and shape stay.</summary>
        public void FloorDivideInPlace(NDArray y) => FloorDivide(a, y, a);

        /// <summary>In place: floor(a / y). Dtype and shape stay.</summary>
        public void FloorDivideInPlace(Scalar y) => FloorDivide(a, y, a);

        /// <summary>In place: a to the power y. Dtype and shape stay.</summary>
        public void PowInPlace(NDArray y) => Pow(a, y, a);

        /// <summary>In place: a to the power y. Dtype and shape stay.</summary>
        public void PowInPlace(Scalar y) => Pow(a, y, a);

        /// <summary>In place: a shifted left by y bits. Dtype and shape stay.</summary>
        public void BitwiseLeftShiftInPlace(NDArray y) => BitwiseLeftShift(a, y, a);

        /// <summary>In place: a shifted left by y bits. Dtype and shape stay.</summary>
        public void BitwiseLeftShiftInPlace(Scalar y) => BitwiseLeftShift(a, y, a);

        /// <summary>In place: a shifted right by y bits. Dtype and shape stay.</summary>
        public void BitwiseRightShiftInPlace(NDArray y) => BitwiseRightShift(a, y, a);

        /// <summary>In place: a shifted right by y bits. Dtype and shape stay.</summary>
        public void BitwiseRightShiftInPlace(Scalar y) => BitwiseRightShift(a, y, a);

        /// <summary>In place: every element becomes the number.</summary>
        public void Fill(Scalar value)
        {
            a.RequireWriteable();
            a.Assign(value);
        }
    }
}
