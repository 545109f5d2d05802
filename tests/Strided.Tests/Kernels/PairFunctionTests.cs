using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace Strided.Tests;

/// <summary>Functions of two numbers: as accurate as docs/accuracy.md says, C99's special cases, and one answer however they are reached.</summary>
public class PairFunctionTests
{
    private static readonly double[] s_special =
    [
        0, -0.0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 7, 10, 1.5, 2.5, 0.1, -0.1, 1e5, 33, 1023, 1024, -1022, -1074, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 1e-308, 1e308, 9007199254740993, -9007199254740991, 4503599627370497, 1e-320, 1e-40, 3e38, -1e-45,
    ];

    [Fact]
    public void Powers_are_close_to_the_true_values() => Close<FloatPower>(Math.Pow, 0.6, (0.01, 10), (-30, 30));

    [Fact]
    public void Hypotenuses_are_close_to_the_true_values() => Close<Hypot>(double.Hypot, 0.95, (-10, 10), (-1, 1));

    [Fact]
    public void Angles_are_close_to_the_true_values() => Close<Arctan2>(Math.Atan2, 2.3, (-2, 2), (-2, 2));

    [Fact]
    public void Sums_of_exponentials_are_close_to_the_true_values() => Close<LogAddExp>(Sum, 1, (-10, 10), (1, 12));

    [Fact]
    public void Whole_powers_of_small_integers_are_exact()
    {
        for (int x = -12; x <= 12; x++)
            for (int y = 0; y <= 14; y++)
                Assert.Equal(Enumerable.Repeat((double)x, y).Aggregate(1.0, (p, q) => p * q), FloatingBinary<FloatPower, double>.Apply(x, y));
    }

    [Fact]
    public void Special_arguments_have_the_values_of_the_C_library()
    {
        Special<FloatPower>(Math.Pow);
        Special<Hypot>(double.Hypot);
        Special<Arctan2>(Math.Atan2);
        Special<LogAddExp>(Sum);
        Special<FloatRemainder>(FloatRemainder.Apply, 0);
        Special<FloatFloorDivide>(FloatFloorDivide.Apply, 0);
    }

    [Fact]
    public void Remainders_of_every_magnitude_are_exact()
    {
        var random = new Random(11);
        for (int i = 0; i < 200_000; i++)
        {
            double x = Magnitude(random, 12), y = Magnitude(random, 12);
            Same(FloatRemainder.Apply(x, y), FloatingBinary<FloatRemainder, double>.Apply(x, y), nameof(FloatRemainder), x, y);
            Same(FloatFloorDivide.Apply(x, y), FloatingBinary<FloatFloorDivide, double>.Apply(x, y), nameof(FloatFloorDivide), x, y);
            (float u, float v) = ((float)x, (float)y);
            Same(FloatRemainder.Apply(u, v), FloatingBinary<FloatRemainder, float>.Apply(u, v), nameof(FloatRemainder), u, v);
            Same(FloatFloorDivide.Apply(u, v), FloatingBinary<FloatFloorDivide, float>.Apply(u, v), nameof(FloatFloorDivide), u, v);
        }
    }

    [Fact]
    public void Every_way_to_compute_it_gives_the_same_bits()
    {
        Ways<FloatPower>();
        Ways<Hypot>();
        Ways<Arctan2>();
        Ways<LogAddExp>();
        Ways<FloatRemainder>();
        Ways<FloatFloorDivide>();
    }

    private static double Sum(double x, double y) => x == y ? x + Math.Log(2) : Math.Max(x, y) + ComplexMath.LogOnePlus(Math.Exp(-Math.Abs(x - y)));

    private static double Magnitude(Random random, int range) =>
        Math.ScaleB(random.NextDouble() + 1, random.Next(-range, range)) * (random.Next(2) == 0 ? -1 : 1) * (random.Next(4) == 0 ? 1 : Math.Round(random.NextDouble() * 8) / 8);

