using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Strided;

namespace Recipe;

/// <summary>Memory as the operating system hands it out: promised, not there. Each page comes with the first touch, and that takes time.</summary>
internal sealed class FirstTouch : IDisposable
{
    private nint block;

    /// <summary>View: elements in pages that nobody has touched yet.</summary>
    public NDArray<double> Untouched(nint n)
    {
        block = Marshal.AllocHGlobal(n * sizeof(double));
        return Nd.AsArray<double>(block, n, owner: this);
    }

    public void Dispose()
    {
        Marshal.FreeHGlobal(block);
        block = 0;
    }

    /// <summary>One pass of work.</summary>
    public static Pass Watch(Action work) => Watch(work, 1);

    /// <summary>Some passes: the time of the fastest, the page faults of one on average.</summary>
    public static Pass Watch(Action work, int passes)
    {
        long faults = Faults();
        double seconds = double.PositiveInfinity;
        for (int i = 0; i < passes; i++)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            seconds = Math.Min(seconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        return new(seconds, faults < 0 ? null : (Faults() - faults) / passes);
    }

    /// <summary>Page faults of this process so far that needed no disk: the tenth field of Linux' /proc/self/stat, the name in brackets being one.</summary>
    private static long Faults()
    {
        if (!OperatingSystem.IsLinux()) return -1;
        string stat = File.ReadAllText("/proc/self/stat");
        return long.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[7], CultureInfo.InvariantCulture);
    }

    /// <summary>What a pass over memory took.</summary>
    /// <param name="Seconds">Its time.</param>
    /// <param name="Faults">The pages that the system had to bring, where it tells.</param>
    internal readonly record struct Pass(double Seconds, long? Faults)
    {
        public override string ToString() =>
            Faults is { } faults ? string.Create(CultureInfo.InvariantCulture, $"{Show.Seconds(Seconds)} with {faults:N0} page faults") : Show.Seconds(Seconds);
    }
}
