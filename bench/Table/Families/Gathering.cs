namespace Strided.Benchmarks;

/// <summary>Elements by indices and masks.</summary>
internal static class Gathering
{
    public static void Add(List<Case> table)
    {
        Both<double>(new(table, "gather", Sizes.All));
        Both<int>(new(table, "gather", Sizes.All));
        var doubles = new Over<double>(table, "gather", Sizes.All);
        doubles.Case("nonzero", "np.nonzero(M)", x => x.M.Nonzero()).NumSharp(x => np.nonzero(x.M));
        doubles.Case("take along axis", "np.take_along_axis(A, I, 0)", x => x.A.TakeAlongAxis(x.I, 0)).Moves(2, 1).NumSharp(x => np.take_along_axis(x.A, x.I, 0));
    }

    private static void Both<T>(Over<T> over) where T : unmanaged
    {
        over.Case("take", "A.take(I)", x => x.A.Take(x.I)).Moves(2, 1).NumSharp(x => np.take(x.A, x.I));
        over.Case("a[i]", "A[I]", x => x.A[x.I]).Moves(2, 1).NumSharp(x => x.A[x.I]);
        over.Case("a[mask]", "A[M]", x => x.A[x.M]).Moves(1, 0.5).NumSharp(x => x.A[x.M]);
        over.InPlace("a[i] = b", "A[I] = B", x => x.A[x.I] = x.B).Agree(Agreement.Size).NumSharp(x => { x.A[x.I] = x.B; });
        over.InPlace("a[mask] = 0", "A[M] = 0", x => x.A[x.M] = Nd.Zeros<T>()).Moves(1, 1).NumSharp(x => { x.A[x.M] = 0; });
    }
}
