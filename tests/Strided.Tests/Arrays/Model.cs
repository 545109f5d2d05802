namespace Strided.Tests;

/// <summary>An array as a list: the shape, and the elements in C order. Every operation is one rule from new indices to old ones.</summary>
internal sealed record Model(nint[] Shape, int[] Values)
{
    public int Rank => Shape.Length;

    public static Model Of(nint[] shape, Func<nint[], int> at) => new(shape, [.. Indices(shape).Select(at)]);

    public static Model Range(nint[] shape)
    {
        int next = 0;
        return Of(shape, _ => next++);
    }

    /// <summary>All indices, each a new array; the last axis fastest, or in F order the first.</summary>
    public static IEnumerable<nint[]> Indices(nint[] shape, Order order = Order.C)
    {
        if (shape.Contains(0)) yield break;
        var index = new nint[shape.Length];
        while (true)
        {
            yield return [.. index];
            int k = 0;
            for (; k < shape.Length; k++)
            {
                int axis = order == Order.F ? k : shape.Length - 1 - k;
                if (++index[axis] < shape[axis]) break;
                index[axis] = 0;
            }
            if (k == shape.Length) yield break;
        }
    }

    public int At(nint[] index)
    {
        nint at = 0;
        for (int k = 0; k < Rank; k++) at = at * Shape[k] + index[k];
        return Values[at];
    }

    public Model Permute(int[] axes) => Of([.. axes.Select(a => Shape[a])], i =>
    {
        var old = new nint[Rank];
        for (int k = 0; k < Rank; k++) old[axes[k]] = i[k];
        return At(old);
    });

    public Model Flip(int axis) => Of(Shape, i => At(With(i, axis, Shape[axis] - 1 - i[axis])));

    public Model Insert(int axis) => Of([.. Shape[..axis], 1, .. Shape[axis..]], i => At([.. i[..axis], .. i[(axis + 1)..]]));

    public Model Remove(int axis) => Of([.. Shape[..axis], .. Shape[(axis + 1)..]], i => At([.. i[..axis], 0, .. i[axis..]]));

    public Model Broadcast(nint[] shape) =>
        Of(shape, i => At([.. Shape.Select((n, k) => n == 1 ? 0 : i[k + shape.Length - Rank])]));

    /// <summary>The listed positions of one axis.</summary>
    public Model Take(int axis, nint[] positions) =>
        Of([.. Shape[..axis], positions.Length, .. Shape[(axis + 1)..]], i => At(With(i, axis, positions[i[axis]])));

    /// <summary>From the first axis of the plane towards the second, by 90 degrees: element (i, j) comes from (j, n - 1 - i).</summary>
    public Model Rot90(int first, int second)
    {
        nint[] shape = [.. Shape];
        (shape[first], shape[second]) = (Shape[second], Shape[first]);
        return Of(shape, i => At(With(With(i, first, i[second]), second, Shape[second] - 1 - i[first])));
    }

    public Model Diagonal(nint offset, int first, int second)
    {
        List<(nint Row, nint Column)> cells = [];
        for (nint row = 0; row < Shape[first]; row++)
            if (row + offset >= 0 && row + offset < Shape[second]) cells.Add((row, row + offset));
        int[] others = [.. Enumerable.Range(0, Rank).Where(k => k != first && k != second)];
        return Of([.. others.Select(k => Shape[k]), cells.Count], i =>
        {
            var old = new nint[Rank];
            for (int k = 0; k < others.Length; k++) old[others[k]] = i[k];
            (old[first], old[second]) = cells[(int)i[^1]];
            return At(old);
        });
    }

    public Model Windows(int axis, nint size)
    {
        nint[] shape = [.. Shape, size];
        shape[axis] -= size - 1;
        return Of(shape, i => At(With(i[..Rank], axis, i[axis] + i[Rank])));
    }

    /// <summary>Elements read in an order and laid out in the same order.</summary>
    public Model Reshape(nint[] shape, Order order)
    {
        int[] read = [.. Indices(Shape, order).Select(At)];
        var result = new Dictionary<string, int>();
        int next = 0;
        foreach (nint[] i in Indices(shape, order)) result[string.Join(",", i)] = read[next++];
        return Of(shape, i => result[string.Join(",", i)]);
    }

    public Model Map(Func<int, int> rule) => new(Shape, [.. Values.Select(rule)]);

    public override string ToString() => $"({string.Join(", ", Shape)}) [{string.Join(", ", Values)}]";

    private static nint[] With(nint[] index, int axis, nint value)
    {
        nint[] changed = [.. index];
        changed[axis] = value;
        return changed;
    }
}
