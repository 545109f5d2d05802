using Xunit;

namespace Strided.Tests;

/// <summary>Many short rows are walked as one: whatever the operands look like, results are those of dense elements in a single row.</summary>
public class ShortRowTests
{
    private static readonly nint[] s_rows = [15, 16, 100, 1000], s_widths = [1, 2, 3, 8, 16, 17, 40, 65];

    [Fact]
    public void Operations_on_short_rows_are_those_on_one_long_row()
    {
        foreach (nint n in s_rows)
            foreach (nint wide in s_widths)
                foreach (NDArray<double> x in Operands(n, wide, 1))
                    foreach (NDArray<double> y in Operands(n, wide, 2))
                    {
                        Check(x, y);
                        if (n > 100) break;
                    }
    }

    [Fact]
    public void Results_go_into_rows_that_lie_apart()
    {
        foreach (nint n in s_rows)
            foreach (nint wide in s_widths)
                foreach (NDArray<double> x in Operands(n, wide, 3))
                    foreach (NDArray<double> place in Operands(n, wide, 4).Where(place => place.IsWriteable))
                    {
                        NDArray<double> y = x + 1.5;
                        Nd.Multiply(x, y, @out: place);
                        Same(place, Nd.Multiply(Flat(x), Flat(y)));
                        NDArray<double> changed = place.Copy();
                        place[..] = changed;
                        place.Assign(place * 2);
                        Same(place, Flat(changed) * 2.0);
                    }
    }

    [Fact]
    public void What_lies_around_the_result_stays()
    {
        NDArray<double> room = Nd.Full((200, 7), -1.0), part = room[.., 2..5];
        Nd.Add(Nd.Ones(200, 3), Nd.Array([1.0, 2.0, 3.0]), @out: part);
        Same(part, Flat(Nd.Array([2.0, 3.0, 4.0]).BroadcastTo((200, 3))));
        Assert.True((bool)(Nd.Concat([room[.., ..2], room[.., 5..]], 1) == -1.0).All());
    }

    [Fact]
    public void Repeated_elements_stand_side_by_side()
    {
        NDArray<long> x = Nd.ARange<long>(0, 1000), z = Nd.Repeat(x, 3);
        for (int k = 0; k < 3000; k++) Assert.Equal(k / 3, z[k]);
    }

    /// <summary>A matrix as such arrays come: dense, one row or one column for all, rows that lie apart, backwards, columns first, part of three axes.</summary>
    private static IEnumerable<NDArray<double>> Operands(nint n, nint wide, int seed)
    {
        Generator random = Nd.Random.Generator(seed);
        yield return random.Uniform(0.1, 4, (n, wide));
        yield return random.Uniform(0.1, 4, wide).BroadcastTo((n, wide));
        yield return random.Uniform(0.1, 4, (n, 1)).BroadcastTo((n, wide));
        yield return random.Uniform(0.1, 4, (n, wide + 2))[.., 1..^1];
        yield return random.Uniform(0.1, 4, (n, 2 * wide))["::-1, ::-2"];
        yield return random.Uniform(0.1, 4, (wide, n)).T;
        yield return random.Uniform(0.1, 4, (2, n, wide, 2))[1, .., .., 0];
    }

    private static void Check(NDArray<double> x, NDArray<double> y)
    {
        (NDArray<double> a, NDArray<double> b) = (Flat(x), Flat(y));
        Same(x + y, a + b);
        Same(Nd.Exp(x), Nd.Exp(a));
        Same(x.AsType<float>(), a.AsType<float>());
        Same(x.Copy(Order.C), a);
        Assert.True((x < y).Ravel().ToArray().SequenceEqual((a < b).ToArray()));
        Same(Nd.Where(x < y, x, y), Nd.Where(a < b, a, b));
        Same((NDArray<double>)Nd.Add((NDArray)x, y.AsType<float>()), (NDArray<double>)Nd.Add((NDArray)a, b.AsType<float>()));
    }

    private static NDArray<double> Flat(NDArray<double> x) => Nd.Array(OneByOne(x));

    private static T[] OneByOne<T>(NDArray<T> x) where T : unmanaged
    {
        List<T> elements = [];
        foreach (T element in x) elements.Add(element);
        return [.. elements];
    }

    private static void Same<T>(NDArray<T> seen, NDArray<T> wanted) where T : unmanaged => Assert.True(OneByOne(seen).SequenceEqual(OneByOne(wanted)), $"{seen.Shape}, {seen.Strides}");
}
