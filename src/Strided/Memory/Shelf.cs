using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The buffers of one element type and one length, lent and waiting.</summary>
internal abstract class Shelf
{
    private static long clock;

    /// <summary>When it was last asked for a buffer, in the order of requests.</summary>
    public long UsedAt { get; private set; }

    public abstract bool HasWaiting { get; }

    /// <summary>Forgets buffers that have waited since before the last full collection, or all.</summary>
    public abstract void Trim(bool all);

    /// <summary>Forgets the buffers that wait.</summary>
    public abstract void Clear();

    protected void Used() => UsedAt = ++clock;
}

/// <inheritdoc/>
internal sealed class Shelf<T> : Shelf where T : unmanaged
{
    private readonly List<Loan<T>> lent = [];
    private readonly List<Loan<T>> waiting = [];
    private readonly int length;
    private int sweptAt = -1;

    public Shelf(int length)
    {
        this.length = length;
        Pool.Add(this);
    }

    public override bool HasWaiting => waiting.Count > 0;

    private long Bytes => (long)length * Unsafe.SizeOf<T>();

    /// <summary>A buffer that nobody uses any more, or null.</summary>
    public T[]? Take(out Lease lease)
    {
        Used();
        Sweep();
        if (lent.Count > 0 && (waiting.Count == 0 || Harvest.HasCooled(Bytes)) && Harvest.Collect())
        {
            int before = waiting.Count;
            Sweep();
            Harvest.Found(waiting.Count > before);
        }
        return Again(out lease);
    }

    public T[] New(bool zeroed, out Lease lease)
    {
        T[] memory = zeroed ? GC.AllocateArray<T>(length, pinned: true) : GC.AllocateUninitializedArray<T>(length, pinned: true);
        lent.Add(new(memory, out lease));
        Harvest.Lent(Bytes, isNew: true);
        return memory;
    }

    public override void Trim(bool all)
    {
        Sweep();
        int before = waiting.Count, now = GC.CollectionCount(GC.MaxGeneration);
        waiting.RemoveAll(loan =>
        {
            bool old = all || loan.EndedAt < now - 1;
            if (old) loan.Close();
            return old;
        });
        Pool.Waits((waiting.Count - before) * Bytes);
    }

    public override void Clear()
    {
        foreach (Loan<T> loan in waiting) loan.Close();
        int count = waiting.Count;
        waiting.Clear();
        Pool.Waits(-count * Bytes);
    }

    /// <summary>The last one that came back, whose memory is the likeliest to be in a cache.</summary>
    private T[]? Again(out Lease lease)
    {
        lease = null!;
        if (waiting.Count == 0) return null;
        Loan<T> loan = waiting[^1];
        waiting.RemoveAt(waiting.Count - 1);
        Pool.Waits(-Bytes);
        T[] memory = loan.Memory!;
        lease = loan.Renew(memory);
        lent.Add(loan);
        Harvest.Lent(Bytes, isNew: false);
        return memory;
    }

    /// <summary>Sorts out whose lease has ended. That can have changed only since the last collection.</summary>
    private void Sweep()
    {
        int collections = GC.CollectionCount(0);
        if (collections == sweptAt) return;
        sweptAt = collections;
        int open = 0, before = waiting.Count;
        for (int i = 0; i < lent.Count; i++)
        {
            Loan<T> loan = lent[i];
            if (loan.Memory is null) loan.Close();
            else if (loan.IsOpen) lent[open++] = loan;
            else
            {
                loan.EndedAt = GC.CollectionCount(GC.MaxGeneration);
                waiting.Add(loan);
            }
        }
        lent.RemoveRange(open, lent.Count - open);
        if (waiting.Count > before) Pool.Waits((waiting.Count - before) * Bytes);
    }
}
