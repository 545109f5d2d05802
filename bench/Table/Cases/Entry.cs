namespace Strided.Benchmarks;

/// <summary>A case at all its sizes, to which columns are added.</summary>
internal sealed class Entry<T>(Case[] cases) where T : unmanaged
{
    private readonly IEnumerable<Case> contiguous = cases.Where(c => c.Placement == Placement.Contiguous);

    public Entry<T> NumSharp<R>(Func<Sharp<T>, R> work) => Side(Columns.NumSharp, x => new Sharp<T>(x), work);

    public Entry<T> NumSharp(Action<Sharp<T>> work, Func<Sharp<T>, object>? written = null) =>
        Side(Columns.NumSharp, x => new Sharp<T>(x), work, written ?? (x => x.A));

    public Entry<T> Tensor<R>(Func<Tensors<T>, R> work) => new Entry<T>([.. contiguous]).Side(Columns.Tensor, x => new Tensors<T>(x), work, this);

    public Entry<T> Tensor(Action<Tensors<T>> work, Func<Tensors<T>, object> written) =>
        new Entry<T>([.. contiguous]).Side(Columns.Tensor, x => new Tensors<T>(x), work, written, this);

    public Entry<T> Spans<R>(Func<Spans<T>, R> work) => new Entry<T>([.. contiguous]).Side(Columns.Spans, x => new Spans<T>(x), work, this);

    public Entry<T> Spans(Action<Spans<T>> work, Func<Spans<T>, object>? written = null) =>
        new Entry<T>([.. contiguous]).Side(Columns.Spans, x => new Spans<T>(x), work, written ?? (x => x.Z), this);

    /// <summary>Math.NET, whose vectors and matrices of float64 stand here.</summary>
    public Entry<T> MathNet<R>(Func<MathNets, R> work) =>
        typeof(T) == typeof(double) ? new Entry<T>([.. contiguous]).Side(Columns.MathNet, x => new MathNets((Operands<double>)(object)x), work, this) : this;

    public Entry<T> MathNet(Action<MathNets> work, Func<MathNets, object> written) =>
        typeof(T) == typeof(double) ? new Entry<T>([.. contiguous]).Side(Columns.MathNet, x => new MathNets((Operands<double>)(object)x), work, written, this) : this;

    public Entry<T> Numexpr(string? expression) => Each(c => c.Numexpr = expression);

    /// <summary>How often each element of the operands is read, and of the result written, at least; in elements of this dtype.</summary>
    public unsafe Entry<T> Moves(double reads, double writes) => Each(c => c.Traffic = (reads * c.Size * sizeof(T), writes * c.Size * sizeof(T)));

    public Entry<T> Flops(Func<double, double> flops) => Each(c => c.Flops = flops(c.Size));

    /// <summary>The work changes an operand, although not in place: a generator moves on.</summary>
    public Entry<T> Fresh() => Each(c => c.Fresh = true);

    public Entry<T> Agree(Agreement agreement) => Each(c => c.Agreement = agreement);

    internal Entry<T> Side<X, R>(string column, Func<Operands<T>, X> operands, Func<X, R> work, Entry<T>? whole = null) where X : notnull
    {
        Each(c => c.Sides[column] = shelf => new Work<X, R>(shelf.Take(operands), work));
        return whole ?? this;
    }

    internal Entry<T> Side<X>(string column, Func<Operands<T>, X> operands, Action<X> work, Func<X, object?> written, Entry<T>? whole = null) where X : notnull
    {
        Each(c => c.Sides[column] = shelf => new Writing<X>(shelf.Take(operands), work, written));
        return whole ?? this;
    }

    private Entry<T> Each(Action<Case> change)
    {
        foreach (Case c in cases) change(c);
        return this;
    }
}
