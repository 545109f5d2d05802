using System.Numerics;

namespace Strided;

/// <summary>Sums of products of two dense rows that pass each other in opposite directions.</summary>
internal static class ConvolveRow<T> where T : unmanaged, INumberBase<T>
{
    /// <param name="x">The longer row.</param>
    /// <param name="y">The shorter row.</param>
    /// <param name="first">Which of the x.Length + y.Length - 1 sums comes first.</param>
    /// <param name="z">The sums from there on.</param>
    public static void Run(ReadOnlySpan<T> x, ReadOnlySpan<T> y, int first, Span<T> z)
    {
        z.Clear();
        for (int k = 0; k < y.Length; k++)
        {
            // z[i] takes x[i + first - k], where there is one.
            int from = Math.Max(0, k - first), to = Math.Min(z.Length, x.Length + k - first);
            if (from >= to) continue;
            T factor = y[k];
            ReadOnlySpan<T> source = x.Slice(from + first - k, to - from);
            Span<T> target = z[from..to];
            for (int i = 0; i < target.Length; i++) target[i] += source[i] * factor;
        }
    }
}
