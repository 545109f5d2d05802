using System.Diagnostics;

namespace Strided.Benchmarks;

/// <summary>What one column does for one case.</summary>
internal abstract class Work
{
    /// <summary>Runs once and tells the result; work in place answers what it wrote to.</summary>
    public abstract object? Once();

    public abstract double Seconds(long loops);
}

/// <summary>Work that has a result. Where a library wants its results disposed of (NumSharp does), they are.</summary>
internal sealed class Work<X, R>(X x, Func<X, R> work) : Work
{
    private static readonly bool Reclaimed = typeof(IDisposable).IsAssignableFrom(typeof(R));

    public override object? Once() => work(x);

    public override double Seconds(long loops)
    {
        long start = Stopwatch.GetTimestamp();
        R last = default!;
        for (long k = 0; k < loops; k++)
        {
            last = work(x);
            if (Reclaimed) ((IDisposable)last!).Dispose();
        }
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        GC.KeepAlive(last);
        return seconds;
    }
}

/// <summary>Work that writes into memory that is there.</summary>
internal sealed class Writing<X>(X x, Action<X> work, Func<X, object?> written) : Work
{
    public override object? Once()
    {
        work(x);
        return written(x);
    }

    public override double Seconds(long loops)
    {
        long start = Stopwatch.GetTimestamp();
        for (long k = 0; k < loops; k++) work(x);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
