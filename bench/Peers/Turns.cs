using System.Diagnostics;

namespace Strided.Benchmarks;

/// <summary>How a comparison is made: the sides take turns, so that whatever else the machine does meets them all.</summary>
/// <param name="Rounds">How many turns each takes, where time allows.</param>
/// <param name="SecondsPerRun">How long one turn is at least.</param>
/// <param name="Settled">A side is warm when it has not become faster for so long.</param>
/// <param name="FewestCalls">A side is not warm before it has been called so often: after 30 calls the runtime compiles a method again.</param>
/// <param name="Patience">How long a side may warm up at most, and how long the turns of one side may take together.</param>
/// <param name="Pause">Seconds before each turn, in which the threads of others fall asleep.</param>
public sealed record Turns(int Rounds, double SecondsPerRun = 0.003, double Settled = 0.3, int FewestCalls = 40, double Patience = 2, double Pause = 0)
{
    private const int FewestRounds = 3;

    /// <summary>Warms up and measures.</summary>
    public void Take(params IReadOnlyList<Candidate> sides)
    {
        foreach (Candidate side in sides) side.WarmUp(this);
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < Rounds; round++)
        {
            if (round >= FewestRounds && Stopwatch.GetElapsedTime(start).TotalSeconds > Patience * sides.Count) break;
            foreach (Candidate side in sides)
            {
                if (Pause > 0) Thread.Sleep(TimeSpan.FromSeconds(Pause));
                side.Run();
            }
        }
    }
}
