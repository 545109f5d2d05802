using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Truth values counted and looked for in rows of every length around registers, wherever the one that differs lies.</summary>
public class TruthTests
{
    [Fact]
    public void Bytes() => All<byte>(150);

    [Fact]
    public void Numbers_of_two_and_four_bytes()
    {
        All<short>(70);
        All<float>(40);
    }

    [Fact]
    public void Numbers_of_eight_and_sixteen_bytes()
    {
        All<long>(20);
        All<double>(20);
        All<Complex>(12);
        All<Complex64>(12);
    }

    [Fact]
    public void Complex_numbers_with_one_part()
    {
        NDArray<double> parts = Nd.Zeros(2 * 1500);
        NDArray<Complex> numbers = parts.View<Complex>();
        foreach (int place in (ReadOnlySpan<int>)[0, 1, 34, 1022, 1023, 1024, 1025, 2047, 2048, 2998, 2999])
        {
            parts[place] = double.NaN;
            foreach (NDArray each in (NDArray[])[numbers, numbers.AsType<Complex64>()])
            {
                bool[] truths = ((NDArray<bool>)each.AsType(DType.Bool)).ToArray();
                Assert.Equal((place / 2, 1), (Array.IndexOf(truths, true), truths.Count(truth => truth)));
                Assert.Equal((true, false), (each.Any().ToScalar(), each.All().ToScalar()));
            }
            parts[place] = -0.0;
        }
        Assert.False(numbers.Any().ToScalar());
    }

    private static void All<T>(int most) where T : unmanaged, INumberBase<T>
    {
        for (int n = 1; n <= most; n++)
            for (int place = 0; place < n; place++)
            {
                One(n, place, Nd.Zeros<T>((3, n)), T.One);
                One(n, place, Nd.Zeros<T>((3, 2 * n))[":, ::2"], T.One);
                One(n, place, Nd.Ones<T>((3, n)), T.Zero);
            }
    }

    /// <summary>Element (1, place) is another than all the others.</summary>
    private static void One<T>(int n, int place, NDArray<T> a, T other) where T : unmanaged, INumberBase<T>
    {
        a[1, place] = other;
        bool isTrue = other != T.Zero;
        Assert.Equal(isTrue ? [0, 1, 0] : [n, n - 1, n], a.CountNonzero(1).ToArray());
        Assert.Equal(isTrue ? 1 : 3 * n - 1, a.CountNonzero().ToScalar());
        Assert.Equal(isTrue ? [false, true, false] : [true, n > 1, true], a.Any(1).ToArray());
        Assert.Equal(isTrue ? [false, n == 1, false] : [true, false, true], a.All(1).ToArray());
    }
}
