namespace Strided.Benchmarks;

/// <summary>What the machine could do at best: the bytes of a case at the bandwidth that a probe reaches on as much memory, its arithmetic at the peak.</summary>
internal sealed class Limit(int threads)
{
    /// <summary>Less than this is a question of calls, not of memory.</summary>
    private const double Least = 4096;

    private readonly Dictionary<(StreamKind, long), Bandwidth> probed = [];

    private readonly Lazy<Bandwidth> peak = new(() => Stream.Flops(threads));

    /// <summary>All probes so far.</summary>
    public IEnumerable<Bandwidth> Probes => probed.OrderBy(pair => pair.Key).Select(pair => pair.Value).Concat(peak.IsValueCreated ? [peak.Value] : []);

    /// <summary>Seconds, or null where there is no limit to speak of.</summary>
    public double? Seconds(Case c)
    {
        double bytes = c.Traffic.Reads + c.Traffic.Writes;
        if (c.Flops > 0) return c.Flops / peak.Value.AllThreads;
        if (bytes < Least) return null;
        StreamKind kind = c.Fresh ? StreamKind.Update
            : c.Traffic.Writes == 0 || c.Traffic.Reads > 6 * c.Traffic.Writes ? StreamKind.Read
            : c.Traffic.Reads == 0 ? StreamKind.Write
            : c.Traffic.Reads < 1.5 * c.Traffic.Writes ? StreamKind.Copy : StreamKind.Add;
        return bytes / Probe(kind, bytes).AllThreads;
    }

    public Bandwidth Probe(StreamKind kind, double bytes)
    {
        // Caches are powers of two, and so are the probes.
        long size = 1L << (int)Math.Round(Math.Log2(Math.Min(bytes, 256L << 20)));
        if (!probed.TryGetValue((kind, size), out Bandwidth? found)) probed[(kind, size)] = found = Stream.Probe(kind, size, threads);
        return found;
    }
}
