using System.Globalization;

namespace Strided.Tests;

/// <summary>
/// A random index of integers, slices, new axes, an ellipsis, integer arrays and masks, and what it selects, by the rules as NumPy's manual
/// words them: which place of the source belongs to each index of the result.
/// </summary>
internal sealed class IndexProgram
{
    private static readonly DType[] IndexTypes = [DType.Int64, DType.Int64, DType.Int32, DType.Int8, DType.UInt16, DType.UInt64];

    private readonly Choices c;
    private readonly nint[] shape;
    private readonly nint[] stretched;
    private readonly int trues;
    private readonly bool masks;
    private readonly List<Selector> entries = [];
    private readonly List<string> text = [];
    private readonly List<Part> parts = [];
    private int axis;

    private IndexProgram(nint[] shape, Choices c)
    {
        (this.shape, this.c) = (shape, c);
        masks = c.Coin();
        trues = c.Below(4);
        stretched = [.. Enumerable.Range(0, c.Below(3)).Select(_ => c.Of<nint>(1, 2, 3, 2, c.Below(6) == 0 ? 0 : 4))];
        if (masks) stretched = [.. stretched, trues];
    }

    public Selector[] Entries => [.. entries];

    /// <summary>True when something is looked up, so that the result is a copy.</summary>
    public bool HasArrays => parts.Any(part => part.Own is not null);

    public nint[] Result { get; private set; } = [];

    /// <summary>The place in the source, in C order, of every element of the result in C order.</summary>
    public int[] Places { get; private set; } = [];

    public override string ToString() => $"({string.Join(", ", shape)})[{string.Join(", ", text)}]";

    public static IndexProgram Draw(nint[] shape, Choices c)
    {
        var program = new IndexProgram(shape, c);
        program.Write();
        program.Resolve();
        return program;
    }

    /// <summary>The same elements, laid out in one of several ways.</summary>
    public static NDArray Laid(NDArray a, Choices c) => c.Below(6) switch
    {
        0 => a.Copy(Order.F),
        1 => a.Flip().Copy().Flip(),
        2 when a.NDim > 0 => Nd.Repeat(a, 2, a.NDim - 1)[Slice.Ellipsis, Slice.Every(2)],
        3 when a.NDim > 1 => a.SwapAxes(0, 1).Copy().SwapAxes(0, 1),
        _ => a,
    };

    private void Write()
    {
        int named = c.Below(shape.Length + 1), ellipsis = c.Coin() ? c.Below(named + 1) : -1, whole = shape.Length - named;
        bool skipped = false;
        while (true)
        {
            if (!skipped && axis == ellipsis)
            {
                skipped = true;
                Add(Slice.Ellipsis, "...", new(false, null, []));
                for (int k = 0; k < whole; k++) Whole();
            }
            if (c.Below(8) == 0 && entries.Count < 6) Add(Slice.NewAxis, "newaxis", new(false, 1, []));
            int left = (skipped ? shape.Length : ellipsis >= 0 ? ellipsis : named) - axis;
            if (masks && c.Below(2) == 0) Mask(left);
            else if (left > 0 && c.Below(5) == 0) Integer();
            else if (left > 0 && c.Below(3) == 0) Cut();
            else if (left > 0) Indices();
            else if (skipped || ellipsis < 0) break;
        }
        while (axis < shape.Length) Whole();
    }

    private void Add(Selector entry, string spelled, Part part)
    {
        entries.Add(entry);
        text.Add(spelled);
        parts.Add(part);
    }

    private void Whole()
    {
        nint size = shape[axis++];
        parts.Add(new(false, size, [.. Enumerable.Range(0, (int)size).Select(i => new nint[] { i })]));
    }

    private void Integer()
    {
        nint size = shape[axis];
        if (size == 0)
        {
            Cut();
            return;
        }
        int position = c.Below((int)size), spelled = (int)c.Spelled(position, (int)size);
        axis++;
        if (c.Below(4) == 0) Add((NDArray<int>)spelled, $"array({spelled})", new(true, null, [[position]], []));
        else if (spelled < 0 && c.Coin()) Add(^-spelled, $"^{-spelled}", new(true, null, [[position]]));
        else Add(spelled, $"{spelled}", new(true, null, [[position]]));
    }

    private void Cut()
    {
        nint size = shape[axis++];
        nint? start = c.Coin() ? null : c.Between((int)-size - 1, (int)size + 1), stop = c.Coin() ? null : c.Between((int)-size - 1, (int)size + 1);
        nint step = c.Of<nint>(1, -1, 2, -2);
        nint[] positions = PythonSlice.Positions(start, stop, step, size);
        Add(new Slice(start, stop, step), string.Create(CultureInfo.InvariantCulture, $"{start}:{stop}:{step}"), new(false, positions.Length, [.. positions.Select(p => new[] { p })]));
    }

