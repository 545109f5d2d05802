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

    /// <summary>The different elements in order; how often each is there, where it is first, and which of them each element is.</summary>
    public static (NDArray Values, NDArray<long> Indices, NDArray<long> Inverse, NDArray<long> Counts) All(string name, NDArray a, bool equalNaN)
    {
        if (a.Size > int.MaxValue) throw new ShapeException($"{name} numbers at most {int.MaxValue} elements, got shape {a.Shape}.");
        NDArray sorted = Sorted(name, a);
        NDArray<long> order = a.ArgSort(null);
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

    /// <summary>The elements of a row for which the mask is true.</summary>
    public static NDArray Kept(NDArray row, NDArray<bool> mask)
    {
        var call = new KeptCall { Row = row, Mask = mask };
        row.DType.Accept(ref call);
        return call.Result!;
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
            nint runs = RunRow<T, TOrder>.Count(ref first, Sorted.Size, EqualNaN);
            if (runs == Sorted.Size) Result = Sorted;
            else
            {
                Result = Sorted.NewLike(Layout.Dense(runs, Sorted.ItemSize), zeroed: false);
                RunRow<T, TOrder>.Firsts(ref first, Sorted.Size, ref Result.Storage.At(Result.Offset), EqualNaN);
            }
            if (Order is null) return;
            Counts = NDArray<long>.Allocate(runs, Strided.Order.C, zeroed: false);
            Indices = NDArray<long>.Allocate(runs, Strided.Order.C, zeroed: false);
            Inverse = NDArray<long>.Allocate(Shape, Strided.Order.C, zeroed: false);
            RunRow<T, TOrder>.Describe(ref first, Sorted.Size, Order.AsReadOnlySpan(), Counts.AsSpan(), Indices.AsSpan(), Inverse.AsSpan(), EqualNaN);
            GC.KeepAlive(Sorted);
        }
    }

    private struct KeptCall : IAnyVisitor
    {
        public NDArray Row;
        public NDArray<bool> Mask;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged
        {
            NDArray<T> z = NDArray<T>.Allocate((nint)Mask.CountNonzero().ToScalar(), Order.C, zeroed: false);
            ReadOnlySpan<T> from = ((NDArray<T>)Row).AsReadOnlySpan();
            ReadOnlySpan<bool> kept = Mask.AsReadOnlySpan();
            Span<T> to = z.AsSpan();
            for (int i = 0, k = 0; i < from.Length; i++)
                if (kept[i]) to[k++] = from[i];
            Result = z;
        }
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
