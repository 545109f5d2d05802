using System.Diagnostics;
using System.Runtime;

namespace Strided;

/// <summary>
/// Collections of the two young generations that a <see cref="Pool{T}"/> asks for when it has lent everything: a few ten microseconds, against
/// milliseconds for as much new memory.
/// </summary>
/// <remarks>
/// They are rationed: however large the rest of the program's heap, they take a few per cent of the time, and less and less when they find nothing;
/// but as soon as new memory has cost so much more than a collection would, the next one is due. So the past never makes memory pile up.
/// </remarks>
internal static class Harvest
{
    /// <summary>A collection is followed by at least so many times its own duration without one.</summary>
    private const long Rest = 12;

    /// <summary>How often the rest is doubled at most, when nothing is found.</summary>
    private const int Patience = 10;

    /// <summary>How many bytes of new memory the operating system maps and clears in a second, or a little more.</summary>
    private const long NewBytesPerSecond = 3L << 30;

    private static readonly Lock Gate = new();
    private static long notBefore;
    private static long made;
    private static long cost = long.MaxValue / 2;
    private static int failures;

    private static bool IsEarned => made / (double)NewBytesPerSecond * Stopwatch.Frequency >= (double)cost * Rest;

    /// <summary>Collects, if it is time. True when it did.</summary>
    public static bool Collect()
    {
        lock (Gate)
        {
            long start = Stopwatch.GetTimestamp();
            if ((start < notBefore && !IsEarned) || GCSettings.LatencyMode is GCLatencyMode.LowLatency or GCLatencyMode.NoGCRegion) return false;
            GC.Collect(1, GCCollectionMode.Forced, blocking: true, compacting: false);
            long end = Stopwatch.GetTimestamp();
            // A duration that something else on the machine has stretched counts only when it comes again.
            cost = Math.Min(end - start, cost + cost / 4);
            notBefore = end + (cost * Rest << failures);
            made = 0;
            return true;
        }
    }

    /// <summary>Counts bytes that had to be new.</summary>
    public static void Missed(long bytes)
    {
        lock (Gate) made += bytes;
    }

    /// <summary>Tells whether the last collection was worth it.</summary>
    public static void Found(bool something)
    {
        lock (Gate)
        {
            failures = something ? 0 : Math.Min(failures + 1, Patience);
            if (!something) notBefore += cost * Rest << failures;
        }
    }
}
