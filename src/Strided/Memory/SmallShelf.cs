using System.Diagnostics;

namespace Strided;

/// <summary>
/// Buffers of sizes that the runtime makes in generation 0: ordinary arrays are cheap there, and new buffers on the pinned heap dear. So buffers are made
/// with the time that was saved by lending others again, and who asks when there is none, or while another thread asks, gets an ordinary array.
/// </summary>
internal sealed class SmallShelf<T> : Shelf<T> where T : unmanaged
{
    /// <summary>Bytes of all buffers; when as many were lent again, a collection pays.</summary>
    private const long Most = 8 << 20;

    /// <summary>How many bytes of ordinary arrays are made in a second, with their share of the collections.</summary>
    private const long OrdinaryBytesPerSecond = 32L << 30;

    /// <summary>What is given for a new buffer, in quarters of an ordinary array's price: for each loan of one that came back, and each time that none had.</summary>
    private const int Loan = 8, Want = 1;

    /// <summary>How many times its price is spent on one, whatever the clock says, and put by at most.</summary>
    private const long Dearest = 256, MostSaved = 4096;

    /// <summary>A quarter of an ordinary array's price, in units of <see cref="Stopwatch"/>.</summary>
    private readonly double price;

    private double saved;

    public SmallShelf(int length) : base(length) => price = (double)Bytes * Stopwatch.Frequency / OrdinaryBytesPerSecond / 4;

    /// <summary>An array that is kept for long may keep its buffer.</summary>
    protected override bool Waits => false;

    public override T[]? Take(out Lease? lease)
    {
        Used();
        Sweep();
        if (!HasWaiting && LentAgain * Bytes >= Most) Collect();
        T[]? buffer = Again(out lease);
        saved = Math.Min(saved + (buffer is null ? Want : Loan) * price, MostSaved * price);
        return buffer;
    }

    public override T[]? Make(bool zeroed, out Lease? lease)
    {
        lease = null;
        if (saved <= 0 || Count * Bytes >= Most) return null;
        long start = Stopwatch.GetTimestamp();
        T[]? buffer = base.Make(zeroed, out lease);
        saved -= Math.Min(Stopwatch.GetTimestamp() - start, Dearest * price);
        return buffer;
    }
}
