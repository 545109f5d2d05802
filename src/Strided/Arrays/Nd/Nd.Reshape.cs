using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension<TArray>(TArray a) where TArray : NDArray
    {
        /// <summary>View or copy: the same elements in C order under another shape; a copy only when strides cannot express it. One size may be -1.</summary>
        /// <exception cref="ShapeException">The sizes do not match.</exception>
        /// <example><code>Nd.ARange(6).Reshape(2, -1) // -> [[0 1 2] [3 4 5]]</code></example>
        [CopiesIfNeeded, OverloadResolutionPriority(1), MethodImpl(CallSite.Visible)]
        public TArray Reshape(params Dims shape) => Reshaped(a, shape, Order.C, null);

        /// <summary>View or copy: the same elements under another shape, taken and laid out in the given order. One size may be -1.</summary>
        /// <param name="shape">The new shape.</param>
        /// <param name="order">C, F, or A: F when the array is F-contiguous.</param>
        /// <param name="copy">false never copies, true always does, null copies only when strides cannot express the shape.</param>
        /// <exception cref="ShapeException">The sizes do not match, or copy is false and strides cannot express the shape.</exception>
        [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
        public TArray Reshape(Dims shape, Order order, bool? copy = null) => Reshaped(a, shape, order, copy);

        /// <inheritdoc cref="Reshape{TArray}(TArray, Dims, Order, bool?)"/>
        [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
        public TArray Reshape(Dims shape, bool? copy) => Reshaped(a, shape, Order.C, copy);

        /// <summary>View or copy: all elements along one axis; a copy only when strides cannot express it.</summary>
        /// <example><code>Nd.Array([[1, 2], [3, 4]]).Ravel() // -> [1 2 3 4]</code></example>
        [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
        public TArray Ravel(Order order = Order.C)
        {
            if (order == Order.K) (a, order) = (a.View(a.Layout.InMemoryOrder()), Order.C);
            return Reshaped(a, a.Size, order, null);
        }

        /// <summary>Copy, always: all elements along one axis.</summary>
        /// <example><code>Nd.Array([[1, 2], [3, 4]]).T.Flatten() // -> [1 3 2 4]</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public TArray Flatten(Order order = Order.C)
        {
            if (order == Order.K) (a, order) = (a.View(a.Layout.InMemoryOrder()), Order.C);
            return Dense(a, a.Size, order, CopyReason.Requested, nameof(Flatten));
        }

        /// <summary>Copy, always: a dense array of the same elements; K keeps the order of the axes in memory.</summary>
        /// <example><code>
        /// NDArray&lt;int> a = [1, 2], b = a.Copy();
        /// a.SharesMemory(b) // -> False
        /// </code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public TArray Copy(Order order = Order.C) => (TArray)a.CopyFor(CopyReason.Requested, order);

        /// <summary>View or copy: this very array when it is already contiguous in the given order, else a dense copy.</summary>
        /// <example><code>Nd.Zeros(2, 3).T.AsContiguous().Flags.CContiguous // -> True</code></example>
        [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
        public TArray AsContiguous(Order order = Order.C) =>
            a.Layout.IsContiguousIn(order) ? a : (TArray)a.CopyFor(CopyReason.Contiguity, order);
    }

    private static TArray Reshaped<TArray>(TArray a, in Dims shape, Order order, bool? copy) where TArray : NDArray
    {
        if (copy == true || order != Order.C || !a.Layout.IsCContiguous) return ReshapedOrCopied(a, shape, order, copy);
        var run = (TArray)a.Unplaced();
        a.Layout.Reshape(shape, ref run.Place);
        return run;
    }

    private static TArray ReshapedOrCopied<TArray>(TArray a, in Dims shape, Order order, bool? copy) where TArray : NDArray
    {
        Dims target = ReshapeTarget(a, shape, order);
        bool isView = a.Layout.TryReshape(target, order, out Layout view, out ReshapeObstacle obstacle);
        if (isView && copy != true) return a.View(view);
        if (copy == false)
            throw new ShapeException(
                $"Cannot reshape shape {a.Shape} with strides {a.Strides} into {target} without a copy: {obstacle}.");
        return Dense(a, target, order, isView ? CopyReason.Requested : CopyReason.Reshape, nameof(Reshape));
    }

    /// <summary>A new array of the target shape holding a's elements in the given order.</summary>
    private static TArray Dense<TArray>(TArray a, in Dims target, Order order, CopyReason reason, string operation) where TArray : NDArray
    {
        Order walk = a.Layout.ResolveOrder(order);
        NDArray copy = a.CopyFor(reason, walk, target, operation);
        return (TArray)copy.Relaid(Layout.Dense(target, a.ItemSize, walk).WithOffset(copy.Offset));
    }
}
