using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Integers divided and shifted in registers, against one number at a time.</summary>
public class IntegerRegisterTests
{
    [Fact]
    public void Quotients_and_remainders_of_int32_are_exact() => Check<int>();

    [Fact]
    public void Quotients_and_remainders_of_int64_are_exact() => Check<long>();

    [Fact]
    public void Quotients_and_remainders_of_narrow_and_unsigned_integers_are_exact()
    {
        Check<sbyte>();
        Check<byte>();
        Check<short>();
        Check<ushort>();
        Check<uint>();
        Check<ulong>();
        All<sbyte>();
        All<byte>();
    }

    [Fact]
    public void Shifts_are_those_of_one_number_at_a_time()
    {
        Shifts<sbyte>();
        Shifts<byte>();
        Shifts<short>();
        Shifts<ushort>();
        Shifts<int>();
        Shifts<uint>();
        Shifts<long>();
        Shifts<ulong>();
    }

    /// <summary>Every pair of bytes.</summary>
    private static void All<T>() where T : unmanaged, IBinaryInteger<T>
    {
        T[] each = [.. Enumerable.Range(0, 256).Select(T.CreateTruncating)];
        foreach (T y in each)
        {
            NDArray<T> a = Nd.Array(each), b = Nd.Full(256, y);
            Assert.Equal([.. each.Select(x => IntegerFloorDivide.Apply(x, y))], ((NDArray<T>)Nd.FloorDivide(a, b)).ToArray());
            Assert.Equal([.. each.Select(x => IntegerRemainder.Apply(x, y))], ((NDArray<T>)Nd.Remainder(a, b)).ToArray());
        }
    }

    /// <summary>By every count around the width, by negative ones and by the largest.</summary>
    private static void Shifts<T>() where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var random = new Random(19);
        T[] counts = [.. Enumerable.Range(-3, 75).Select(T.CreateTruncating), T.MinValue, T.MaxValue];
        T[] numbers = [T.Zero, T.One, -T.One, T.MinValue, T.MaxValue, .. Enumerable.Range(0, 200).Select(_ => T.CreateTruncating(random.NextInt64()))];
        NDArray<T> a = Nd.Array(numbers);
        foreach (T count in counts)
        {
            Assert.Equal([.. numbers.Select(x => ShiftLeft.Apply(x, count))], ((NDArray<T>)Nd.BitwiseLeftShift(a, Nd.Full(1, count))).ToArray());
            Assert.Equal([.. numbers.Select(x => ShiftRight.Apply(x, count))], ((NDArray<T>)Nd.BitwiseRightShift(a, Nd.Full(1, count))).ToArray());
        }
        NDArray<T> beside = Nd.Array(numbers.Select((_, i) => counts[i % counts.Length]).ToArray());
        Assert.Equal([.. numbers.Select((x, i) => ShiftLeft.Apply(x, counts[i % counts.Length]))], ((NDArray<T>)Nd.BitwiseLeftShift(a, beside)).ToArray());
        Assert.Equal([.. numbers.Select((x, i) => ShiftRight.Apply(x, counts[i % counts.Length]))], ((NDArray<T>)Nd.BitwiseRightShift(a, beside)).ToArray());
    }

    private static void Check<T>() where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var random = new Random(17);
        T[] corners = [T.Zero, T.One, -T.One, T.MinValue, T.MaxValue, T.MinValue + T.One, T.MaxValue - T.One, T.CreateTruncating(3), T.CreateTruncating(-7), T.MaxValue >> 1, T.MinValue >> 1];
        int bits = 8 * System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
        T Number() => random.Next(6) == 0 ? corners[random.Next(corners.Length)] : T.CreateTruncating(random.NextInt64(long.MinValue, long.MaxValue) >> 64 - bits + random.Next(bits));
        for (int round = 0; round < 200; round++)
        {
            T[] x = [.. Enumerable.Range(0, 1 + random.Next(300)).Select(_ => Number())], y = [.. x.Select(_ => Number())];
            NDArray<T> a = Nd.Array(x), b = Nd.Array(y), quotient = (NDArray<T>)Nd.FloorDivide(a, b), remainder = (NDArray<T>)Nd.Remainder(a, b);
            NDArray<T> byOne = (NDArray<T>)Nd.FloorDivide(a, b[..1]), restOfOne = (NDArray<T>)Nd.Remainder(a, b[..1]);
            for (int i = 0; i < x.Length; i++)
            {
                Equal(IntegerFloorDivide.Apply(x[i], y[i]), quotient[i], x[i], "//", y[i]);
                Equal(IntegerRemainder.Apply(x[i], y[i]), remainder[i], x[i], "%", y[i]);
                Equal(IntegerFloorDivide.Apply(x[i], y[0]), byOne[i], x[i], "//", y[0]);
                Equal(IntegerRemainder.Apply(x[i], y[0]), restOfOne[i], x[i], "%", y[0]);
            }
        }

        static void Equal(T want, T z, T x, string sign, T y) => Assert.True(want == z, $"{x} {sign} {y} is {z}, should be {want}.");
    }
}
