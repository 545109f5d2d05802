using System.Numerics;

namespace Strided;

/// <summary>Elements that an index with arrays selects: read into a new array, written, or added to. Lookups go a few hundred at a time, in cache.</summary>
internal static class IndexedElements
{
    private const string Indexing = "Index";

    public static NDArray Get(NDArray a, ReadOnlySpan<Selector> index) =>
        index is [{ Arrays: [var only] }] ? Get(a, only) : Gather(a, IndexReader.Read(a, index), null, Indexing);

    public static NDArray Get(NDArray a, NDArray index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return IndexedLine.Fits(a, index) ? IndexedLine.Gather(a, index, IndexMode.Raise, null, Indexing)
            : MaskedElements.Whole(a, index) is { } mask ? MaskedElements.Get(a, mask, Indexing)
            : Gather(a, IndexReader.Read(a, [index]), null, Indexing);
    }

    public static void Set(NDArray a, ReadOnlySpan<Selector> index, NDArray value)
    {
        if (index is [{ Arrays: [var only] }])
        {
            Set(a, only, value);
            return;
        }
        ArgumentNullException.ThrowIfNull(value);
        a.RequireWriteable();
        value = Apart(value, a);
        Scatter(a, IndexReader.Read(a, index), value);
    }

    public static void Set(NDArray a, NDArray index, NDArray value)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(value);
        a.RequireWriteable();
        value = Apart(value, a);
        if (IndexedLine.Fits(a, index) && (value.NDim == 0 || Dims.Same(value.Layout.Shape, index.Layout.Shape))) IndexedLine.Scatter(a, index, value);
        else if (value.DType == a.DType && MaskedElements.Whole(a, index) is { } mask) MaskedElements.Set(a, Apart(mask, a), value);
        else Scatter(a, IndexReader.Read(a, [index]), value);
    }

    /// <summary>What the index selects, in a new array or in the one given, which has its shape and dtype and is apart from everything.</summary>
    public static NDArray Gather(NDArray a, AdvancedIndex index, NDArray? @out, string operation)
    {
        if (@out is null) Copies.Enter(CopyReason.Gather, operation, Extents.Product(index.Shape.AsSpan(), a.ItemSize) * a.ItemSize, a.Layout, index.Shape);
        else Check(index);
        NDArray z = @out ?? a.NewLike(Layout.Dense(index.Shape, a.ItemSize), zeroed: false);
        var call = new GatherCall { A = a, Index = index, Z = z };
        a.DType.Accept(ref call);
        a.WasRead();
        GC.KeepAlive(z);
        return z;
    }

    /// <summary>Writes the value, stretched and converted, where the index says. Nothing is written when an index is outside.</summary>
    public static void Scatter(NDArray a, AdvancedIndex index, NDArray value)
    {
        index.Apart(a);
        var call = new ScatterCall { A = a, Index = index, Value = value, From = value.Layout.Assigned(index.Shape), Converter = Conversion.Writing(value.DType, a.DType) };
        Check(index);
        a.DType.Accept(ref call);
        value.WasRead();
        GC.KeepAlive(a);
    }

    /// <summary>Adds the value, stretched and of the same dtype, where the index says, as often as it says so.</summary>
    public static void Add(NDArray a, AdvancedIndex index, NDArray value)
    {
        index.Apart(a);
        var call = new AddCall { A = a, Index = index, Value = value, From = value.Layout.Assigned(index.Shape) };
        Check(index);
        // As in Add, the sum of truth values is their or.
        if (a.DType == DType.Bool) Run(default(Accumulate<IntegerBinary<Or, byte>, byte>), a, index, value, call.From);
        else if (!Family.Numeric(a.DType, ref call)) throw new DTypeException($"There is no addition of {a.DType}.");
        value.WasRead();
        GC.KeepAlive(a);
    }

    /// <summary>The array itself, or a copy when it has memory in common with what is about to be written.</summary>
    public static TArray Apart<TArray>(TArray array, NDArray written) where TArray : NDArray =>
        Sharing.Overlaps(array, written) ? (TArray)array.CopyFor(CopyReason.Overlap, Order.K, Indexing) : array;

    /// <summary>Looks everything up without touching an element.</summary>
    private static void Check(AdvancedIndex index)
    {
        if (index.Count == 0 || Array.TrueForAll(index.Arrays, array => array.AreInside())) return;
        // The walk tells which one is outside, and where.
        Span<nint> offsets = stackalloc nint[PositionRow.Chunk];
        Span<nint> scratch = stackalloc nint[Plan.Scratch(index.Common.Count, index.Arrays.Length + 2)];
        Plan plan = Lookups(scratch, index, index.Steps, 0);
        nint before = 0;
        do
        {
            for (nint i = 0; i < plan.Length; i += PositionRow.Chunk)
            {
                int n = (int)nint.Min(PositionRow.Chunk, plan.Length - i);
                Look(index, plan, i, before, offsets[..n]);
                before += n;
            }
        }
        while (plan.Next());
    }

    /// <summary>Does something between the elements that the index selects in x and those of z, seen through a layout of the index's shape.</summary>
    private static void Run<TRow>(TRow row, NDArray x, AdvancedIndex index, NDArray z, in Layout layout) where TRow : struct, IIndexedRow
    {
        if (index.Count == 0) return;
        ulong common = index.CommonAxes;
        Span<nint> blockScratch = stackalloc nint[Plan.Scratch(index.Block.Rank, 2)];
        var block = new Plan(blockScratch, index.Block.Shape, 2);
        block.Add(0, 0, layout.Without(common).Strides);
        block.Add(1, index.Block);
        if (!block.Simplify())
        {
            Check(index);
            return;
        }
        Span<nint> offsets = stackalloc nint[PositionRow.Chunk];
        Span<nint> scratch = stackalloc nint[Plan.Scratch(index.Common.Count, index.Arrays.Length + 2)];
        Plan plan = Lookups(scratch, index, layout.Without(~common).Strides, layout.Offset);
        nint before = 0;
        do
        {
            for (nint i = 0; i < plan.Length; i += PositionRow.Chunk)
            {
                int n = (int)nint.Min(PositionRow.Chunk, plan.Length - i);
                Look(index, plan, i, before, offsets[..n]);
                IndexedWalk.Run(row, ref x.Start, ref offsets[0], n, ref z.Start, plan.Offset(0) + i * plan.Step(0), plan.Step(0), ref block);
                before += n;
            }
        }
        while (plan.Next());
        foreach (IndexArray array in index.Arrays) array.WasRead();
    }

    /// <summary>A plan over the common shape, in order: the regular operand, the indexed array's own steps, and every index array.</summary>
    private static Plan Lookups(Span<nint> scratch, AdvancedIndex index, in Dims steps, nint offset)
    {
        var plan = new Plan(scratch, index.Common, index.Arrays.Length + 2);
        plan.Add(0, offset, steps);
        plan.Add(1, 0, index.Steps);
        for (int k = 0; k < index.Arrays.Length; k++) plan.Add(k + 2, index.Arrays[k].StretchedTo(index.Common));
        plan.SimplifyInOrder();
        return plan;
    }

    /// <summary>The offsets of lookups i, i + 1, ... of the plan's row.</summary>
    private static void Look(AdvancedIndex index, in Plan plan, nint i, nint before, Span<nint> offsets)
    {
        PositionRow.Begin(ref offsets[0], plan.Offset(1) + i * plan.Step(1), plan.Step(1), offsets.Length);
        for (int k = 0; k < index.Arrays.Length; k++)
            index.Arrays[k].AddOffsets(plan.Offset(k + 2) + i * plan.Step(k + 2), plan.Step(k + 2), offsets, before, index.Common);
    }

    private struct GatherCall : IAnyVisitor
    {
        public NDArray A;
        public AdvancedIndex Index;
        public NDArray Z;

        public readonly void Visit<T>() where T : unmanaged => Run(default(Gather<T>), A, Index, Z, Z.Layout);
    }

    private struct ScatterCall : IAnyVisitor
    {
        public NDArray A;
        public AdvancedIndex Index;
        public NDArray Value;
        public Layout From;
        public Converter Converter;

        public readonly void Visit<T>() where T : unmanaged
        {
            if (Converter.IsNone) Run(default(Scatter<T>), A, Index, Value, From);
            else Run(new ConvertingScatter<T>(Converter), A, Index, Value, From);
        }
    }

    private struct AddCall : INumericVisitor
    {
        public NDArray A;
        public AdvancedIndex Index;
        public NDArray Value;
        public Layout From;

        public readonly void Visit<T>() where T : unmanaged, INumberBase<T> => Run(default(Accumulate<NumericBinary<Add, T>, T>), A, Index, Value, From);
    }
}
