using System.Diagnostics;
using System.Runtime;

namespace Strided;

/// <summary>
/// Collections of the two young generations that a <see cref="Pool{T}"/> asks for when it has lent everything, a few ten microseconds against
/// milliseconds for as much new memory, and when what it has to lend has left the caches.
/// </summary>
/// <remarks>
/// They are rationed: however large the rest of the program's heap, they take a seventh of the time at most, and less and less when they find nothing;
/// but as soon as new memory has cost so much more than a collection would, the next one is due. So the past never makes memory pile up.
/// Arrays that were alive at two collections are out of reach of such ones. The parts of an expression are alive together, so some
/// loans lie between two collections. Where new memory has cost as much more than a full collection would all the same, that is the next, less and less
/// often when it finds none that was out of reach.
/// Who calls holds <see cref="Pool.Gate"/>.
/// </remarks>
internal static class Harvest
{
    /// <summary>A collection is followed by at least so many times its own duration without one.</summary>
    private const long Rest = 6;

    /// <summary>How often the rest is doubled at most, when nothing is found.</summary>
    private const int Patience = 10;

    /// <summary>The same for full collections: a program that keeps everything pays a fiftieth of its time for them at most.</summary>
    private const int FullPatience = 3;

    /// <summary>How many loans lie between two collections: most expressions have fewer parts at a time.</summary>
    private const int Apart = 12;

    /// <summary>How many bytes of new memory the operating system maps and clears in a second, or a little more.</summary>
    private const long NewBytesPerSecond = 3L << 30;

    /// <summary>How much is lent in turns before the first of it has left the caches, beside whatever else is in use.</summary>
    private const long CachedBytes = 8L << 20;

    private static long notBefore;
    private static long made;
    private static long madeSinceFull;
    private static long lent;
    private static int loans;
    private static int loansBefore;
    private static long cost = long.MaxValue / 2;

    /// <summary>A guess, until there was one: 50 ms.</summary>
    private static long fullCost = Stopwatch.Frequency / 20;
    private static int failures;
    private static int fullFailures;
    private static bool wasFull;

    /// <summary>True when a collection would find arrays alive that were alive at the last one; not where as much memory again would be too much.</summary>
    private static bool IsTooSoon => loans < Apart && lent < Pool.Limit / 4;

    private static bool IsEarned => IsWorth(made, cost);

    private static bool IsFullEarned => IsWorth(madeSinceFull, fullCost << fullFailures);

    /// <summary>Collects, if it is time. True when it did.</summary>
    public static bool Collect()
    {
        long start = Stopwatch.GetTimestamp();
        if (IsTooSoon || (start < notBefore && !IsEarned) || GCSettings.LatencyMode is GCLatencyMode.LowLatency or GCLatencyMode.NoGCRegion) return false;
        wasFull = IsFullEarned;
        GC.Collect(wasFull ? GC.MaxGeneration : 1, GCCollectionMode.Forced, blocking: true, compacting: false);
        long end = Stopwatch.GetTimestamp();
        if (wasFull) (fullCost, madeSinceFull) = (end - start, 0);
        // A duration that something else has stretched, be it that all of this was out of the caches, counts only when it comes again and again.
        else cost = Math.Min(end - start, cost + cost / 16);
        notBefore = end + (cost * Rest << failures);
        made = lent = 0;
        (loansBefore, loans) = (loans, 0);
        return true;
    }

    /// <summary>True when so much was lent since the last collection that buffers of this size come back from beyond the caches.</summary>
    public static bool HasCooled(long bytes) => bytes <= CachedBytes && lent >= CachedBytes;

    /// <summary>Counts bytes that were lent, and those among them that had to be new.</summary>
    public static void Lent(long bytes, bool isNew)
    {
        lent += bytes;
        loans++;
        if (!isNew) return;
        made += bytes;
        madeSinceFull += bytes;
    }

    /// <summary>True when the system has taken so much longer to make the bytes than a collection takes.</summary>
    private static bool IsWorth(long bytes, long collection) => bytes / (double)NewBytesPerSecond * Stopwatch.Frequency >= (double)collection * Rest;

    /// <summary>Tells how many buffers the last collection has found; if more than were lent since the one before, some had been out of reach.</summary>
    public static void Found(int count)
    {
        failures = count > 0 ? 0 : Math.Min(failures + 1, Patience);
        if (count == 0) notBefore += cost * Rest << failures;
        if (wasFull) fullFailures = count > loansBefore ? 0 : Math.Min(fullFailures + 1, FullPatience);
    }
}
