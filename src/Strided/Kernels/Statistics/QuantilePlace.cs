namespace Strided;

/// <summary>Between which two places in order a quantile lies, and how far.</summary>
internal readonly struct QuantilePlace
{
    /// <summary>The place on the left.</summary>
    public readonly nint Lower;

    /// <summary>The place on the right, the same or the next one.</summary>
    public readonly nint Upper;

    /// <summary>The median's method: the mean of the two in the middle, which rounds once; half way by the others is a share of a difference.</summary>
    public const QuantileMethod Median = (QuantileMethod)(-1);

    private readonly double weight;
    private readonly bool isMean;

    /// <param name="method">Where quantiles lie.</param>
    /// <param name="n">The number of elements, at least 1.</param>
    /// <param name="q">The share of the elements below.</param>
    public QuantilePlace(QuantileMethod method, nint n, double q)
    {
        double at = Position(method, n, q), floor = Math.Floor(at);
        if (IsDiscrete(method))
        {
            Lower = Upper = nint.Clamp((nint)at, 0, n - 1);
            return;
        }
        if (!(at >= 0) || at >= n - 1)
        {
            Lower = Upper = at >= 0 ? n - 1 : 0;
            return;
        }
        Lower = (nint)floor;
        Upper = Lower + 1;
        double part = at - floor;
        isMean = method == Median && part == 0.5;
        weight = method switch
        {
            QuantileMethod.AveragedInvertedCdf => part == 0 ? 0.5 : 1,
            QuantileMethod.Midpoint => part == 0 ? 0 : 0.5,
            _ => part,
        };
    }

    /// <summary>The value between the elements at the two places.</summary>
    /// <remarks>From the nearer one, so that it never leaves them and grows with q.</remarks>
    public double Between(double lower, double upper)
    {
        if (lower == upper || weight == 0) return lower;
        // What lies between a number and infinity is infinite; the formulas below would take infinity from itself.
        if (double.IsInfinity(lower) || double.IsInfinity(upper)) return lower + upper;
        if (isMean)
        {
            double sum = lower + upper;
            return double.IsFinite(sum) ? sum * 0.5 : lower * 0.5 + upper * 0.5;
        }
        double difference = upper - lower;
        return weight >= 0.5 ? upper - difference * (1 - weight) : lower + difference * weight;
    }

    private static bool IsDiscrete(QuantileMethod method) => method is
        QuantileMethod.InvertedCdf or QuantileMethod.ClosestObservation or QuantileMethod.Lower or QuantileMethod.Higher or QuantileMethod.Nearest;

    /// <summary>The place as a number that need not be whole, counted from 0.</summary>
    private static double Position(QuantileMethod method, nint n, double q) => method switch
    {
        QuantileMethod.InvertedCdf => Math.Ceiling(n * q - 1),
        QuantileMethod.AveragedInvertedCdf => n * q - 1,
        QuantileMethod.ClosestObservation => Observation(n * q - 1 - 0.5),
        QuantileMethod.InterpolatedInvertedCdf => Tilted(n, q, 0, 1),
        QuantileMethod.Hazen => Tilted(n, q, 0.5, 0.5),
        QuantileMethod.Weibull => Tilted(n, q, 0, 0),
        QuantileMethod.MedianUnbiased => Tilted(n, q, 1 / 3.0, 1 / 3.0),
        QuantileMethod.NormalUnbiased => Tilted(n, q, 3 / 8.0, 3 / 8.0),
        QuantileMethod.Lower => Math.Floor((n - 1) * q),
        QuantileMethod.Higher => Math.Ceiling((n - 1) * q),
        QuantileMethod.Midpoint => 0.5 * (Math.Floor((n - 1) * q) + Math.Ceiling((n - 1) * q)),
        QuantileMethod.Nearest => Math.Round((n - 1) * q, MidpointRounding.ToEven),
        _ => (n - 1) * q,
    };

    private static double Tilted(nint n, double q, double alpha, double beta) => n * q + (alpha + q * (1 - alpha - beta)) - 1;

    private static double Observation(double at)
    {
        double floor = Math.Floor(at);
        return at == floor && Math.Abs(floor % 2) == 1 ? floor : floor + 1;
    }
}
