using System.Diagnostics;

namespace Strided;

/// <summary>How long copies take here: measured once, when first asked.</summary>
internal static class CopySpeed
{
    private const int LineBytes = 64;

    private static readonly Lazy<double> SecondsPerLine = new(Measure);

    /// <summary>Reading the lines that hold the elements, and writing as many as dense elements fill.</summary>
    public static TimeSpan Estimate(in Layout source) =>
        TimeSpan.FromSeconds((CacheLines.Touched(source) + (double)source.ByteCount / LineBytes) / 2 * SecondsPerLine.Value);

    private static double Measure()
    {
        byte[] from = new byte[8 << 20], to = new byte[from.Length];
        double best = double.MaxValue;
        for (int k = 0; k < 5; k++)
        {
            long start = Stopwatch.GetTimestamp();
            from.CopyTo(to, 0);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        return best / ((double)from.Length / LineBytes);
    }
}
