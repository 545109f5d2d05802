namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>True when both look into the same buffer, whether or not they meet there.</summary>
        public bool SharesBuffer(NDArray other) => Sharing.SameBuffer(a, other);

        /// <summary>True when the spans of memory that the arrays reach over meet. Quick; two interleaved views say true.</summary>
        public bool MayShareMemory(NDArray other) => Sharing.MayShare(a, other);

        /// <summary>True when some byte belongs to an element of both arrays. Exact.</summary>
        /// <param name="other">The other array.</param>
        /// <param name="maxWork">Bounds the search (in steps), which can be long for unusual strides; negative means no bound.</param>
        /// <exception cref="InvalidOperationException">The bound was reached before there was an answer.</exception>
        public bool SharesMemory(NDArray other, long maxWork = 1_000_000) => Sharing.Exact(a, other, maxWork) switch
        {
            OverlapAnswer.Yes => true,
            OverlapAnswer.No => false,
            _ => throw new InvalidOperationException(
                $"No answer within {maxWork} steps whether shapes {a.Shape} and {other.Shape} share memory; raise maxWork or use MayShareMemory."),
        };
    }

    /// <summary>True when both have the same shape and equal elements; NaN equals nothing.</summary>
    public static bool ArrayEqual(NDArray x1, NDArray x2)
    {
        ArgumentNullException.ThrowIfNull(x1);
        ArgumentNullException.ThrowIfNull(x2);
        return x1.Shape == x2.Shape && Equal(x1, x2).All().ToScalar();
    }

    /// <summary>True when |x1 - x2| &lt;= atol + rtol · |x2| everywhere, the shapes broadcast.</summary>
    public static bool AllClose(NDArray x1, NDArray x2, double rtol = 1e-5, double atol = 1e-8)
    {
        ArgumentNullException.ThrowIfNull(x1);
        ArgumentNullException.ThrowIfNull(x2);
        NDArray<bool> near = LessEqual(Abs(x1 - x2), Abs(x2) * rtol + atol);
        return (near | Equal(x1, x2)).All().ToScalar();
    }
}
