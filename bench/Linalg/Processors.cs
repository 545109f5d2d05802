using System.Globalization;
using System.Runtime.InteropServices;

namespace Strided.Benchmarks;

/// <summary>
/// Which thread may use which processor. A thread that measures stays on the first, all others of its process on the rest: those of a machine with other guests
/// are not equally fast, and a thread that is woken shares the processor of the one that woke it until the system moves it, which takes milliseconds.
/// </summary>
internal static partial class Processors
{
    private static bool CanPlace { get; } = OperatingSystem.IsLinux() && Environment.ProcessorCount is > 1 and <= 64;

    /// <summary>Places the threads of this process, whose first one measures. A thread made later is where the one that made it is: so again before each turn.</summary>
    public static void Place()
    {
        if (!CanPlace) return;
        foreach (string task in Directory.GetDirectories("/proc/self/task"))
        {
            int thread = int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture);
            ulong all = ulong.MaxValue >> (64 - Environment.ProcessorCount), mask = thread == Environment.ProcessId ? 1 : all & ~1ul;
            // A thread that has ended meanwhile needs no place.
            _ = SetAffinity(thread, sizeof(ulong), mask);
        }
    }

    /// <summary>Places the threads of a Python whose library has made its own.</summary>
    public static void Place(Peer python)
    {
        if (CanPlace) python.Execute("place()");
    }

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int thread, nint bytes, in ulong mask);
}
