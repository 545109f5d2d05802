namespace Strided;

public static partial class Nd
{
    extension(NDArray a)
    {
        /// <summary>Whether <c>Reshape(shape)</c> would be a view, and if not, why.</summary>
        /// <example><code>Nd.Zeros(2, 3).T.ExplainReshape(6).IsView // -> False</code></example>
        public CopyExplanation ExplainReshape(params Dims shape) => a.ExplainReshape(shape, Order.C);

        /// <summary>Whether <c>Reshape(shape, order)</c> would be a view, and if not, why.</summary>
        /// <exception cref="ShapeException">The sizes do not match.</exception>
        public CopyExplanation ExplainReshape(Dims shape, Order order)
        {
            Dims target = ReshapeTarget(a, shape, order);
            string operation = $"Reshape of {a.Shape} with strides {a.Strides} to {target}" + (order == Order.C ? "" : $" in order {order}");
            return a.Layout.TryReshape(target, order, out Layout view, out _)
                ? CopyExplanation.View(operation, $"Strides {view.Strides} walk the same elements.")
                : CopyExplanation.Copy(operation, CopyReason.Reshape, CopyAdvice.Reshape(a.Layout, target, order), a.Layout);
        }

        /// <summary>Whether <c>Ravel(order)</c> would be a view, and if not, why.</summary>
        /// <example><code>Nd.Zeros(2, 3).ExplainRavel().IsView // -> True</code></example>
        public CopyExplanation ExplainRavel(Order order = Order.C) => order == Order.K
            ? a.View(a.Layout.InMemoryOrder()).ExplainReshape(a.Size, Order.C)
            : a.ExplainReshape(a.Size, order);

        /// <summary>Whether <c>AsContiguous(order)</c> would hand back the array itself, and if not, why.</summary>
        /// <example><code>Nd.Zeros(2, 3).T.ExplainAsContiguous().IsView // -> False</code></example>
        public CopyExplanation ExplainAsContiguous(Order order = Order.C)
        {
            string operation = $"AsContiguous of {a.Shape} with strides {a.Strides} in order {order}";
            return a.Layout.IsContiguousIn(order)
                ? CopyExplanation.View(operation, "It is contiguous already.")
                : CopyExplanation.Copy(operation, CopyReason.Contiguity, CopyAdvice.Contiguity(a.Layout, order), a.Layout);
        }

        /// <summary>What <c>BroadcastTo(shape)</c> does: which axes are stretched by a stride of 0, and how many bytes that saves.</summary>
        /// <exception cref="ShapeException">The shapes do not fit.</exception>
        /// <example><code>Nd.Zeros(3).ExplainBroadcastTo((2, 3)).IsView // -> True</code></example>
        public CopyExplanation ExplainBroadcastTo(Dims shape)
        {
            Layout stretched = a.Layout.BroadcastTo(shape);
            string saved = stretched.IsBroadcast
                ? $"Strides {stretched.Strides} stand still on the stretched axes: {a.NBytes} bytes are seen as {stretched.ByteCount}."
                : "No axis has to be stretched.";
            return CopyExplanation.View($"BroadcastTo of {a.Shape} to {shape}", saved);
        }

        /// <summary>Whether the target can look at this array's own memory, and if not, what is in the way.</summary>
        /// <example><code>Nd.Zeros(3).Flip().CanShareWith(ShareTarget.Tensor).IsView // -> False</code></example>
        public CopyExplanation CanShareWith(ShareTarget target)
        {
            string operation = $"Sharing {a.DType} {a.Shape} with strides {a.Strides} with {target}";
            return Sharing.ObstacleTo(a, target) is not { } obstacle
                ? CopyExplanation.View(operation, "Both look at the same memory.")
                : CopyExplanation.Copy(operation, CopyReason.Contiguity, new(obstacle, CopyAdvice.Contiguity(a.Layout, Order.C).WaysOut), a.Layout);
        }

        /// <summary>How well a reduction over the axes uses the cache lines it fetches, and what would use them better.</summary>
        /// <example><code>Console.WriteLine(Nd.Zeros(1000, 8).ExplainReduction(axis: 0));</code></example>
        public ReductionAdvice ExplainReduction(Dims? axis = null) => ReductionAdvice.For(a, axis);
    }

    /// <summary>The full shape that a reshape asks for.</summary>
    private static Dims ReshapeTarget(NDArray a, in Dims shape, Order order)
    {
        if (order == Order.K) throw new ArgumentException("Reshape takes order C, F or A; K has no meaning for a new shape.", nameof(order));
        return Extents.Infer(shape, a.Size, a.Layout.Shape.AsSpan());
    }
}
