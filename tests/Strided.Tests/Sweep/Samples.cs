using System.Numerics;

namespace Strided.Tests;

/// <summary>The values that operands hold: every special value of the dtype, then ordinary ones.</summary>
internal static class Samples
{
    public const int Count = 257;

    /// <summary>How many of the first values are special, at most.</summary>
    public const int Specials = 20;

    private static readonly double[] s_floats =
        [0.0, -0.0, 1, -1, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 0.5, -0.5, 1.5, 2.5, -2.5, 3, -7];

    /// <param name="variant">0 for the left operand, 1 for the right one: the same kinds of values in another order.</param>
    public static T[] Of<T>(int variant) where T : unmanaged
    {
        Array made = default(T) switch
        {
            bool => Fill(variant, [true, false], r => r.Next(2) == 1),
            sbyte => Integers<sbyte>(variant),
            short => Integers<short>(variant),
            int => Integers<int>(variant),
            long => Integers<long>(variant),
            byte => Integers<byte>(variant),
            ushort => Integers<ushort>(variant),
            uint => Integers<uint>(variant),
            ulong => Integers<ulong>(variant),
            Half => Floats<Half>(variant, 4),
            float => Floats<float>(variant, 30),
            double => Floats<double>(variant, 200),
            Complex64 => Complexes(variant, 15, (re, im) => new Complex64((float)re, (float)im)),
            Complex => Complexes(variant, 100, (re, im) => new Complex(re, im)),
            _ => throw new ArgumentException($"No samples of {typeof(T)}."),
        };
        return (T[])made;
    }

    private static T[] Integers<T>(int variant) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => Fill(variant,
        [T.Zero, T.One, T.Zero - T.One, T.MinValue, T.MaxValue, T.MinValue + T.One, T.MaxValue - T.One, .. Small<T>()],
        r => r.Next(2) == 0 ? T.CreateTruncating(r.Next(-20, 70)) : T.CreateTruncating(r.NextInt64(long.MinValue, long.MaxValue)));

    private static T[] Small<T>() where T : INumberBase<T> => [.. new[] { 2, 3, 7, -7, 10, 15, 31, 32, 33, 63, 64, 65 }.Select(T.CreateTruncating)];

    private static T[] Floats<T>(int variant, int decades) where T : unmanaged, IBinaryFloatingPointIeee754<T>, IMinMaxValue<T> => Fill(variant,
        [T.MinValue, T.MaxValue, T.Epsilon, -T.Epsilon, T.Epsilon * T.CreateTruncating(3), T.Pi, .. s_floats.Select(T.CreateTruncating)],
        r => T.CreateTruncating(One(r, decades)));

    private static T[] Complexes<T>(int variant, int decades, Func<double, double, T> make) where T : unmanaged => Fill(variant,
        [
            make(0, 0), make(-0.0, 0), make(0, -0.0), make(1, 0), make(0, 1), make(-1, 0), make(3, -4), make(0.5, 0.25),
            make(double.NaN, 0), make(1, double.NaN), make(double.PositiveInfinity, 1), make(-1, double.NegativeInfinity),
        ],
        r => make(One(r, decades), One(r, decades)));

    /// <summary>Mostly moderate numbers, some of any size.</summary>
    private static double One(Random r, int decades) => r.Next(4) switch
    {
        0 => (r.NextDouble() - 0.5) * Math.Pow(10, (r.NextDouble() - 0.5) * 2 * decades),
        1 => r.NextDouble() * 2 - 1,
        2 => r.Next(-30, 30) * 0.5,
        _ => (r.NextDouble() - 0.5) * 40,
    };

    private static T[] Fill<T>(int variant, T[] special, Func<Random, T> ordinary)
    {
        var random = new Random(1000 + variant);
        var values = new T[Count];
        for (int i = 0; i < Count; i++)
        {
            // The right operand shifts by one each time round, so that specials meet different specials.
            if (i < 5 * special.Length) values[i] = special[(variant == 0 ? i : i + i / special.Length) % special.Length];
            else values[i] = ordinary(random);
        }
        return values;
    }
}
