using System.Runtime.CompilerServices;

namespace Strided;

/// <content>Distributions of vectors. Their vectors lie along the last axis of the result.</content>
public sealed partial class Generator
{
    /// <summary>Copy: how often each of several outcomes comes in n trials. The stream is that of NumPy up to 2.4.</summary>
    /// <param name="n">The number of trials.</param>
    /// <param name="pvals">The probabilities of the outcomes; the last one stands for what the others leave.</param>
    /// <param name="size">The shape of the axes before the last.</param>
    /// <exception cref="ArgumentException">n is negative, a probability is not in [0, 1], or all but the last sum to more than 1.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray<long> Multinomial(long n, NDArray<double> pvals, Dims size = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        double[] p = Vector(pvals, nameof(pvals));
        double sum = 0;
        for (int j = 0; j < p.Length; j++)
        {
            if (!(p[j] >= 0 && p[j] <= 1)) throw new ArgumentOutOfRangeException(nameof(pvals), p[j], $"pvals holds {p[j]}; probabilities are from 0 to 1.");
            if (j < p.Length - 1) sum += p[j];
        }
        if (sum > 1 + 1e-12) throw new ArgumentException($"The probabilities pvals without the last sum to {sum}, which is more than 1.", nameof(pvals));
        return Rows<long>(size, p.Length, row =>
        {
            row.Clear();
            double left = 1;
            long trials = n;
            for (int j = 0; j < p.Length - 1; j++)
            {
                row[j] = Strided.Binomial.Draw(BitGenerator, trials, p[j] / left);
                trials -= row[j];
                if (trials <= 0) break;
                left -= p[j];
            }
            if (trials > 0) row[^1] = trials;
        });
    }

    /// <summary>Copy: probabilities that sum to 1, Dirichlet distributed.</summary>
    /// <param name="alpha">The parameters, one for each entry of a vector.</param>
    /// <param name="size">The shape of the axes before the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is negative.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray<double> Dirichlet(NDArray<double> alpha, Dims size = default)
    {
        double[] a = Vector(alpha, nameof(alpha));
        double largest = 0;
        foreach (double one in a)
        {
            if (!(one >= 0)) throw new ArgumentOutOfRangeException(nameof(alpha), one, $"alpha holds {one}; its entries must not be negative.");
            largest = Math.Max(largest, one);
        }
        // With tiny parameters all gamma numbers may be 0, so pieces are broken off a stick of length 1 by beta numbers.
        if (largest >= 0.1) return Rows<double>(size, a.Length, row => Shares(a, row));
        var tails = new double[a.Length];
        double tail = 0;
        for (int j = a.Length - 1; j >= 0; j--) tails[j] = tail += a[j];
        return Rows<double>(size, a.Length, row =>
        {
            double left = 1;
            for (int j = 0; j < a.Length - 1; j++)
            {
                double piece = Strided.Beta.Draw(BitGenerator, a[j], tails[j + 1]);
                row[j] = left * piece;
                left *= 1 - piece;
            }
            row[^1] = left;
        });
    }

    /// <summary>Copy: how many of each colour are in a sample drawn without putting back.</summary>
    /// <param name="colors">How many of each colour there are.</param>
    /// <param name="nsample">The size of the sample.</param>
    /// <param name="size">The shape of the axes before the last.</param>
    /// <param name="count">True to draw one by one, NumPy's method <c>count</c>; false to draw colour by colour, its <c>marginals</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, the sample is larger than all colours, or these are 10^9 or more.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray<long> MultivariateHypergeometric(NDArray<long> colors, long nsample, Dims size = default, bool count = false)
    {
        long[] each = Vector(colors, nameof(colors));
        ArgumentOutOfRangeException.ThrowIfNegative(nsample);
        Int128 all = 0;
        foreach (long color in each)
        {
            if (color < 0) throw new ArgumentOutOfRangeException(nameof(colors), color, $"colors holds {color}; counts must not be negative.");
            all += color;
        }
        if (!count && all >= 1_000_000_000) throw new ArgumentOutOfRangeException(nameof(colors), $"colors sum to {all}; they must stay below 10^9.");
        if (count && all > int.MaxValue) throw new ArgumentOutOfRangeException(nameof(colors), $"colors sum to {all}; drawing one by one needs memory for all of them.");
        long total = (long)all;
        if (nsample > total) throw new ArgumentOutOfRangeException(nameof(nsample), nsample, $"nsample = {nsample} must not be above the {total} of all colors.");
        // A sample of more than half is what a smaller sample leaves.
        bool rest = nsample > total / 2;
        long drawn = rest ? total - nsample : nsample;
        int[] urn = count ? Urn(each, total) : [];
        return Rows<long>(size, each.Length, row =>
        {
            row.Clear();
            if (count) CountUrn(urn, drawn, row);
            else Marginals(each, total, drawn, row);
            if (rest)
                for (int j = 0; j < row.Length; j++) row[j] = each[j] - row[j];
        });
    }

    private void Shares(double[] alpha, Span<double> row)
    {
        double sum = 0;
        for (int j = 0; j < alpha.Length; j++) sum += row[j] = Doubles.Gamma(BitGenerator, alpha[j]);
        double inverse = 1 / sum;
        foreach (ref double share in row) share *= inverse;
    }

    private void Marginals(long[] colors, long total, long drawn, Span<long> row)
    {
        for (int j = 0; drawn > 0 && j + 1 < colors.Length; j++)
        {
            total -= colors[j];
            row[j] = Strided.Hypergeometric.Draw(BitGenerator, colors[j], total, drawn);
            drawn -= row[j];
        }
        if (drawn > 0) row[^1] = drawn;
    }

    private void CountUrn(int[] urn, long drawn, Span<long> row)
    {
        for (int j = 0; j < drawn; j++)
        {
            int k = j + (int)BoundedIntegers.Masked(BitGenerator, (ulong)(urn.Length - j - 1));
            (urn[j], urn[k]) = (urn[k], urn[j]);
            row[urn[j]]++;
        }
    }

    private static int[] Urn(long[] colors, long total)
    {
        var urn = new int[total];
        int at = 0;
        for (int color = 0; color < colors.Length; color++)
            for (long i = 0; i < colors[color]; i++) urn[at++] = color;
        return urn;
    }

    private static T[] Vector<T>(NDArray<T> values, string name) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values, name);
        return values.NDim == 1 && values.Size > 0 ? values.ToArray() : throw new ShapeException($"{name} must have one axis and an entry, not the shape {values.Shape}.");
    }

    private static NDArray<T> Rows<T>(in Dims size, int length, SpanAction<T> write) where T : unmanaged
    {
        NDArray<T> z = Nd.Empty<T>(Dims.Create([.. size.AsSpan(), length]));
        for (nint at = 0; at < z.Size; at += length) write(Sampling.Span(z, at)[..length]);
        return z;
    }
}
