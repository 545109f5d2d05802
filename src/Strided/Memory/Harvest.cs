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
/// Who calls holds <see cref="Pool.Gate"/>.
/// </remarks>
internal static class Harvest
{
    /// <summary>A collection is followed by at least so many times its own duration without one.</summary>
    private const long Rest = 6;

    /// <summary>How often the rest is doubled at most, when nothing is found.</summary>
    private const int Patience = 10;

    /// <summary>How many bytes of new memory the operating system maps and clears in a second, or a little more.</summary>
    private const long NewBytesPerSecond = 3L << 30;

    /// <summary>How much is lent in turns before the first of it has left the caches, beside whatever else is in use.</summary>
    private const long CachedBytes = 8L << 20;

    private static long notBefore;
    private static long made;
    private static long lent;
    private static long cost = long.MaxValue / 2;
    private static int failures;

    private static bool IsEarned => made / (double)NewBytesPerSecond * Stopwatch.Frequency >= (double)cost * Rest;

    /// <summary>Collects, if it is time. True when it did.</summary>
    public static bool Collect()
    {
        long start = Stopwatch.GetTimestamp();
        if ((start < notBefore && !IsEarned) || GCSettings.LatencyMode is GCLatencyMode.LowLatency or GCLatencyMode.NoGCRegion) return false;
        GC.Collect(1, GCCollectionMode.Forced, blocking: true, compacting: false);
        long end = Stopwatch.GetTimestamp();
        // A duration that something else has stretched, be it that all of this was out of the caches, counts only when it comes again and again.
        cost = Math.Min(end - start, cost + cost / 16);
        notBefore = end + (cost * Rest << failures);
        made = lent = 0;
        return true;
    }

    /// <summary>True when so much was lent since the last collection that buffers of this size come back from beyond the caches.</summary>
    public static bool HasCooled(long bytes) => bytes <= CachedBytes && lent >= CachedBytes;

    /// <summary>Counts bytes that were lent, and those among them that had to be new.</summary>
    public static void Lent(long bytes, bool isNew)
    {
        lent += bytes;
        if (isNew) made += bytes;
    }

    /// <summary>Tells whether the last collection was worth it.</summary>
    public static void Found(bool something)
    {
        failures = something ? 0 : Math.Min(failures + 1, Patience);
        if (!something) notBefore += cost * Rest << failures;
    }
}
