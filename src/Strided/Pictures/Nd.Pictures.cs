using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Draws the array: its buffer as cells with their offsets, the order in which it visits them, and its strides as arrows.</summary>
        /// <param name="name">What the picture calls the array: the code of the call unless something else is given.</param>
        /// <example><code>Console.WriteLine(Nd.ARange(6).Reshape(2, 3).T.Draw());</code></example>
        public Picture Draw([CallerArgumentExpression(nameof(a))] string name = "a")
        {
            ArgumentNullException.ThrowIfNull(a);
            return new(ArrayScene.Of(a, name));
        }

        /// <summary>Draws two arrays over their buffer: the cells of one, of the other, and of both.</summary>
        /// <param name="other">The other array.</param>
        /// <param name="name">What the picture calls this array.</param>
        /// <param name="otherName">What the picture calls the other array.</param>
        /// <example><code>
        /// NDArray&lt;long> a = Nd.ARange(6);
        /// Console.WriteLine(a[..4].DrawOverlap(a[2..]));
        /// </code></example>
        public Picture DrawOverlap(
            NDArray other, [CallerArgumentExpression(nameof(a))] string name = "a", [CallerArgumentExpression(nameof(other))] string otherName = "b")
        {
            ArgumentNullException.ThrowIfNull(a);
            ArgumentNullException.ThrowIfNull(other);
            return new(OverlapScene.Of(a, name, other, otherName));
        }

        /// <summary>Draws the array before and after Reshape: the same cells with new strides, or a new buffer and why there must be one.</summary>
        /// <remarks>Nothing is copied for the picture.</remarks>
        /// <param name="shape">The new shape. One size may be -1.</param>
        /// <param name="order">C, F or A, as for Reshape.</param>
        /// <param name="name">What the picture calls the array.</param>
        /// <exception cref="ShapeException">The sizes do not match.</exception>
        /// <example><code>Console.WriteLine(Nd.Zeros(2, 3).T.DrawReshape(6));</code></example>
        public Picture DrawReshape(Dims shape, Order order = Order.C, [CallerArgumentExpression(nameof(a))] string name = "a")
        {
            ArgumentNullException.ThrowIfNull(a);
            return new(ReshapeScene.Of(a, shape, order, name));
        }

        /// <summary>Draws the cache lines that one reduction along the axis (one row's sum, say) fetches, and how much of them it uses.</summary>
        /// <param name="axis">The axis that is reduced.</param>
        /// <param name="name">What the picture calls the array.</param>
        /// <exception cref="AxisException">The array has no such axis.</exception>
        /// <example><code>Console.WriteLine(Nd.Zeros(2, 3).DrawReduction(axis: 0));</code></example>
        public Picture DrawReduction(nint axis, [CallerArgumentExpression(nameof(a))] string name = "a")
        {
            ArgumentNullException.ThrowIfNull(a);
            return new(ReductionScene.Of(a, axis, name));
        }
    }
}
