namespace Strided.Benchmarks;

/// <summary>One line of the table: everybody's best time for one call on one number of threads, in seconds.</summary>
internal sealed record Row(Case Case, int Threads, double Ours, double NumPy, double? Native, double? MathNet, double? Torch)
{
    /// <summary>OpenBLAS keeps its threads awake for 2^26 ticks after a call, 32 ms at 2.1 GHz; nobody is timed beside another's.</summary>
    private const double Settle = 0.04;

    /// <summary>How long a turn is.</summary>
    private const double Alone = 0.002, Together = 0.02;

    public double Ratio => NumPy / Ours;

    /// <summary>The same library called by NumPy and by us.</summary>
    public double? NativeRatio => NumPy / Native;

    /// <summary>Everybody in turns, so that whatever else the machine does hits all alike.</summary>
    /// <param name="one">What is called.</param>
    /// <param name="threads">How many threads everybody has.</param>
    /// <param name="numPy">A NumPy with so many.</param>
    /// <param name="settled">A side is warm when it has not become faster for so many seconds, or after four times as many.</param>
    public static Row Measure(Case one, int threads, Peer numPy, double settled)
    {
        Nd.MaxDegreeOfParallelism = threads;
        var work = new Work(one);
        numPy.Execute(work.Preparation);
        Candidate ours = Of("Strided", work.Ours), theirs = new(numPy.Version, Awake(loops => numPy.Time(work.NumPy, loops)), compiled: false);
        Candidate? native = Program.HasNative && one.Family != "transforms" ? WithBlas(work.Ours) : null;
        Candidate? mathNet = threads == 1 && MathNetWork.Of(one) is { } other ? Of("Math.NET", other) : null;
        Candidate? torch = TorchWork.Of(one, threads) is { } tensors ? Of("TorchSharp", tensors) : null;
        Candidate[] sides = [.. new[] { ours, theirs, native, mathNet, torch }.OfType<Candidate>()];
        new Turns(Rounds: threads > 1 ? 9 : 25, SecondsPerRun: threads > 1 ? Together : Alone, Settled: settled, Patience: 4 * settled, Pause: threads > 1 ? Settle : 0).Take(sides);
        return new(one, threads, ours.Best, theirs.Best, native?.Best, mathNet?.Best, torch?.Best);
    }

    private static Candidate Of(string name, Action work) => new(name, Awake(loops => Candidate.SecondsOf(work, loops)), compiled: true);

    /// <summary>The same calls while the BLAS of the system is live.</summary>
    private static Candidate WithBlas(Action work)
    {
        Func<long, double> run = Awake(loops => Candidate.SecondsOf(work, loops));
        return new("BLAS", loops =>
        {
            Blas.TryLoad();
            double seconds = run(loops);
            Blas.UseManaged();
            return seconds;
        }, compiled: true);
    }

    /// <summary>Before a turn is timed, a quarter of it is not: caches still hold what the others left there, threads are asleep.</summary>
    private static Func<long, double> Awake(Func<long, double> run) => loops =>
    {
        Processors.Place();
        if (loops > 1) run((loops + 3) / 4);
        return run(loops);
    };
}
