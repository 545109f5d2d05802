using System.Globalization;

namespace Strided.Tests;

/// <summary>A random index: integers, ranges in all their spellings, new axes and an ellipsis, as entries or as text.</summary>
internal static class SliceSteps
{
    public static ViewChain Take(ViewChain chain, Choices c)
    {
        Model model = chain.Model;
        int rank = model.Rank, axis = 0, named = c.Below(rank + 1);
        bool ellipsis = c.Coin();
        int before = ellipsis ? c.Below(named + 1) : named;
        List<Slice> entries = [];
        List<string> text = [];
        for (int k = 0; k < named; k++)
        {
            if (k == before && ellipsis) Skip();
            if (c.Below(6) == 0 && model.Rank < 6)
            {
                model = model.Insert(axis++);
                Add(Slice.NewAxis, c.Of("newaxis", "None"));
            }
            model = Entry(model, ref axis);
        }
        if (before == named && ellipsis) Skip();
        string index = string.Join(c.Of(",", ", ", " , "), text) + (text.Count > 0 && c.Below(5) == 0 ? "," : "");
        Slice[] given = [.. entries];
        return c.Coin()
            ? chain.View($"[{index}]", a => a[(ReadOnlySpan<Slice>)given], model)
            : chain.View($"[\"{index}\"]", a => a[index], model);

        void Add(Slice entry, string spelled)
        {
            entries.Add(entry);
            text.Add(spelled);
        }

        void Skip()
        {
            Add(Slice.Ellipsis, "...");
            axis += rank - named;
        }

        Model Entry(Model m, ref int at)
        {
            nint size = m.Shape[at];
            if (size > 0 && c.Below(4) == 0)
            {
                nint position = c.Below((int)size);
                nint spelled = c.Spelled((int)position, (int)size);
                Add(c.Coin() ? (Slice)(int)spelled : spelled < 0 ? ^(int)-spelled : (Index)(int)spelled, spelled.ToString(CultureInfo.InvariantCulture));
                return m.Take(at, [position]).Remove(at);
            }
            nint? start = Bound(size), stop = Bound(size);
            nint step = c.Of<nint>(1, 1, -1, 2, -2, 3, -3, 100, -100, nint.MaxValue, nint.MinValue);
            string bounds = string.Create(CultureInfo.InvariantCulture, $"{start}:{stop}");
            if (step == 1 && c.Coin()) Add(new Range(From(start, 0), From(stop, ^0)), bounds);
            else Add(start is null && stop is null ? Slice.Every(step) : new Slice(start, stop, step),
                step == 1 && c.Coin() ? bounds : string.Create(CultureInfo.InvariantCulture, $"{bounds}:{step}"));
            m = m.Take(at, Positions(start, stop, step, size));
            at++;
            return m;
        }

        nint? Bound(nint size) => c.Below(3) == 0 ? null : c.Between((int)-size - 2, (int)size + 2);

        static Index From(nint? bound, Index otherwise) => bound switch { null => otherwise, < 0 => ^(int)-bound.Value, _ => (int)bound.Value };
    }

    private static nint[] Positions(nint? start, nint? stop, nint step, nint size) =>
        // The counting model must not run over the end of the integers, and beyond the axis all steps are one.
        PythonSlice.Positions(start, stop, Math.Clamp(step, -1000, 1000), size);
}
