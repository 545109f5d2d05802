using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the int64 numbers 0, 1, ... below <paramref name="stop"/>.</summary>
    /// <example><code>Nd.ARange(2, 10, 3) // -> [2 5 8]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<long> ARange(long stop) => ARange(0, stop);

    /// <summary>Copy: the int64 numbers from <paramref name="start"/> in steps, below <paramref name="stop"/> (above it for negative steps).</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<long> ARange(long start, long stop, long step = 1)
    {
        if (step == 0) throw new ArgumentOutOfRangeException(nameof(step), "The step of ARange cannot be 0.");
        Int128 span = (Int128)stop - start;
        Int128 count = Int128.Clamp((span + step - Int128.Sign(step)) / step, 0, nint.MaxValue);
        return Ramp<long, long>((nint)count, start, step);
    }

    /// <summary>Copy: the float64 numbers 0, 1, ... below <paramref name="stop"/>.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<double> ARange(double stop) => ARange(0.0, stop);

    /// <summary>Copy: ceil((stop - start) / step) float64 numbers start + i * step.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<double> ARange(double start, double stop, double step = 1) => ARange<double>(start, stop, step);

    /// <summary>Copy: ceil((stop - start) / step) numbers start + i * step of any numeric type.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> ARange<T>(double start, double stop, double step = 1) where T : unmanaged, INumberBase<T>
    {
        double count = Math.Ceiling((stop - start) / step);
        if (step == 0 || !(count < nint.MaxValue)) throw new ArgumentOutOfRangeException(nameof(step), $"ARange from {start} to {stop} in steps of {step} has no finite length.");
        return Ramp<double, T>((nint)Math.Max(count, 0), start, step);
    }

    /// <summary>Copy: the numbers 0, 1, ... below <paramref name="stop"/> of any numeric type.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> ARange<T>(nint stop) where T : unmanaged, INumberBase<T> => Ramp<long, T>(Math.Max(stop, 0), 0, 1);

    /// <summary>Copy: <paramref name="num"/> evenly spaced float64 numbers from start to stop, with or without stop itself.</summary>
    /// <example><code>Nd.Linspace(0, 1, 5) // -> [0.   0.25 0.5  0.75 1.  ]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<double> Linspace(double start, double stop, nint num = 50, bool endpoint = true) =>
        Linspace<double>(start, stop, num, endpoint);

    /// <summary>Copy: <paramref name="num"/> evenly spaced numbers from start to stop, with or without stop itself.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Linspace<T>(double start, double stop, nint num = 50, bool endpoint = true) where T : unmanaged, INumberBase<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegative(num);
        nint intervals = endpoint ? num - 1 : num;
        double step = (stop - start) / intervals;
        // Integers round down, as in NumPy, where a plain conversion would round negative ones up.
        bool floors = T.CreateTruncating(0.5) == T.Zero;
        // A step that vanishes although the ends differ would lose the endpoints: divide last instead, as NumPy does.
        bool vanishes = intervals > 0 && step == 0;
        NDArray<T> a = vanishes ? Fractions<T>(num, start, stop, intervals, floors) : Ramp<double, T>(num, start, intervals > 0 ? step : 0, floors);
        if (endpoint && num > 1) a.Element(a.Offset + (num - 1) * a.ItemSize) = T.CreateTruncating(floors ? Math.Floor(stop) : stop);
        return a;
    }

    /// <summary>Copy: numbers from start in steps, below stop, of a dtype that is known at run time. Integers are counted exactly.</summary>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray ARange(Scalar start, Scalar stop, Scalar step, DType dtype)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        if (dtype.Kind is not (DTypeKind.SignedInteger or DTypeKind.UnsignedInteger or DTypeKind.Floating or DTypeKind.Complex))
            throw new DTypeException($"ARange needs a numeric dtype, got {dtype}.");
        bool isWhole = start.Kind < DTypeKind.Floating && stop.Kind < DTypeKind.Floating && step.Kind < DTypeKind.Floating;
        return (isWhole ? ARange(start.To<long>(), stop.To<long>(), step.To<long>()) : (NDArray)ARange(start.To<double>(), stop.To<double>(), step.To<double>()))
            .AsType(dtype, copy: false);
    }

    /// <summary>Copy: <paramref name="num"/> evenly spaced numbers from start to stop, of a dtype that is known at run time.</summary>
    /// <exception cref="DTypeException">The dtype is not numeric.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Linspace(double start, double stop, nint num, DType dtype, bool endpoint = true)
    {
        ArgumentNullException.ThrowIfNull(dtype);
        var call = new LinspaceCall { Start = start, Stop = stop, Num = num, Endpoint = endpoint };
        return Family.Numeric(dtype, ref call) ? call.Result! : throw new DTypeException($"Linspace needs a numeric dtype, got {dtype}.");
    }

    /// <summary>Copy: <paramref name="num"/> float64 numbers whose logarithms are evenly spaced, from base^start to base^stop.</summary>
    /// <example><code>Nd.LogSpace(0, 2, 3) // -> [  1.  10. 100.]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<double> LogSpace(double start, double stop, nint num = 50, bool endpoint = true, double @base = 10) =>
        (NDArray<double>)Pow(@base, Linspace(start, stop, num, endpoint));

    /// <summary>Copy: <paramref name="num"/> float64 numbers in geometric progression from start to stop, both exactly.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An end is 0 or NaN, or the two have different signs.</exception>
    /// <example><code>Nd.GeomSpace(1, 8, 4) // -> [1. 2. 4. 8.]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<double> GeomSpace(double start, double stop, nint num = 50, bool endpoint = true)
    {
        if (!((start > 0 && stop > 0) || (start < 0 && stop < 0))) throw new ArgumentOutOfRangeException(nameof(start), $"No geometric progression leads from {start} to {stop}.");
        double steps = Math.Log2(stop / start);
        NDArray<double> z = Sequence(num, i => start * Math.Pow(2, steps * i / Math.Max(endpoint ? num - 1 : num, 1)));
        if (endpoint && num > 1) z.Element(z.Offset + (num - 1) * z.ItemSize) = stop;
        return z;
    }

    private struct LinspaceCall : INumericVisitor
    {
        public double Start;
        public double Stop;
        public nint Num;
        public bool Endpoint;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged, INumberBase<T> => Result = Linspace<T>(Start, Stop, Num, Endpoint);
    }

    private static NDArray<T> Fractions<T>(nint num, double start, double stop, nint intervals, bool floors) where T : unmanaged, INumberBase<T> =>
        Sequence(num, i =>
        {
            double value = (double)i / intervals * (stop - start) + start;
            return T.CreateTruncating(floors ? Math.Floor(value) : value);
        });

    private static NDArray<T> Sequence<T>(nint count, Func<nint, T> element) where T : unmanaged
    {
        NDArray<T> a = NDArray<T>.Allocate(count, Order.C, zeroed: false);
        for (nint i = 0; i < count; i++) a.Element(a.Offset + i * a.ItemSize) = element(i);
        return a;
    }

    /// <summary>start + i * step, computed in TIndex.</summary>
    private static NDArray<T> Ramp<TIndex, T>(nint count, TIndex start, TIndex step, bool floors = false)
        where TIndex : unmanaged, INumberBase<TIndex> where T : unmanaged, INumberBase<T>
    {
        NDArray<T> a = NDArray<T>.Allocate(count, Order.C, zeroed: false);
        if (count > 0) RampWalk<TIndex, T>.Run(ref a.Start, a.Offset, count, start, step, floors);
        GC.KeepAlive(a);
        return a;
    }
}
