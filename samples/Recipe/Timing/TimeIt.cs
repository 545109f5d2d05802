using System.Diagnostics;
using Strided;
using Strided.Benchmarks;

namespace Recipe;

/// <summary>
/// The engine behind %timeit: an inner loop scaled until one run takes long enough for the clock, then seven runs.
/// The runs of all candidates alternate, so that a busy moment of the machine meets them all.
/// </summary>
internal sealed class TimeIt(double secondsPerRun)
{
    public const int Runs = 7;

    /// <summary>The runtime compiles a method at its best after two times 30 calls, each time in a pause of 100 ms.</summary>
    private const int WarmupRounds = 3, WarmupCalls = 40, WarmupPause = 120;

    /// <summary>On a busy machine that compiler may come late: figures in an unexpected order are taken anew, this often.</summary>
    private const int Attempts = 4;

    /// <summary>Times a cheap and an expensive way to the same values.</summary>
    public Contest Measure(
        int number, Func<NDArray> cheap, Func<NDArray> dear, string cheapCode, string dearCode,
        NumPyCode python, Published published, Peer? numpy)
    {
        for (int attempt = 1; ; attempt++)
        {
            Contest contest = MeasureOnce(number, cheap, dear, cheapCode, dearCode, python, published, numpy);
            if (contest.Ratio > 1 || attempt == Attempts) return contest;
        }
    }

    private Contest MeasureOnce(
        int number, Func<NDArray> cheap, Func<NDArray> dear, string cheapCode, string dearCode,
        NumPyCode python, Published published, Peer? numpy)
    {
        using var progress = new Progress();
        progress.Say($"warming up: {cheapCode}");
        WarmUp(() => cheap());
        progress.Say($"warming up: {dearCode}");
        WarmUp(() => dear());
        numpy?.Execute(python.Setup);

        List<Candidate> all = [new("Strided", n => Loop(cheap, n)), new("Strided", n => Loop(dear, n))];
        if (numpy is not null) all.AddRange([new("NumPy", n => numpy.Time(python.Cheap, n)), new("NumPy", n => numpy.Time(python.Dear, n))]);
        foreach (Candidate candidate in all) candidate.Loops = Calibrate(candidate.Loop, secondsPerRun);
        for (int run = 0; run < Runs; run++)
        {
            progress.Say($"run {run + 1} of {Runs}: {cheapCode} against {dearCode}{(numpy is null ? "" : ", and NumPy")}");
            foreach (Candidate candidate in all) candidate.Seconds[run] = candidate.Loop(candidate.Loops) / candidate.Loops;
        }
        Timing[] timings = [.. all.Select(candidate => new Timing(candidate.Who, candidate.Seconds, candidate.Loops))];
        return new(
            number, cheapCode, dearCode, timings[0], timings[1], timings.ElementAtOrDefault(2), timings.ElementAtOrDefault(3), python, published);
    }

    /// <summary>Seconds per call of a cheap and an expensive piece of work, each the fastest of seven short runs that alternate.</summary>
    public static (double Cheap, double Dear) Compare(Action cheap, Action dear)
    {
        for (int attempt = 1; ; attempt++)
        {
            (double Cheap, double Dear) seconds = CompareOnce(cheap, dear);
            if (seconds.Dear > seconds.Cheap || attempt == Attempts) return seconds;
        }
    }

    private static (double First, double Second) CompareOnce(Action first, Action second)
    {
        const double Long = 0.005;
        WarmUp(first);
        WarmUp(second);
        (long firstLoops, long secondLoops) = (Calibrate(n => Loop(first, n), Long), Calibrate(n => Loop(second, n), Long));
        (double x, double y) = (double.PositiveInfinity, double.PositiveInfinity);
        for (int run = 0; run < Runs; run++)
        {
            x = Math.Min(x, Loop(first, firstLoops) / firstLoops);
            y = Math.Min(y, Loop(second, secondLoops) / secondLoops);
        }
        return (x, y);
    }

    /// <summary>Enough calls for the runtime's optimising compiler, and a pause for it to finish.</summary>
    public static void WarmUp(Action statement)
    {
        for (int round = 0; round < WarmupRounds; round++)
        {
            for (int i = 0; i < WarmupCalls; i++) statement();
            Thread.Sleep(WarmupPause);
        }
    }

    private static double Loop(Action work, long loops)
    {
        long start = Stopwatch.GetTimestamp();
        for (long i = 0; i < loops; i++) work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Loop(Func<NDArray> statement, long loops)
    {
        long start = Stopwatch.GetTimestamp();
        for (long i = 0; i < loops; i++) statement();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>1, 2, 5, 10, 20, ... loops, until one run takes as long as wanted.</summary>
    private static long Calibrate(Func<long, double> loop, double seconds)
    {
        for (long power = 1; ; power *= 10)
            foreach (long loops in (ReadOnlySpan<long>)[power, 2 * power, 5 * power])
                if (loop(loops) >= seconds) return loops;
    }

    private sealed class Candidate(string who, Func<long, double> loop)
    {
        public string Who => who;

        public Func<long, double> Loop => loop;

        public double[] Seconds { get; } = new double[Runs];

        public long Loops { get; set; }
    }
}
