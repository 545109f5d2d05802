namespace Strided;

/// <summary>Reads the entries of an index from left to right against the axes of an array.</summary>
internal sealed class IndexReader
{
    private readonly NDArray a;
    private readonly List<Slice> slices = [];
    private readonly List<(NDArray Indices, int Axis, int View)> found = [];
    private readonly bool hasArrays;
    private int axis;
    private int produced;
    private int blockAxes;
    private int place;
    private Run run;

    private IndexReader(NDArray a, bool hasArrays) => (this.a, this.hasArrays) = (a, hasArrays);

    /// <summary>Where the entries that count as arrays stand: so far nowhere, in one run that goes on, in one that has ended, in several.</summary>
    private enum Run
    {
        None,
        Open,
        Ended,
        Several,
    }

    public static AdvancedIndex Read(NDArray a, ReadOnlySpan<Selector> index)
    {
        // The most frequent index, of which there is nothing to make out.
        if (index is [{ Arrays: [not NDArray<bool>] and [var only] }] && a.NDim > 0) return AdvancedIndex.Along(a.Layout, 0, only, IndexMode.Raise);
        int consumed = 0, ellipses = 0;
        bool hasArrays = false;
        foreach (ref readonly Selector entry in index)
        {
            foreach (NDArray array in entry.Arrays ?? []) consumed += array is NDArray<bool> ? array.NDim : 1;
            hasArrays |= entry.Arrays is not null;
            if (entry.Arrays is not null) continue;
            if (entry.Slice.Kind == SliceKind.Ellipsis) ellipses++;
            if (entry.Slice.Kind is SliceKind.Integer or SliceKind.Range) consumed++;
        }
        if (ellipses > 1) throw new IndexException("An index can have only one ellipsis ('...').");
        if (consumed > a.NDim)
            throw new IndexException($"Too many indices: shape {a.Shape} has {a.NDim} {(a.NDim == 1 ? "axis" : "axes")}, but {consumed} were indexed.");

        var reader = new IndexReader(a, hasArrays);
        foreach (ref readonly Selector entry in index)
        {
            if (entry.Arrays is null) reader.Take(entry.Slice, a.NDim - consumed);
            foreach (NDArray array in entry.Arrays ?? []) reader.Take(array);
        }
        return reader.Finish();
    }

    private void Take(Slice slice, int untouched)
    {
        slices.Add(slice);
        switch (slice.Kind)
        {
            case SliceKind.Integer:
                axis++;
                if (hasArrays) Meet();
                return;
            case SliceKind.Ellipsis:
                axis += untouched;
                produced += untouched;
                blockAxes += untouched;
                break;
            case SliceKind.Range:
                axis++;
                goto default;
            default:
                produced++;
                blockAxes++;
                break;
        }
        if (run == Run.Open) run = Run.Ended;
    }

    private void Take(NDArray array)
    {
        Meet();
        if (array is NDArray<bool> mask) Mask(mask);
        else Look(array);
    }

    private void Mask(NDArray<bool> mask)
    {
        for (int k = 0; k < mask.NDim; k++)
            if (mask.Layout.Shape[k] != a.Layout.Shape[axis + k]) throw MaskedElements.Misfit(mask, a, axis);
        if (mask.NDim == 0)
        {
            // It takes no axis: there is one index, which moves nowhere, or none.
            found.Add((Nd.Zeros<long>(mask.ToScalar() ? 1 : 0), -1, -1));
            return;
        }
        foreach (NDArray<long> positions in Positions.Of(mask)) Look(positions);
    }

    /// <summary>The next axis is looked up: the view keeps it for now.</summary>
    private void Look(NDArray indices)
    {
        found.Add((indices, axis++, produced++));
        slices.Add(Range.All);
    }

    /// <summary>An entry that counts as an array: the first says where the arrays' shape goes, and a slice between two of them moves it to the front.</summary>
    private void Meet()
    {
        if (run == Run.None) (run, place) = (Run.Open, blockAxes);
        else if (run == Run.Ended) (run, place) = (Run.Several, 0);
    }

    private AdvancedIndex Finish()
    {
        Layout view = a.Layout.Slice([.. slices]);
        ulong looked = 0;
        var arrays = new IndexArray[found.Count];
        Dims common = [];
        for (int k = 0; k < arrays.Length; k++)
        {
            (NDArray indices, int number, int at) = found[k];
            if (at >= 0) looked |= 1UL << at;
            arrays[k] = at < 0 ? new(indices, 0, 1, 0) : new(indices, number, view.Shape[at], view.Strides[at]);
            // A single index is held to its axis like an integer, even where the arrays beside it are empty and nothing is looked up.
            if (indices.NDim == 0) arrays[k].Check();
            common = Together(common, indices.Shape);
        }
        return new(view.Without(looked), common, AdvancedIndex.Zeros(common.Count), place, arrays);
    }

    private Dims Together(in Dims common, in Dims shape)
    {
        try
        {
            return Layout.BroadcastShapes(common, shape);
        }
        catch (ShapeException e)
        {
            throw new IndexException($"The index arrays do not go together: shapes {string.Join(", ", found.Select(array => array.Indices.Shape))}. {e.Message}", e);
        }
    }
}