    /// <summary>An array that stretches with the others.</summary>
    private void Indices()
    {
        nint size = shape[axis];
        int dropped = c.Below(3) == 0 ? c.Below(stretched.Length + 1) : 0;
        nint[] own = [.. stretched[dropped..].Select(n => n != 0 && c.Below(4) == 0 ? 1 : n)];
        if (size == 0 && !own.Contains(0))
        {
            Cut();
            return;
        }
        axis++;
        DType dtype = c.Of(IndexTypes);
        bool back = dtype.Kind == DTypeKind.SignedInteger && c.Coin();
        int[] values = [.. Enumerable.Range(0, (int)Product(own)).Select(_ => c.Below((int)size))];
        NDArray array = Laid(Nd.Array<int>([.. values.Select((v, k) => back && k % 2 == 0 ? v - (int)size : v)], Dims.Create(own)).AsType(dtype), c);
        Add(array, $"{dtype}({string.Join(", ", own)})[{string.Join(" ", values)}]", new(true, null, [.. values.Select(v => new nint[] { v })], own));
    }

    /// <summary>A mask over some axes, or over none. All masks of an index have as many true elements, or one.</summary>
    private void Mask(int left)
    {
        nint[] own = shape[axis..(axis + Math.Min(left, c.Below(4)))];
        int size = (int)Product(own), count = c.Below(5) == 0 ? 1 : trues;
        if (count > size)
        {
            if (left > 0) Cut();
            else if (c.Below(4) != 0) Add(Slice.NewAxis, "newaxis", new(false, 1, []));
            return;
        }
        axis += own.Length;
        var bits = new bool[size];
        foreach (int k in c.Shuffled(size)[..count]) bits[k] = true;
        nint[][] positions = [.. Model.Indices(own).Where((_, k) => bits[k])];
        Add(Laid(Nd.Array<bool>(bits, Dims.Create(own)), c), $"mask({string.Join(", ", own)})[{string.Concat(bits.Select(b => b ? 1 : 0))}]", new(true, null, positions, [count]));
    }

    private void Resolve()
    {
        nint[] common = [];
        foreach (Part part in parts)
            if (part.Own is { } own) common = Together(common, own);
        int[] arrays = HasArrays ? [.. Enumerable.Range(0, parts.Count).Where(k => parts[k].CountsAsArray)] : [];
        bool apart = arrays.Length > 0 && parts.GetRange(arrays[0], arrays[^1] - arrays[0] + 1).Any(part => !part.CountsAsArray);
        int place = arrays.Length == 0 ? 0 : apart ? 0 : parts.Take(arrays[0]).Count(part => part.Size is not null);
        nint[] sizes = [.. parts.Where(part => part.Size is not null).Select(part => part.Size!.Value)];
        Result = [.. sizes[..place], .. common, .. sizes[place..]];

        var places = new int[Product(Result)];
        int number = 0;
        var source = new nint[shape.Length];
        foreach (nint[] index in Model.Indices(Result))
        {
            int at = 0, next = 0;
            foreach (Part part in parts)
            {
                nint choice = part.Own is { } own ? Number(index[place..(place + common.Length)], own)
                    : part.Size is null ? 0
                    : index[next < place ? next++ : common.Length + next++];
                if (part.Positions.Length == 0) continue;
                foreach (nint position in part.Positions[choice]) source[at++] = position;
            }
            nint sum = 0;
            for (int k = 0; k < shape.Length; k++) sum = sum * shape[k] + source[k];
            places[number++] = (int)sum;
        }
        Places = places;
    }

    /// <summary>Where in an array of its own shape the index of the stretched one is.</summary>
    private static nint Number(nint[] looked, nint[] own)
    {
        nint number = 0;
        for (int k = 0; k < own.Length; k++) number = number * own[k] + (own[k] == 1 ? 0 : looked[looked.Length - own.Length + k]);
        return number;
    }

    private static nint[] Together(nint[] x, nint[] y)
    {
        if (x.Length < y.Length) (x, y) = (y, x);
        return [.. x.Select((n, k) => n == 1 && k >= x.Length - y.Length ? y[k - (x.Length - y.Length)] : n)];
    }

    private static nint Product(nint[] sizes) => sizes.Aggregate((nint)1, (x, y) => x * y);

    /// <summary>What one entry contributes.</summary>
    /// <param name="CountsAsArray">Arrays and masks do, and integers beside them.</param>
    /// <param name="Size">Of the axis that it makes in the result, if it makes one.</param>
    /// <param name="Positions">For each of its indices, the positions along the axes that it names.</param>
    /// <param name="Own">Its shape, when it is an array.</param>
    private sealed record Part(bool CountsAsArray, nint? Size, nint[][] Positions, nint[]? Own = null);
}
