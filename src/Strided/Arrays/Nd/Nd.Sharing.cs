namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>True when both look into the same buffer, whether or not they meet there.</summary>
        /// <example><code>
        /// NDArray&lt;long> a = Nd.ARange(6);
        /// a[..3].SharesBuffer(a[3..]) // -> True
        /// </code></example>
        public bool SharesBuffer(NDArray other) => Sharing.SameBuffer(a, Given(other));

        /// <summary>True when the spans of memory that the arrays reach over meet. Quick; two interleaved views say true.</summary>
        /// <example><code>
        /// NDArray&lt;long> a = Nd.ARange(6);
        /// a["::2"].MayShareMemory(a["1::2"]) // -> True
        /// </code></example>
        public bool MayShareMemory(NDArray other) => Sharing.MayShare(a, Given(other));

        /// <summary>True when some byte belongs to an element of both arrays. Exact.</summary>
        /// <param name="other">The other array.</param>
        /// <param name="maxWork">Bounds the search (in steps), which can be long for unusual strides; negative means no bound.</param>
        /// <exception cref="InvalidOperationException">The bound was reached before there was an answer.</exception>
        /// <example><code>
        /// NDArray&lt;long> a = Nd.ARange(6);
        /// a["::2"].SharesMemory(a["1::2"]) // -> False
        /// </code></example>
        public bool SharesMemory(NDArray other, long maxWork = 1_000_000) => Sharing.Exact(a, Given(other), maxWork) switch
        {
            OverlapAnswer.Yes => true,
            OverlapAnswer.No => false,
            _ => throw new InvalidOperationException(
                $"No answer within {maxWork} steps whether shapes {a.Shape} and {other.Shape} share memory; raise maxWork or use MayShareMemory."),
        };
    }

    private static NDArray Given(NDArray other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other;
    }
}
