using System.Diagnostics;

namespace Strided.Benchmarks;

/// <summary>One side of a comparison.</summary>
/// <param name="name">What it is called.</param>
/// <param name="run">Runs it so many times and tells the seconds that took.</param>
/// <param name="compiled">True where code gets better while it runs.</param>
public sealed class Candidate(string name, Func<long, double> run, bool compiled)
{
    private readonly List<double> seconds = [];

    public string Name => name;

    /// <summary>How many calls a run makes.</summary>
    public long Loops { get; private set; } = 1;

    /// <summary>Seconds a call, one for each run.</summary>
    public IReadOnlyList<double> Seconds => seconds;

    public double Best => seconds.Min();

    public double Median => seconds.Order().ElementAt(seconds.Count / 2);

    /// <summary>Work in this process.</summary>
    public static Candidate Of(string name, Action work) => new(name, loops => SecondsOf(work, loops), compiled: true);

    /// <summary>A statement in a Python.</summary>
    public static Candidate Of(Peer peer, string statement) => new(peer.Version, loops => peer.Time(statement, loops), compiled: false);

    /// <summary>The seconds that so many calls take.</summary>
    public static double SecondsOf(Action work, long loops)
    {
        long start = Stopwatch.GetTimestamp();
        for (long k = 0; k < loops; k++) work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>
    /// Runs until nothing gets faster for a while: compilers work in several steps, each after some calls and beside the work. Finds how many calls
    /// fill a run.
    /// </summary>
    public void WarmUp(Turns turns)
    {
        double spent = 0, best = double.PositiveInfinity, since = 0;
        (double settled, int fewest) = compiled ? (turns.Settled, turns.FewestCalls) : (turns.SecondsPerRun, 1);
        for (long calls = 0; spent < turns.Patience && (calls < fewest || since < settled); calls += Loops)
        {
            double took = Timed(), each = took / Loops;
            spent += took;
            since = each < 0.9 * best ? 0 : since + took;
            best = Math.Min(best, each);
            if (took < turns.SecondsPerRun) Loops = Math.Clamp((long)(1.2 * turns.SecondsPerRun / Math.Max(each, 1e-10)), Loops + 1, 4 * Loops);
        }
        Loops = Math.Max(1, (long)Math.Ceiling(turns.SecondsPerRun / best));
    }

    public void Run() => seconds.Add(Timed() / Loops);

    private double Timed()
    {
        try
        {
            return run(Loops);
        }
        catch (Exception e)
        {
            throw new CandidateException(this, e);
        }
    }
}
