using Strided;

namespace Recipe;

/// <summary>A small array drawn as text: its buffer as cells, and the order in which its strides visit them.</summary>
internal static class Picture
{
    public static IEnumerable<string> Of(NDArray view, string name, string remark)
    {
        NDArray root = view.Base ?? view;
        long[] cells = ((NDArray<long>)root).Ravel().ToArray();
        int[] visits = [.. Offsets(view).Select(offset => (int)((offset - root.Offset) / view.ItemSize))];

        yield return $"{name}   shape {view.Shape}   strides {view.Strides}   {(view.Base is null ? "owns its buffer" : "view")}";
        if (remark.Length > 0) yield return remark;
        yield return "        ┌" + Row(cells.Length, "┬", _ => "────") + "┐";
        yield return "buffer  │" + Row(cells.Length, "│", cell => $"{cells[cell],3} ") + "│";
        yield return "        └" + Row(cells.Length, "┴", _ => "────") + "┘";
        yield return visits.Length == visits.Distinct().Count()
            ? "visit    " + Row(cells.Length, " ", cell => Array.IndexOf(visits, cell) is >= 0 and int at ? $"{at + 1,3} " : "    ").TrimEnd()
            : $"visits  cells {string.Join(' ', visits)}, some of them again and again";
    }

    /// <summary>Where the elements lie, last index fastest: offset + strides[0] * i0 + strides[1] * i1 + ...</summary>
    public static IEnumerable<nint> Offsets(NDArray a)
    {
        IEnumerable<nint> offsets = [a.Offset];
        for (int axis = 0; axis < a.NDim; axis++)
        {
            (nint size, nint stride) = (a.Shape[axis], a.Strides[axis]);
            offsets = offsets.SelectMany(offset => Enumerable.Range(0, (int)size).Select(i => offset + i * stride));
        }
        return offsets;
    }

    private static string Row(int cells, string separator, Func<int, string> draw) =>
        string.Join(separator, Enumerable.Range(0, cells).Select(draw));
}
