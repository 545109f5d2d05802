namespace Strided.Tests;

/// <summary>Arrays of up to five axes behind a chain of slices, transposes, flips, stretches and diagonals; some are empty.</summary>
internal sealed class RandomLayouts(int seed)
{
    private readonly Random random = new(seed);

    public NDArray<double> Next()
    {
        nint[] shape = [.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => (nint)(random.Next(40) == 0 ? 0 : random.Next(1, 7)))];
        NDArray<double> a = Nd.Empty<double>(shape, AnyOf(Order.C, Order.F));
        for (int step = random.Next(0, 5); step > 0; step--) a = Viewed(a);
        return a;
    }

    /// <summary>A shape with that many elements.</summary>
    public Dims ShapeOf(nint size)
    {
        if (size == 0) return (0, random.Next(1, 4));
        List<nint> shape = [];
        for (nint rest = size; shape.Count < 5 && (rest > 1 || random.Next(2) == 0);)
        {
            nint[] divisors = [.. Enumerable.Range(1, (int)rest).Select(k => (nint)k).Where(k => rest % k == 0)];
            nint next = shape.Count == 4 ? rest : AnyOf(divisors);
            shape.Add(next);
            rest /= next;
        }
        return Dims.Create([.. shape]);
    }

    public T AnyOf<T>(params T[] choices) => choices[random.Next(choices.Length)];

    private NDArray<double> Viewed(NDArray<double> a)
    {
        if (a.NDim == 0) return a.ExpandDims(0);
        int axis = random.Next(a.NDim);
        nint size = a.Shape[axis], start = random.Next((int)size + 1);
        switch (random.Next(8))
        {
            case 0:
                return a.MoveAxis(axis, random.Next(a.NDim));
            case 1:
                return a.T;
            case 2:
                return a.Flip(axis);
            case 3:
                return Sliced(a, axis, new(start, null, random.Next(1, 4)));
            case 4:
                return Sliced(a, axis, new(null, start, 1));
            case 5 when a.NDim < 5:
                return a.ExpandDims(axis);
            case 6 when size == 1:
                nint[] shape = a.Shape.ToArray();
                shape[axis] = random.Next(1, 4);
                return a.BroadcastTo(shape);
            case 7 when a.NDim > 1:
                return a.Diagonal(0, 0, 1);
            default:
                return a;
        }
    }

    private static NDArray<double> Sliced(NDArray<double> a, int axis, Slice slice)
    {
        Slice[] index = [.. Enumerable.Range(0, a.NDim).Select(k => k == axis ? slice : (Slice)Range.All)];
        return a[index];
    }
}
