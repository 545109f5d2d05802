using System.Numerics;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the int64 numbers 0, 1, ... below <paramref name="stop"/>.</summary>
    [AlwaysCopies]
    public static NDArray<long> ARange(long stop) => ARange(0, stop);

    /// <summary>Copy: the int64 numbers from <paramref name="start"/> in steps, below <paramref name="stop"/> (above it for negative steps).</summary>
    [AlwaysCopies]
    public static NDArray<long> ARange(long start, long stop, long step = 1)
    {
        if (step == 0) throw new ArgumentOutOfRangeException(nameof(step), "The step of ARange cannot be 0.");
        Int128 span = (Int128)stop - start;
        Int128 count = Int128.Clamp((span + step - Int128.Sign(step)) / step, 0, nint.MaxValue);
        return Sequence<long>((nint)count, i => start + i * step);
    }

    /// <summary>Copy: the float64 numbers 0, 1, ... below <paramref name="stop"/>.</summary>
    [AlwaysCopies]
    public static NDArray<double> ARange(double stop) => ARange(0.0, stop);

    /// <summary>Copy: ceil((stop - start) / step) float64 numbers start + i * step.</summary>
    [AlwaysCopies]
    public static NDArray<double> ARange(double start, double stop, double step = 1) => ARange<double>(start, stop, step);

    /// <summary>Copy: ceil((stop - start) / step) numbers start + i * step of any numeric type.</summary>
    [AlwaysCopies]
    public static NDArray<T> ARange<T>(double start, double stop, double step = 1) where T : unmanaged, INumberBase<T>
    {
        double count = Math.Ceiling((stop - start) / step);
        if (step == 0 || !(count < nint.MaxValue)) throw new ArgumentOutOfRangeException(nameof(step), $"ARange from {start} to {stop} in steps of {step} has no finite length.");
        return Sequence<T>((nint)Math.Max(count, 0), i => T.CreateTruncating(start + i * step));
    }

    /// <summary>Copy: the numbers 0, 1, ... below <paramref name="stop"/> of any numeric type.</summary>
    [AlwaysCopies]
    public static NDArray<T> ARange<T>(nint stop) where T : unmanaged, INumberBase<T> => Sequence<T>(Math.Max(stop, 0), i => T.CreateTruncating(i));

    /// <summary>Copy: <paramref name="num"/> evenly spaced float64 numbers from start to stop, with or without stop itself.</summary>
    [AlwaysCopies]
    public static NDArray<double> Linspace(double start, double stop, nint num = 50, bool endpoint = true) =>
        Linspace<double>(start, stop, num, endpoint);

    /// <summary>Copy: <paramref name="num"/> evenly spaced numbers from start to stop, with or without stop itself.</summary>
    [AlwaysCopies]
    public static NDArray<T> Linspace<T>(double start, double stop, nint num = 50, bool endpoint = true) where T : unmanaged, INumberBase<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(num);
        nint intervals = endpoint ? num - 1 : num;
        double step = (stop - start) / intervals;
        // Integers round down, as in NumPy, where a plain conversion would round negative ones up.
        bool floors = T.CreateTruncating(0.5) == T.Zero;
        // A step that vanishes although the ends differ would lose the endpoints: divide last instead, as NumPy does.
        Func<nint, double> at = intervals <= 0 ? i => start : step == 0 ? i => (double)i / intervals * (stop - start) + start : i => i * step + start;
        return Sequence<T>(num, i =>
        {
            double value = endpoint && i == num - 1 && i > 0 ? stop : at(i);
            return T.CreateTruncating(floors ? Math.Floor(value) : value);
        });
    }

    private static NDArray<T> Sequence<T>(nint count, Func<nint, T> element) where T : unmanaged
    {
        NDArray<T> a = NDArray<T>.Allocate(count, Order.C, zeroed: false);
        for (nint i = 0; i < count; i++) a.Element(a.Offset + i * a.ItemSize) = element(i);
        return a;
    }
}
