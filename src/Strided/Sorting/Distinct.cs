namespace Strided;

/// <summary>Different elements, found by sorting.</summary>
internal static class Distinct
{
    /// <summary>The different elements in order.</summary>
    public static NDArray Values(string name, NDArray a, bool equalNaN)
    {
        NDArray sorted = Sorted(name, a);
        var call = new ValuesCall { Sorted = sorted, EqualNaN = equalNaN };
        return Ordering.Of(a.DType, ref call) ? call.Result! : throw Sorting.Unordered(name, a.DType);
    }

    /// <summary>The different elements in order, and how often each is there.</summary>
    public static (NDArray Values, NDArray<long> Counts) Counted(string name, NDArray a)
    {
        NDArray sorted = Sorted(name, a);
        var call = new ValuesCall { Sorted = sorted, Counts = NDArray<long>.Allocate(sorted.Size, Order.C, zeroed: false) };
        return Ordering.Of(a.DType, ref call) ? (call.Result!, call.Counts!) : throw Sorting.Unordered(name, a.DType);
    }

    /// <summary>The different elements in order; how often each is there, where it is first, and which of them each element is.</summary>
    public static (NDArray Values, NDArray<long> Indices, NDArray<long> Inverse, NDArray<long> Counts) All(string name, NDArray a, bool equalNaN)
    {
        if (a.Size > int.MaxValue) throw new ShapeException($"{name} numbers at most {int.MaxValue} elements, got shape {a.Shape}.");
        NDArray<long> order = a.ArgSort(null);
        NDArray sorted = a.Take(order);
        var call = new ValuesCall { Sorted = sorted, EqualNaN = equalNaN, Order = order, Shape = a.Layout.Shape };
        if (!Ordering.Of(a.DType, ref call)) throw Sorting.Unordered(name, a.DType);
        return (call.Result!, call.Indices!, call.Inverse!, call.Counts!);
    }

    /// <summary>Whether elements of x are among those of y.</summary>
    public static NDArray<bool> Contains(string name, NDArray y, NDArray x, bool invert)
    {
        DType common = Promotion.Of(x.DType, y.DType) ?? throw new DTypeException($"{name} has no common dtype for {x.DType} and {y.DType}.");
        if (common.Kind == DTypeKind.Floating && x.DType.Kind != DTypeKind.Floating && y.DType.Kind != DTypeKind.Floating)
        {
            // Of int64 and uint64 only float64 is common, in which different integers are equal: those that both have are the ones above 0 in either's bits.
            NDArray<long> bits = (NDArray<long>)Conversion.Of(x, DType.Int64, name);
            NDArray<bool> found = Nd.LogicalAnd(Contains(name, Conversion.Of(y, DType.Int64, name), bits, invert: false), Nd.GreaterEqual(bits, 0L));
            return invert ? Nd.LogicalNot(found, found) : found;
        }
        var call = new ContainsCall { Sorted = Sorted(name, Conversion.Of(y, common, name)), X = Conversion.Of(x, common, name), Invert = invert };
        return Ordering.Of(common, ref call) ? call.Result! : throw Sorting.Unordered(name, common);
    }

    private static NDArray Sorted(string name, NDArray a)
    {
        NDArray z = a.NewLike(Layout.Dense(a.Size, a.ItemSize), zeroed: false);
        Sorting.Sort(name, a.Ravel(), z, 0, descending: false);
        return z;
    }

    private struct ValuesCall : IOrderVisitor
    {
        public NDArray Sorted;
        public bool EqualNaN;
        public NDArray<long>? Order;
        public Dims Shape;
        public NDArray? Result;
        public NDArray<long>? Indices;
        public NDArray<long>? Inverse;
        public NDArray<long>? Counts;

        public void Visit<T, TOrder>() where T : unmanaged where TOrder : struct, IOrder<T>
        {
            ref byte first = ref Sorted.Storage.At(Sorted.Offset);
            nint n = Sorted.Size;
            if (Order is null)
            {
                nint runs = Counts is null ? RunRow<T, TOrder>.Firsts(ref first, n, EqualNaN) : RunRow<T, TOrder>.Lengths(ref first, n, ref Counts.Element(Counts.Offset), EqualNaN);
                Result = Front(Sorted, runs);
                if (Counts is not null) Counts = Front(Counts, runs);
            }
            else
            {
                NDArray<long> counts = NDArray<long>.Allocate(n, Strided.Order.C, zeroed: false), indices = NDArray<long>.Allocate(n, Strided.Order.C, zeroed: false);
                Inverse = NDArray<long>.Allocate(Shape, Strided.Order.C, zeroed: false);
                nint runs = RunRow<T, TOrder>.Describe(ref first, n, Order.Borrow(), counts.Borrow(), indices.Borrow(), Inverse.Borrow(), EqualNaN);
                GC.KeepAlive(Order);
                (Counts, Indices) = (Front(counts, runs), Front(indices, runs));
                Result = Front(Sorted, RunRow<T, TOrder>.Firsts(ref first, n, EqualNaN));
            }
            GC.KeepAlive(Sorted);
        }

        /// <summary>The first elements of a buffer that nobody else has, without the rest of it.</summary>
        private static TArray Front<TArray>(TArray row, nint n) where TArray : NDArray =>
            n == row.Size ? row : (TArray)row.View(row.Layout.Slice([new Slice(0, n)])).Copy();
    }

    private struct ContainsCall : IOrderVisitor
    {
        public NDArray Sorted;
        public NDArray X;
        public bool Invert;
        public NDArray<bool>? Result;

        public void Visit<T, TOrder>() where T : unmanaged where TOrder : struct, IOrder<T>
        {
            NDArray<bool> z = NDArray<bool>.Allocate(X.Layout.Shape, Order.C, zeroed: false);
            Span<nint> scratch = stackalloc nint[Plan.Scratch(z.NDim, 2)];
            var plan = new Plan(scratch, z.Layout.Shape, 2);
            plan.Add(0, z.Layout);
            plan.Add(1, X.Layout);
            if (plan.Simplify()) MemberRow<T, TOrder>.Run(ref plan, ref Sorted.Storage.At(Sorted.Offset), Sorted.Size, ref X.Start, ref z.Start, Invert);
            X.WasRead();
            GC.KeepAlive(Sorted);
            Result = z;
        }
    }
}
