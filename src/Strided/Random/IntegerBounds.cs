using System.Numerics;

namespace Strided;

/// <summary>The bounds of random integers: checked, and as the least integer and the distance to the last one.</summary>
internal readonly struct IntegerBounds
{
    private readonly (ulong Low, ulong Last)[] each;

    /// <summary>Bounds for an array of the shape, or one pair where both are single numbers.</summary>
    public IntegerBounds(Parameter low, Parameter high, bool endpoint, in IntegerRange range, in Dims shape)
    {
        bool single = low.Size == 1 && high.Size == 1;
        Dims? target = single ? null : (Dims?)shape;
        Int128[] lows = low.Integers(nameof(low), target), highs = high.Integers(nameof(high), target);
        each = new (ulong, ulong)[lows.Length];
        for (int i = 0; i < each.Length; i++)
        {
            if (lows[i] < range.Least) throw new ArgumentOutOfRangeException(nameof(low), $"low = {lows[i]} is out of bounds for {range.DType}.");
            if (highs[i] - (endpoint ? 0 : 1) > range.Most)
                throw new ArgumentOutOfRangeException(nameof(high), $"high = {highs[i]} is out of bounds for {range.DType}.");
            each[i] = (unchecked((ulong)lows[i]), Last(lows[i], highs[i], endpoint));
        }
        IsSingle = single;
    }

    public bool IsSingle { get; }

    public (ulong Low, ulong Last) this[int i] => each[i];

    /// <exception cref="ArgumentException">There is no integer from low to high.</exception>
    public static ulong Last(Int128 low, Int128 high, bool endpoint)
    {
        if (endpoint ? low > high : low >= high)
            throw new ArgumentException(
                endpoint
                    ? $"There is no integer from low = {low} to high = {high}: low must not be above high."
                    : $"There is no integer from low = {low} up to and without high = {high}: low must be below high.");
        return (ulong)(high - low - (endpoint ? 0 : 1));
    }
}

/// <summary>The integers of a dtype, and how many random bits one takes.</summary>
internal readonly record struct IntegerRange(DType DType, Int128 Least, Int128 Most, int Width)
{
    public static IntegerRange Bool => new(DType.Bool, 0, 1, 1);

    public static IntegerRange Of<T>() where T : unmanaged, IBinaryInteger<T>
    {
        int width = 8 * Traits<T>.Size;
        return T.IsNegative(T.Zero - T.One)
            ? new(DType.Of<T>(), -(Int128.One << width - 1), (Int128.One << width - 1) - 1, width)
            : new(DType.Of<T>(), 0, (Int128.One << width) - 1, width);
    }
}
