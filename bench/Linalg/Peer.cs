using System.Diagnostics;

namespace Strided.Benchmarks;

/// <summary>One of those who take turns: how it is timed, and the fastest of what was seen.</summary>
internal sealed class Peer(string name, Func<int, double> time)
{
    /// <summary>A sample lasts about so long, or one call.</summary>
    private const double SampleNanoseconds = 1e6;

    private int calls = 1;

    public string Name => name;

    /// <summary>Nanoseconds a call.</summary>
    public double Best { get; private set; } = double.PositiveInfinity;

    /// <summary>Finds how many calls make a sample.</summary>
    public void Calibrate()
    {
        double once = time(1);
        for (; calls < 1 << 20; calls *= 2)
            if (once * calls >= SampleNanoseconds || (once = time(calls)) * calls >= SampleNanoseconds) return;
    }

    public void Sample() => Best = Math.Min(Best, time(calls));

    public static Func<int, double> Of(Action work) => calls =>
    {
        long start = Stopwatch.GetTimestamp();
        for (int k = 0; k < calls; k++) work();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
    };
}
