using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Strided;

/// <summary>Independent pieces of one job, on as many threads as allowed.</summary>
/// <remarks>
/// The calling thread works too and takes whatever piece is left, so it never waits for a thread that has not started, only,
/// awake for a moment and then asleep, for pieces that others are in the middle of.
/// </remarks>
internal sealed class Workers : IThreadPoolWorkItem
{
    /// <summary>Bytes that keep one processor busy for long enough that a second one is worth waking.</summary>
    private const nint Worthwhile = 4 << 20;

    /// <summary>Bytes of one operand below which no operation, however it may compute, is worth dividing.</summary>
    public const nint Alone = 1 << 16;

    /// <summary>To fall asleep and be woken takes about as long: whoever has waited so long for others lets go of the processor.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMicroseconds(60);

    private readonly nint count;
    private readonly Action<nint> piece;
    private readonly object gate = new();
    private long next;
    private long unfinished;
    private Exception? failure;

    private Workers(nint count, Action<nint> piece)
    {
        this.count = count;
        this.piece = piece;
        unfinished = count;
    }

    /// <summary>The most threads one operation uses.</summary>
    public static int Limit { get; set; } = Environment.ProcessorCount;

    /// <summary>How many threads suit an operation that moves so many bytes, or could have moved them meanwhile.</summary>
    public static int Degree(nint bytes) => bytes < 2 * Worthwhile ? 1 : (int)nint.Min(Limit, bytes / Worthwhile);

    public static void For(nint count, int threads, Action<nint> piece)
    {
        if (threads <= 1 || count <= 1)
        {
            for (nint i = 0; i < count; i++) piece(i);
            return;
        }
        var job = new Workers(count, piece);
        for (nint helper = nint.Min(threads, count) - 1; helper > 0; helper--) ThreadPool.UnsafeQueueUserWorkItem(job, preferLocal: false);
        job.Execute();
        job.WaitForOthers();
        // Callers see what one thread would have thrown: a decimal's OverflowException, not its wrapping.
        if (job.failure is { } failed) ExceptionDispatchInfo.Throw(failed);
    }

    /// <summary>Takes pieces until none is left. After a failure the rest are taken and not done.</summary>
    public void Execute()
    {
        for (long i; (i = Interlocked.Increment(ref next) - 1) < count;)
        {
            try
            {
                if (Volatile.Read(ref failure) is null) piece((nint)i);
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref failure, thrown, null);
            }
            if (Interlocked.Decrement(ref unfinished) == 0)
                lock (gate) Monitor.PulseAll(gate);
        }
    }

    private void WaitForOthers()
    {
        // Others have a piece each at most. Where one of them waits for this very processor, it gets it meanwhile.
        var wait = new SpinWait();
        long start = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref unfinished) > 0 && Stopwatch.GetElapsedTime(start) < Patience) wait.SpinOnce(sleep1Threshold: -1);
        if (Volatile.Read(ref unfinished) == 0) return;
        lock (gate)
            while (Volatile.Read(ref unfinished) > 0) Monitor.Wait(gate);
    }
}
