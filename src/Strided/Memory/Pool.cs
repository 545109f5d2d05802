namespace Strided;

/// <summary>
/// Large buffers, lent again as soon as the arrays that used them are gone: memory that has been written before costs a tenth of memory
/// that the operating system has to map and clear, page by page. Nobody returns a buffer; collections tell whose lease has ended.
/// </summary>
internal static class Pool
{
    /// <summary>Held while anything in any pool changes.</summary>
    public static readonly Lock Gate = new();

    private static readonly List<Shelf> Shelves = [];
    private static readonly Trimmer Watch = new();

    /// <summary>Bytes that wait to be lent again.</summary>
    public static long Waiting { get; private set; }

    /// <summary>How many bytes may wait: a small part of the memory that the process may use.</summary>
    public static long Limit { get; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 16;

    public static void Add(Shelf shelf)
    {
        Shelves.Add(shelf);
        GC.KeepAlive(Watch);
    }

    /// <summary>Counts bytes that began to wait, or no longer do. What has not been asked for the longest makes room.</summary>
    public static void Waits(long bytes)
    {
        Waiting += bytes;
        while (Waiting > Limit && Idlest() is { } shelf) shelf.Clear();
    }

    private static Shelf? Idlest()
    {
        Shelf? idlest = null;
        foreach (Shelf shelf in Shelves)
            if (shelf.HasWaiting && (idlest is null || shelf.UsedAt < idlest.UsedAt)) idlest = shelf;
        return idlest;
    }

    /// <summary>Forgets buffers that have waited since before the last full collection; all of them when memory is short.</summary>
    private static void Trim()
    {
        GCMemoryInfo info = GC.GetGCMemoryInfo(GCKind.Any);
        bool isShort = info.MemoryLoadBytes >= info.HighMemoryLoadThresholdBytes;
        lock (Gate)
        {
            foreach (Shelf shelf in Shelves) shelf.Trim(isShort);
        }
    }

    /// <summary>Notices full collections: its finalizer runs after each, and registers it again.</summary>
    private sealed class Trimmer
    {
        private int seen;

        public Trimmer() => _ = new Sentinel(this);

        private void Look()
        {
            int now = GC.CollectionCount(GC.MaxGeneration);
            if (now == seen) return;
            seen = now;
            Trim();
        }

        private sealed class Sentinel(Trimmer trimmer)
        {
            ~Sentinel()
            {
                trimmer.Look();
                GC.ReRegisterForFinalize(this);
            }
        }
    }
}
