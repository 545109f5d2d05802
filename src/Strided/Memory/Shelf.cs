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
internal class Shelf<T> : Shelf where T : unmanaged
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

    protected long Bytes => (long)length * Unsafe.SizeOf<T>();

    /// <summary>Buffers lent and waiting.</summary>
    protected int Count => lent.Count + waiting.Count;

    /// <summary>Buffers lent again since it was last found out whose lease has ended.</summary>
    protected int LentAgain { get; private set; }

    /// <summary>Whether a buffer whose array has grown old is still expected back.</summary>
    protected virtual bool Waits => true;

    /// <summary>A buffer that nobody uses any more, or null.</summary>
    /// <param name="lease">What has to stay alive as long as the buffer is used.</param>
    public virtual T[]? Take(out Lease? lease)
    {
        Used();
        Sweep();
        if (lent.Count > 0 && (waiting.Count == 0 || Harvest.HasCooled(Bytes))) Collect();
        return Again(out lease);
    }

    /// <summary>Finds out whose lease has ended by a collection, if it is time for one.</summary>
    protected void Collect()
    {
        int before = waiting.Count;
        if (!Harvest.Collect()) return;
        Sweep();
        Harvest.Found(waiting.Count - before);
    }

    /// <summary>A new buffer, where one is worth making.</summary>
    public virtual T[]? Make(bool zeroed, out Lease? lease)
    {
        T[] memory = zeroed ? GC.AllocateArray<T>(length, pinned: true) : GC.AllocateUninitializedArray<T>(length, pinned: true);
        lent.Add(new(memory, out Lease made));
        lease = made;
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
    protected T[]? Again(out Lease? lease)
    {
        lease = null;
        if (waiting.Count == 0) return null;
        Loan<T> loan = waiting[^1];
        waiting.RemoveAt(waiting.Count - 1);
        Pool.Waits(-Bytes);
        T[] memory = loan.Memory!;
        lease = loan.Renew(memory);
        lent.Add(loan);
        LentAgain++;
        Harvest.Lent(Bytes, isNew: false);
        return memory;
    }

    /// <summary>Sorts out whose lease has ended. That can have changed only since the last collection.</summary>
    protected void Sweep()
    {
        int collections = GC.CollectionCount(0);
        if (collections == sweptAt) return;
        sweptAt = collections;
        LentAgain = 0;
        int open = 0, before = waiting.Count;
        for (int i = 0; i < lent.Count; i++)
        {
            Loan<T> loan = lent[i];
            if (loan.Memory is null || (!Waits && loan.IsOld)) loan.Close();
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
