using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strided.Benchmarks;

/// <summary>Passes over native memory on huge pages, in every way that may be the fastest: ordinary and non-temporal stores, one thread and all.</summary>
internal static unsafe partial class Stream
{
    private const int HugePages = 14, Vector = 64;

    private const nuint PageSize = 2 << 20;

    private const double Long = 0.004, Tries = 7;

    /// <summary>Bytes a second of a pass that touches so many bytes in all.</summary>
    public static Bandwidth Probe(StreamKind kind, long bytes, int threads)
    {
        int arrays = kind switch { StreamKind.Add => 3, StreamKind.Copy or StreamKind.Scale => 2, _ => 1 };
        // An update reads and writes the same bytes.
        long each = bytes / (kind == StreamKind.Update ? 2 : arrays) / (Vector * threads * 4) * (Vector * threads * 4);
        nuint room = ((nuint)each + (2 * PageSize) - 1) / PageSize * PageSize;
        byte* memory = (byte*)NativeMemory.AlignedAlloc(room * (nuint)arrays, PageSize);
        try
        {
            if (OperatingSystem.IsLinux()) _ = Advise((nint)memory, room * (nuint)arrays, HugePages);
            new Span<byte>(memory, checked((int)(room * (nuint)arrays))).Clear();
            double Fastest(int team) => Math.Max(Rate(false, team), kind == StreamKind.Read ? 0 : Rate(true, team));
            double Rate(bool past, int team) => bytes / Seconds(team, (part, passes) =>
            {
                nint length = (nint)(each / team);
                double* x = (double*)(memory + (part * length)), y = (double*)(memory + room + (part * length)), z = (double*)(memory + (2 * room) + (part * length));
                for (long pass = 0; pass < passes; pass++) Pass(kind, past, x, y, z, length / sizeof(double));
            });
            double one = Fastest(1);
            return new(kind.ToString().ToLowerInvariant(), bytes, one, threads == 1 ? one : Math.Max(one, Fastest(threads)));
        }
        finally
        {
            NativeMemory.AlignedFree(memory);
        }
    }

    /// <summary>Multiplications and additions a second of float64.</summary>
    public static Bandwidth Flops(int threads)
    {
        const long Calls = 1000;
        double Rate(int team) => team * Calls * Multiplied / Seconds(team, (_, passes) =>
        {
            for (long k = 0; k < passes * Calls; k++) Multiply();
        });
        double one = Rate(1);
        return new("multiply-add, float64", 0, one, threads == 1 ? one : Rate(threads));
    }

    /// <summary>The shortest time of a pass of a team, whose members begin together; what begins and ends them is not counted.</summary>
    private static double Seconds(int team, Action<int, long> run)
    {
        long passes = 1;
        double best = double.PositiveInfinity;
        for (int tries = 0; tries < Tries;)
        {
            double took = Once(team, run, passes);
            if (took < Long && passes < 1 << 30)
            {
                passes *= 2;
                continue;
            }
            best = Math.Min(best, took / passes);
            tries++;
        }
        return best;
    }

    private static double Once(int team, Action<int, long> run, long passes)
    {
        int waiting = team - 1;
        long[] ends = new long[team];
        Thread[] others = [.. Enumerable.Range(1, team - 1).Select(part => new Thread(() =>
        {
            Interlocked.Decrement(ref waiting);
            while (Volatile.Read(ref waiting) >= 0) Thread.SpinWait(1);
            run(part, passes);
            ends[part] = Stopwatch.GetTimestamp();
        }))];
        foreach (Thread other in others) other.Start();
        while (Volatile.Read(ref waiting) > 0) Thread.SpinWait(1);
        long start = Stopwatch.GetTimestamp();
        Volatile.Write(ref waiting, -1);
        run(0, passes);
        ends[0] = Stopwatch.GetTimestamp();
        foreach (Thread other in others) other.Join();
        return Stopwatch.GetElapsedTime(start, ends.Max()).TotalSeconds;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pass(StreamKind kind, bool past, double* x, double* y, double* z, nint n)
    {
        switch (kind)
        {
            case StreamKind.Read:
                Sum(x, n);
                break;
            case StreamKind.Write:
                if (past) for (nint i = 0; i < n; i += 8) Vector512.StoreAlignedNonTemporal(Vector512<double>.One, x + i);
                else for (nint i = 0; i < n; i += 8) Vector512.StoreAligned(Vector512<double>.One, x + i);
                break;
            case StreamKind.Copy:
                if (past) for (nint i = 0; i < n; i += 8) Vector512.StoreAlignedNonTemporal(Vector512.LoadAligned(x + i), y + i);
                else for (nint i = 0; i < n; i += 8) Vector512.StoreAligned(Vector512.LoadAligned(x + i), y + i);
                break;
            case StreamKind.Scale:
                if (past) for (nint i = 0; i < n; i += 8) Vector512.StoreAlignedNonTemporal(Vector512.LoadAligned(x + i) * 3, y + i);
                else for (nint i = 0; i < n; i += 8) Vector512.StoreAligned(Vector512.LoadAligned(x + i) * 3, y + i);
                break;
            case StreamKind.Add:
                if (past) for (nint i = 0; i < n; i += 8) Vector512.StoreAlignedNonTemporal(Vector512.LoadAligned(x + i) + Vector512.LoadAligned(y + i), z + i);
                else for (nint i = 0; i < n; i += 8) Vector512.StoreAligned(Vector512.LoadAligned(x + i) + Vector512.LoadAligned(y + i), z + i);
                break;
            default:
                if (past) for (nint i = 0; i < n; i += 8) Vector512.StoreAlignedNonTemporal(Vector512.LoadAligned(x + i) * 3, x + i);
                else for (nint i = 0; i < n; i += 8) Vector512.StoreAligned(Vector512.LoadAligned(x + i) * 3, x + i);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Sum(double* x, nint n)
    {
        Vector512<double> a = default, b = default, c = default, d = default;
        nint i = 0;
        for (; i <= n - 32; i += 32)
        {
            a += Vector512.LoadAligned(x + i);
            b += Vector512.LoadAligned(x + i + 8);
            c += Vector512.LoadAligned(x + i + 16);
            d += Vector512.LoadAligned(x + i + 24);
        }
        for (; i < n; i += 8) a += Vector512.LoadAligned(x + i);
        return Vector512.Sum(a + b + c + d);
    }

    /// <summary>What <see cref="Multiply"/> computes: twelve registers, enough to hide the latency.</summary>
    private const double Multiplied = 100 * 12 * 8 * 2;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static double Multiply()
    {
        Vector512<double> x = Vector512.Create(0.5), y = Vector512.Create(0.25);
        Vector512<double> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int step = 0; step < 100; step++)
        {
            a = Vector512.MultiplyAddEstimate(a, x, y);
            b = Vector512.MultiplyAddEstimate(b, x, y);
            c = Vector512.MultiplyAddEstimate(c, x, y);
            d = Vector512.MultiplyAddEstimate(d, x, y);
            e = Vector512.MultiplyAddEstimate(e, x, y);
            f = Vector512.MultiplyAddEstimate(f, x, y);
            g = Vector512.MultiplyAddEstimate(g, x, y);
            h = Vector512.MultiplyAddEstimate(h, x, y);
            i = Vector512.MultiplyAddEstimate(i, x, y);
            j = Vector512.MultiplyAddEstimate(j, x, y);
            k = Vector512.MultiplyAddEstimate(k, x, y);
            l = Vector512.MultiplyAddEstimate(l, x, y);
        }
        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nint start, nuint length, int advice);
}
