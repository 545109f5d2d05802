namespace Strided.Benchmarks;

/// <summary>Adds cases to the table, each over some sizes and placements.</summary>
internal sealed class Over<T>(List<Case> table, string family, long[] sizes, params Placement[] placements) where T : unmanaged
{
    private static readonly Placement[] Plain = [Placement.Contiguous];

    /// <summary>A case with a result, in NumPy's words and in ours.</summary>
    public Entry<T> Case<R>(string name, string numpy, Func<Operands<T>, R> ours) =>
        Add(name, numpy, fresh: false).Side(Columns.Strided, x => x, ours);

    /// <summary>A case that writes into an operand, A where nothing else is said.</summary>
    public Entry<T> InPlace(string name, string numpy, Action<Operands<T>> ours, Func<Operands<T>, object?>? written = null) =>
        Add(name, numpy, fresh: true).Side(Columns.Strided, x => x, ours, written ?? (x => x.A));

    private Entry<T> Add(string name, string numpy, bool fresh)
    {
        Case[] cases =
        [
            .. from placement in placements.Length > 0 ? placements : Plain
               from size in sizes
               select new Case(family, name, DType.Of<T>(), placement, size, numpy) { Fresh = fresh },
        ];
        table.AddRange(cases);
        return new(cases);
    }
}