    private static void Close<TOp>(Func<double, double, double> oracle, double bound, (double Low, double High) first, (double Low, double High) second) where TOp : struct, IFloatingBinary
    {
        var random = new Random(5);
        double worst = 0, worstSingle = 0;
        for (int i = 0; i < 1500; i++)
        {
            double x = first.Low + (first.High - first.Low) * random.NextDouble(), y = second.Low + (second.High - second.Low) * random.NextDouble();
            worst = Math.Max(worst, Exact.Error(typeof(TOp).Name, x, y, FloatingBinary<TOp, double>.Apply(x, y)));
        }
        for (int i = 0; i < 100_000; i++)
        {
            float x = (float)(first.Low + (first.High - first.Low) * random.NextDouble()), y = (float)(second.Low + (second.High - second.Low) * random.NextDouble());
            double want = oracle(x, y), place = Math.ScaleB(1, Math.Max(Math.ILogB(want), -126) - 23);
            if (Math.Abs(want) is < float.MaxValue and > 1e-45) worstSingle = Math.Max(worstSingle, Math.Abs(want - FloatingBinary<TOp, float>.Apply(x, y)) / place);
        }
        Assert.True(worst <= bound && worstSingle <= bound, $"{typeof(TOp).Name} is {worst:F2} units off, in float32 {worstSingle:F2}; at most {bound} is promised.");
    }

    private static void Special<TOp>(Func<double, double, double> oracle, int ulps = 2) where TOp : struct, IFloatingBinary
    {
        foreach (double x in s_special)
            foreach (double y in s_special)
                Same(oracle(x, y), FloatingBinary<TOp, double>.Apply(x, y), typeof(TOp).Name, x, y, ulps);
    }

    private static void Same(double want, double z, string name, double x, double y, int ulps = 0)
    {
        bool same = double.IsNaN(want) ? double.IsNaN(z)
            : BitConverter.DoubleToInt64Bits(want) is long a && BitConverter.DoubleToInt64Bits(z) is long b && (a == b || (a ^ b) >= 0 && Math.Abs(a - b) <= ulps);
        Assert.True(same, $"{name}({x:R}, {y:R}) is {z:R}, should be {want:R}.");
    }

    private static void Ways<TOp>() where TOp : struct, IFloatingBinary
    {
        Ways<TOp, float>();
        Ways<TOp, double>();
    }

    private static void Ways<TOp, T>() where TOp : struct, IFloatingBinary where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(3);
        T Number() => random.Next(8) == 0 ? T.CreateTruncating(s_special[random.Next(s_special.Length)]) : T.CreateTruncating(Magnitude(random, 20));
        T[] x = [.. Enumerable.Range(0, 1031).Select(_ => Number())], y = [.. x.Select(_ => Number())], z = new T[x.Length];
        T[] want = [.. x.Select((u, i) => FloatingBinary<TOp, T>.Apply(u, y[i]))];
        void Check(string how, int count)
        {
            for (int i = 0; i < count; i++)
                Assert.True(MemoryMarshal.AsBytes<T>(new[] { want[i] }).SequenceEqual(MemoryMarshal.AsBytes<T>(new[] { z[i] })), $"{typeof(TOp).Name}({x[i]:R}, {y[i]:R}) is {want[i]:R} alone and {z[i]:R} {how}.");
            Array.Clear(z);
        }

        nint size = Unsafe.SizeOf<T>();
        BinaryRow<FloatingBinary<TOp, T>, T>.Run(ref Unsafe.As<T, byte>(ref x[0]), size, ref Unsafe.As<T, byte>(ref y[0]), size, ref Unsafe.As<T, byte>(ref z[0]), size, z.Length);
        Check("in a row", z.Length);
        Registers<V128<T>>();
        Registers<V256<T>>();
        Registers<V512<T>>();

        void Registers<V>() where V : struct, IVector<V, T>
        {
            int i = 0;
            for (; i <= z.Length - V.Count; i += V.Count) TOp.Apply<V, T>(V.Load(in x[0], i), V.Load(in y[0], i)).Store(ref z[0], i);
            Check($"in {V.Count} lanes", i);
        }
    }
}
