using System.Diagnostics;

namespace Recipe;

/// <summary>Whether other threads lend a hand, told by the jobs that the thread pool does meanwhile. This shows on a single core, too.</summary>
internal static class Crew
{
    private const double Watched = 0.3;

    /// <summary>Seconds per repetition of the work, and the jobs that threads of the pool did in all repetitions.</summary>
    public static (double Seconds, long Jobs) Watch(Action work)
    {
        TimeIt.WarmUp(work);
        long jobs = ThreadPool.CompletedWorkItemCount, start = Stopwatch.GetTimestamp();
        int repetitions = 0;
        do
        {
            work();
            repetitions++;
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < Watched);
        return (Stopwatch.GetElapsedTime(start).TotalSeconds / repetitions, ThreadPool.CompletedWorkItemCount - jobs);
    }
}
