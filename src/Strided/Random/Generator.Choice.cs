using System.Runtime.CompilerServices;

namespace Strided;

/// <content>Choices.</content>
public sealed partial class Generator
{
    /// <summary>Below this size of the population, or above this many times the sample, samples without repeats come from a set.</summary>
    private const long SmallPopulation = 10_000;

    /// <summary>Copy: integers from 0 below n, chosen at random.</summary>
    /// <param name="n">How many integers there are to choose from.</param>
    /// <param name="size">The shape of the result.</param>
    /// <param name="replace">True when the same integer may come more than once.</param>
    /// <param name="p">The probability of each integer; all are equally likely without it.</param>
    /// <param name="shuffle">False when the order of a choice without repeats does not matter, which is faster.</param>
    /// <exception cref="ArgumentException">The size is larger than n without repeats, or p is not n probabilities that sum to 1.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray<long> Choice(long n, Dims size, bool replace = true, NDArray<double>? p = null, bool shuffle = true)
    {
        nint count = Extents.Product(size.AsSpan(), sizeof(long));
        if (n < 0 || (n == 0 && count > 0)) throw new ArgumentOutOfRangeException(nameof(n), n, $"There is nothing to choose from: n = {n}.");
        double[]? odds = p is null ? null : Odds(p, n);
        if (replace)
        {
            if (odds is null) return Integers(0, Math.Max(n, 1), size);
            double[] sums = Cumulated(odds);
            return Nd.Array(Array.ConvertAll(Random(count).ToArray(), u => UpperBound(sums, u))).Reshape(size);
        }
        if (count > n) throw new ArgumentException($"A choice of {count} out of {n} is impossible without repeats; use replace: true.", nameof(size));
        long[] chosen = odds is not null ? ChooseApart(odds, (int)count) : ChooseApart(n, (int)count, shuffle);
        return Nd.Array(chosen).Reshape(size);
    }

    /// <summary>Copy: places of an axis of the array, chosen at random.</summary>
    /// <param name="a">The array to choose from.</param>
    /// <param name="size">The shape that stands for the axis in the result.</param>
    /// <param name="replace">True when the same place may come more than once.</param>
    /// <param name="p">The probability of each place; all are equally likely without it.</param>
    /// <param name="axis">The axis to choose from.</param>
    /// <param name="shuffle">False when the order of a choice without repeats does not matter, which is faster.</param>
    /// <exception cref="ArgumentException">The size is larger than the axis without repeats, or p is not one probability a place that sum to 1.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public TArray Choice<TArray>(TArray a, Dims size, bool replace = true, NDArray<double>? p = null, int axis = 0, bool shuffle = true)
        where TArray : NDArray
    {
        ArgumentNullException.ThrowIfNull(a);
        int along = Axis.Normalize(axis, a.NDim);
        NDArray<long> chosen = Choice(a.Shape[along], size, replace, p, shuffle);
        ReadOnlySpan<nint> shape = a.Shape.AsSpan();
        return (TArray)Taken(a, chosen.ToArray(), along).Reshape(Dims.Create([.. shape[..along], .. size.AsSpan(), .. shape[(along + 1)..]]));
    }

    /// <summary>Different integers below n.</summary>
    private long[] ChooseApart(long n, int count, bool shuffle)
    {
        if (n > SmallPopulation && count > n / (shuffle ? 50 : 20))
        {
            var all = new long[n];
            for (int i = 0; i < all.Length; i++) all[i] = i;
            ShuffleTail(all, (int)Math.Max(n - count, 1));
            return all[^count..];
        }
        // Floyd: of the first j + 1 integers take one; when it is taken already, take j, which cannot be. Bentley, CACM 30(9), 1987.
        var chosen = new long[count];
        var taken = new HashSet<long>(count);
        for (int i = 0; i < count; i++)
        {
            long j = n - count + i, drawn = (long)BoundedIntegers.Next(BitGenerator, (ulong)j);
            if (!taken.Add(drawn)) taken.Add(drawn = j);
            chosen[i] = drawn;
        }
        if (shuffle) ShuffleTail(chosen, 1);
        return chosen;
    }

    /// <summary>Different integers by their probabilities: rounds of draws, in which those found before have none.</summary>
    private long[] ChooseApart(double[] odds, int count)
    {
        if (odds.Count(odd => odd > 0) < count)
            throw new ArgumentException($"Fewer than {count} probabilities are above 0, so there are no {count} different integers to choose.", nameof(odds));
        odds = [.. odds];
        List<long> found = [];
        while (found.Count < count)
        {
            double[] draws = Random(count - found.Count).ToArray();
            foreach (long gone in found) odds[gone] = 0;
            double[] sums = Cumulated(odds);
            found.AddRange(Array.ConvertAll(draws, u => UpperBound(sums, u)).Distinct());
        }
        return [.. found];
    }

    private static double[] Odds(NDArray<double> p, long n)
    {
        double[] odds = p.NDim == 1 ? p.ToArray() : throw new ShapeException($"p must have one axis, not the shape {p.Shape}.");
        if (odds.Length != n) throw new ShapeException($"p has {odds.Length} probabilities for {n} integers.");
        // Compensated (Kahan), so that many small probabilities still sum to 1.
        double sum = 0, lost = 0;
        foreach (double odd in odds)
        {
            if (!(odd >= 0)) throw new ArgumentOutOfRangeException(nameof(p), odd, $"p holds {odd}; probabilities must not be negative or NaN.");
            double y = odd - lost, next = sum + y;
            lost = next - sum - y;
            sum = next;
        }
        return Math.Abs(sum - 1) <= Math.Sqrt(double.BitIncrement(1) - 1) ? odds : throw new ArgumentException($"The probabilities p sum to {sum}, not to 1.", nameof(p));
    }

    private static double[] Cumulated(double[] odds)
    {
        var sums = new double[odds.Length];
        double sum = 0;
        for (int i = 0; i < sums.Length; i++) sums[i] = sum += odds[i];
        for (int i = 0; i < sums.Length; i++) sums[i] /= sum;
        return sums;
    }

    /// <summary>The number of sums that are not above u.</summary>
    private static long UpperBound(double[] sums, double u)
    {
        int low = 0, high = sums.Length;
        while (low < high)
        {
            int middle = low + (high - low) / 2;
            if (sums[middle] <= u) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
