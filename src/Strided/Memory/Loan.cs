using System.Runtime.InteropServices;

namespace Strided;

/// <summary>A buffer that a <see cref="Pool{T}"/> has lent.</summary>
internal abstract class Loan
{
    /// <summary>The pool forgets the buffer.</summary>
    public abstract void LetGo();
}

/// <inheritdoc/>
internal sealed class Loan<T> : Loan where T : unmanaged
{
    private volatile T[]? memory;
    private WeakGCHandle<Lease> lease;

    public Loan(T[] memory, out Lease lease)
    {
        this.memory = memory;
        lease = new(memory, this);
        // Not null as soon as finalizers run, some of which may still use the array, but when the lease is really gone.
        this.lease = new(lease, trackResurrection: true);
    }

    /// <summary>The buffer, unless it was let go.</summary>
    public T[]? Memory => memory;

    /// <summary>True while some array lives that looks into the buffer.</summary>
    public bool IsOpen => lease.TryGetTarget(out _);

    /// <summary>True when only a full collection could tell that the lease has ended.</summary>
    public bool IsOld => lease.TryGetTarget(out Lease? target) && GC.GetGeneration(target) == GC.MaxGeneration;

    /// <summary>The number of full collections when the lease was found ended.</summary>
    public int EndedAt { get; set; }

    /// <summary>Lends the buffer once more.</summary>
    public Lease Renew(T[] array)
    {
        var next = new Lease(array, this);
        lease.SetTarget(next);
        return next;
    }

    public override void LetGo() => memory = null;

    /// <summary>Nothing will be asked any more.</summary>
    public void Close()
    {
        memory = null;
        lease.Dispose();
    }
}
