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

    /// <summary>Seconds that the work takes, and the pages that the system had to bring (-1 where it does not tell).</summary>
    public static (double Seconds, long Faults) Watch(Action work)
    {
        long faults = Faults();
        long start = Stopwatch.GetTimestamp();
        work();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (seconds, faults < 0 ? -1 : Faults() - faults);
    }

    public void Dispose()
    {
        Marshal.FreeHGlobal(block);
        block = 0;
    }

    /// <summary>Page faults of this process so far that needed no disk: the tenth field of Linux' /proc/self/stat, the name in brackets being one.</summary>
    private static long Faults()
    {
        if (!OperatingSystem.IsLinux()) return -1;
        string stat = File.ReadAllText("/proc/self/stat");
        return long.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[7], CultureInfo.InvariantCulture);
    }
}
