namespace Strided.Benchmarks;

/// <summary>Operands kept from one case to the next of the same size, as long as nobody writes into them.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly Dictionary<Type, object> kept = [];

    private (DType, Placement, long, bool Fresh) label;

    /// <summary>Makes ready for a case; operands that do not fit it go.</summary>
    public void Label(Case next)
    {
        if (label != (next.DType, next.Placement, next.Size, false) || next.Fresh) Dispose();
        label = (next.DType, next.Placement, next.Size, next.Fresh);
    }

    /// <summary>Operands as one column has them, made of ours.</summary>
    public X Take<T, X>(Func<Operands<T>, X> make) where T : unmanaged where X : notnull
    {
        if (!kept.TryGetValue(typeof(Operands<T>), out object? ours))
            kept[typeof(Operands<T>)] = ours = new Operands<T>(label.Item2, label.Item3);
        if (!kept.TryGetValue(typeof(X), out object? operands))
            kept[typeof(X)] = operands = make((Operands<T>)ours);
        return (X)operands;
    }

    public void Dispose()
    {
        foreach (IDisposable operands in kept.Values.OfType<IDisposable>()) operands.Dispose();
        kept.Clear();
        GC.Collect();
    }
}
