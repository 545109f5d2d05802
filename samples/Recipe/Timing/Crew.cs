using System.Diagnostics;

namespace Recipe;

/// <summary>How many threads work, told by the processor time that each of them uses. This shows on a single core, too.</summary>
internal static class Crew
{
    /// <summary>The system counts processor time in steps of about 10 ms, so the work is repeated for many of them.</summary>
    private const double Watched = 0.3;

    /// <summary>Seconds per repetition, and the number of threads that did at least a fifth of what the busiest did.</summary>
    public static (double Seconds, int Threads) Watch(Action work)
    {
        TimeIt.WarmUp(work); // Else the runtime's compiling thread would be seen at work, too.
        Dictionary<int, TimeSpan> before = ProcessorTimes();
        long start = Stopwatch.GetTimestamp();
        int repetitions = 0;
        do
        {
            work();
            repetitions++;
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < Watched);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds / repetitions;

        TimeSpan[] used = [.. ProcessorTimes().Select(thread => thread.Value - before.GetValueOrDefault(thread.Key))];
        return (seconds, used.Count(time => time > used.Max() / 5));
    }

    private static Dictionary<int, TimeSpan> ProcessorTimes()
    {
        using var process = Process.GetCurrentProcess();
        return process.Threads.Cast<ProcessThread>().ToDictionary(thread => thread.Id, thread => thread.TotalProcessorTime);
    }
}
