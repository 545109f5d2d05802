using System.Diagnostics;

namespace Strided.Benchmarks;

/// <summary>One line of the table: everybody's best time for one call on one number of threads.</summary>
internal sealed record Row(Case Case, int Threads, double Ours, double NumPy, double? Native, double? MathNet)
{
    private const int MostRounds = 25;

    private const int FewestRounds = 3;

    /// <summary>How long a BLAS keeps its threads awake after a call; nobody is timed beside another's.</summary>
    private const int Settle = 20;

    public double Ratio => NumPy / Ours;

    /// <summary>Everybody in turns, so that whatever else the machine does hits all alike.</summary>
    public static Row Measure(Case one, int threads, NumPySide numPy, double seconds)
    {
        Nd.MaxDegreeOfParallelism = threads;
        Action work = Work.Of(one);
        numPy.Prepare(one);
        var peers = new List<Peer> { new("Strided", Peer.Of(work)), new("NumPy", numPy.Time) };
        if (Program.HasNative) peers.Add(new("BLAS", WithBlas(Peer.Of(work), threads)));
        if (threads == 1 && MathNetWork.Of(one) is { } theirs) peers.Add(new("MathNet", Peer.Of(theirs)));
        foreach (Peer peer in peers) peer.Calibrate();
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < MostRounds && (round < FewestRounds || Stopwatch.GetElapsedTime(start).TotalSeconds < seconds); round++)
            foreach (Peer peer in peers)
            {
                if (threads > 1) Thread.Sleep(Settle);
                peer.Sample();
            }
        return new(one, threads, peers[0].Best, peers[1].Best, Best("BLAS"), Best("MathNet"));

        double? Best(string name) => peers.Find(peer => peer.Name == name)?.Best;
    }

    /// <summary>The same call while the BLAS of the system is live.</summary>
    private static Func<int, double> WithBlas(Func<int, double> time, int threads) => calls =>
    {
        Program.UseNative(threads);
        double nanoseconds = time(calls);
        Blas.UseManaged();
        return nanoseconds;
    };
}
