namespace Strided.Benchmarks;

/// <summary>Order: sorting, ranks, sets.</summary>
internal static class Sorting
{
    private const string Family = "sorting";

    public static void Add(List<Case> table)
    {
        var doubles = new Over<double>(table, Family, Sizes.ToMillion);
        Sorts(doubles);
        Sorts<float>(new(table, Family, Sizes.ToMillion));
        Sorts<int>(new(table, Family, Sizes.ToMillion));
        Sorts<long>(new(table, Family, Sizes.ToMillion));
        Sorts<byte>(new(table, Family, Sizes.ToMillion));
        doubles.Case("searchsorted", "np.searchsorted(ordered, B)", x => x.Ordered.SearchSorted(x.B)).NumSharp(x => np.searchsorted(x.Ordered, x.B));
        doubles.Case("median", "np.median(A)", x => x.A.Median()).NumSharp(x => np.median(x.A)).MathNet(x => MathNet.Numerics.Statistics.Statistics.Median(x.A));
        doubles.Case("percentile", "np.percentile(A, [5, 50, 95])", x => x.A.Percentile(Nd.Array([5.0, 50, 95]))).NumSharp(x => np.percentile(x.A, new double[] { 5, 50, 95 }));
        doubles.Case("partition", "np.partition(A, n // 2)", x => x.A.Partition(x.N / 2)).Agree(Agreement.Size).NumSharp(x => np.partition(x.A, x.N / 2));
        doubles.Case("sort(axis=0)", "np.sort(S, axis=0)", x => x.S.Sort(axis: 0)).NumSharp(x => np.sort(x.S, 0));
        doubles.Case("sort(axis=1)", "np.sort(S, axis=1)", x => x.S.Sort(axis: 1)).NumSharp(x => np.sort(x.S, 1));
        doubles.Case("isin", "np.isin(A, row)", x => Nd.IsIn(x.A, x.Row)).NumSharp(x => np.isin(x.A, x.Row));
        doubles.Case("histogram by bincount", "np.bincount(I)", x => Nd.BinCount(x.I)).NumSharp(x => np.bincount(x.I));
    }

    private static void Sorts<T>(Over<T> over) where T : unmanaged
    {
        over.Case("sort", "np.sort(A)", x => x.A.Sort()).NumSharp(x => np.sort(x.A)).Spans(x => { x.A.AsSpan().CopyTo(x.Z); x.Z.AsSpan().Sort(); });
        over.Case("argsort", "np.argsort(A, kind='stable')", x => x.A.ArgSort()).NumSharp(x => np.argsort(x.A));
        over.Case("unique", "np.unique(A)", x => x.A.Unique()).NumSharp(x => np.unique(x.A).values);
    }
}
