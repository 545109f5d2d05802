using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Integers divided in registers, against the division of one number at a time.</summary>
public class IntegerDivisionTests
{
    [Fact]
    public void Quotients_and_remainders_of_int32_are_exact() => Check<int>();

    [Fact]
    public void Quotients_and_remainders_of_int64_are_exact() => Check<long>();

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
