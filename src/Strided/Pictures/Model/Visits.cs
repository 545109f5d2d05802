namespace Strided;

/// <summary>Answers which elements of a layout lie on given bytes, from its integers: no element is walked, however many there are.</summary>
/// <remarks>
/// Turned so that every step is positive, element x starts at low + Σ stepₖ·xₖ. The widest step is tried first; what the narrower ones can
/// still reach bounds its values, to a single one in ordinary layouts. The last axis is counted without a search, axes of stride 0 by a product.
/// </remarks>
internal sealed class Visits
{
    private const int WorkPerQuestion = 4000;

    private readonly Term[] terms;
    private readonly Int128[] reach;
    private readonly nint low;
    private readonly nint repeats = 1;
    private readonly nint size;
    private readonly int itemSize;
    private int work;
    private nint count;
    private nint first;
    private nint start;

    public Visits(in Layout layout)
    {
        (size, itemSize, low) = (layout.Size, layout.ItemSize, layout.Offset);
        var found = new List<Term>(layout.Rank);
        nint weight = 1;
        for (int axis = layout.Rank - 1; axis >= 0 && size > 0; axis--)
        {
            (nint extent, nint stride) = (layout.Shape[axis], layout.Strides[axis]);
            if (extent > 1 && stride == 0) repeats *= extent;
            else if (extent > 1) found.Add(new(Math.Abs(stride), extent - 1, weight, stride < 0));
            if (extent > 1 && stride < 0) low += stride * (extent - 1);
            weight *= extent;
        }
        found.Sort(static (x, y) => y.Step.CompareTo(x.Step));
        terms = [.. found];
        reach = new Int128[terms.Length + 1];
        for (int k = terms.Length - 1; k >= 0; k--) reach[k] = reach[k + 1] + (Int128)terms[k].Step * terms[k].Last;
    }

    /// <summary>The elements that have a byte in [<paramref name="from"/>, <paramref name="end"/>), in the layout's own offsets.</summary>
    public VisitCount On(nint from, nint end)
    {
        if (size == 0) return VisitCount.None;
        (work, count, first, start) = (WorkPerQuestion, 0, -1, 0);
        Search(0, (Int128)from - low - (itemSize - 1), (Int128)end - low - 1, low, 0);
        return new(count * repeats, work >= 0 ? first : -1, start, work >= 0);
    }

    /// <summary>Where the element with a number in C order starts.</summary>
    public static nint Place(in Layout layout, nint visit)
    {
        nint offset = layout.Offset;
        for (int axis = layout.Rank - 1; axis >= 0; axis--)
        {
            (visit, nint index) = Math.DivRem(visit, layout.Shape[axis]);
            offset += index * layout.Strides[axis];
        }
        return offset;
    }

    /// <summary>Counts the ways to bring the terms from <paramref name="k"/> on into the window.</summary>
    private void Search(int k, Int128 lo, Int128 hi, nint place, nint visit)
    {
        if (k == terms.Length)
        {
            if (lo <= 0 && hi >= 0) Found(1, visit, place);
            return;
        }
        Term term = terms[k];
        Int128 least = Int128.Max(0, CeilingDivide(lo - reach[k + 1], term.Step));
        Int128 most = hi < 0 ? -1 : Int128.Min(term.Last, hi / term.Step);
        if (most < least) return;
        if (k == terms.Length - 1)
        {
            nint x = (nint)(term.IsReversed ? most : least);
            Found((nint)(most - least) + 1, visit + term.Visit(x), place + x * term.Step);
            return;
        }
        for (Int128 x = least; x <= most && work >= 0; x++, work--)
            Search(k + 1, lo - x * term.Step, hi - x * term.Step, place + (nint)x * term.Step, visit + term.Visit((nint)x));
    }

    private void Found(nint more, nint visit, nint place)
    {
        count += more;
        if (first < 0 || visit < first) (first, start) = (visit, place);
    }

    private static Int128 CeilingDivide(Int128 a, Int128 b) => a <= 0 ? -(-a / b) : (a + b - 1) / b;

    private readonly record struct Term(nint Step, nint Last, nint Weight, bool IsReversed)
    {
        /// <summary>What position <paramref name="x"/>, counted upwards in memory, adds to the number of the visit.</summary>
        public nint Visit(nint x) => (IsReversed ? Last - x : x) * Weight;
    }
}
