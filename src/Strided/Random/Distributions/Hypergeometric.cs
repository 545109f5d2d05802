namespace Strided;

/// <summary>Good ones among a sample drawn without putting back.</summary>
/// <remarks>
/// Small samples are drawn one by one; others by the ratio of uniforms: E. Stadlober, "The Ratio of Uniforms Approach for Generating
/// Discrete Random Variates", J. Computational and Applied Mathematics 31(1), 1990 (HRUA).
/// </remarks>
internal readonly struct Hypergeometric(long good, long bad, long sample) : ISampler<Hypergeometric, long>
{
    private const long Most = 1_000_000_000;

    public static Rule[] Rules { get; } =
        [new("ngood", Bound.NonNegative, Integer: true), new("nbad", Bound.NonNegative, Integer: true), new("nsample", Bound.NonNegative, Integer: true)];

    public static bool HasJointRule => true;

    public static void Check(in Arguments values)
    {
        (long good, long bad, long sample) = (values.Integer(0), values.Integer(1), values.Integer(2));
        if (good >= Most || bad >= Most)
            throw new ArgumentOutOfRangeException(nameof(values), $"ngood = {good} and nbad = {bad} must both be below {Most}.");
        if (good + bad < sample)
            throw new ArgumentOutOfRangeException(nameof(values), $"nsample = {sample} must not be above ngood + nbad = {good + bad}.");
    }

    public static Hypergeometric With(in Arguments values) => new(values.Integer(0), values.Integer(1), values.Integer(2));

    public long Next(BitGenerator bits) => Draw(bits, good, bad, sample);

    public static long Draw(BitGenerator bits, long good, long bad, long sample)
    {
        if (sample >= 10 && sample <= good + bad - 10) return Rejected(bits, good, bad, sample);
        return sample > 0 ? OneByOne(bits, good, bad, sample) : 0;
    }

    private static long OneByOne(BitGenerator bits, long good, long bad, long sample)
    {
        long total = good + bad, left = total, leftGood = good, draws = sample > total / 2 ? total - sample : sample;
        for (; draws > 0 && leftGood > 0 && left > leftGood; draws--)
        {
            left--;
            if ((long)BoundedIntegers.Masked(bits, (ulong)left) < leftGood) leftGood--;
        }
        if (left == leftGood) leftGood -= draws;
        return sample > total / 2 ? leftGood : good - leftGood;
    }

    private static long Rejected(BitGenerator bits, long good, long bad, long sample)
    {
        const double d1 = 1.7155277699214135, d2 = 0.8989161620588988;
        long total = good + bad, drawn = Math.Min(sample, total - sample), fewer = Math.Min(good, bad), more = Math.Max(good, bad);
        double p = (double)fewer / total, q = (double)more / total, mean = drawn * p, a = mean + 0.5;
        double variance = (double)(total - drawn) * drawn * p * q / (total - 1), c = Math.Sqrt(variance + 0.5), h = d1 * c + d2;
        long m = (long)Math.Floor((double)(drawn + 1) * (fewer + 1) / (total + 2));
        double g = LogWays(m), b = Math.Min(Math.Min(drawn, fewer) + 1, Math.Floor(a + 16 * c));
        long k;
        while (true)
        {
            double u = bits.NextDouble(), v = bits.NextDouble(), x = a + h * (v - 0.5) / u;
            if (x < 0 || x >= b) continue;
            k = (long)Math.Floor(x);
            double t = g - LogWays(k);
            if (u * (4 - u) - 3 <= t) break;
            if (u * (u - t) >= 1) continue;
            if (2 * Math.Log(u) <= t) break;
        }
        if (good > bad) k = drawn - k;
        return drawn < sample ? good - k : k;

        double LogWays(long i) =>
            LogFactorial.Of(i) + LogFactorial.Of(fewer - i) + LogFactorial.Of(drawn - i) + LogFactorial.Of(more - drawn + i);
    }
}
