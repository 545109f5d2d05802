namespace Strided;

/// <summary>What a parameter must satisfy. NaN passes only where NumPy lets it: in the first three.</summary>
internal enum Bound
{
    None,
    NonNegative,
    Positive,
    PositiveNumber,
    ZeroToOne,
    AboveZeroToOne,
    ZeroBelowOne,
    AboveOne,
    PoissonMean,
}

/// <summary>A parameter's name, bound and kind.</summary>
internal sealed record Rule(string Name, Bound Bound = Bound.None, bool Integer = false)
{
    /// <summary>The largest Poisson mean whose draws, ten standard deviations above it, still fit in int64.</summary>
    public static readonly double LargestPoissonMean = long.MaxValue - Math.Sqrt(long.MaxValue) * 10;

    /// <exception cref="ArgumentOutOfRangeException">The value does not satisfy the bound.</exception>
    public void Require(double value)
    {
        bool holds = Bound switch
        {
            Bound.NonNegative => double.IsNaN(value) || !double.IsNegative(value),
            Bound.Positive => !(value <= 0),
            Bound.PositiveNumber => value > 0,
            Bound.ZeroToOne => value is >= 0 and <= 1,
            Bound.AboveZeroToOne => value is > 0 and <= 1,
            Bound.ZeroBelowOne => value is >= 0 and < 1,
            Bound.AboveOne => value > 1,
            Bound.PoissonMean => value >= 0 && value <= LargestPoissonMean,
            _ => true,
        };
        if (!holds) throw new ArgumentOutOfRangeException(Name, value, $"{Name} must {Text}, but is {value}.");
    }

    private string Text => Bound switch
    {
        Bound.NonNegative => "not be negative",
        Bound.Positive or Bound.PositiveNumber => "be above 0",
        Bound.ZeroToOne => "be from 0 to 1",
        Bound.AboveZeroToOne => "be above 0 and at most 1",
        Bound.ZeroBelowOne => "be from 0 below 1",
        Bound.AboveOne => "be above 1",
        _ => $"be from 0 to {LargestPoissonMean}",
    };
}
