using System.Numerics;
using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>Draws in bulk beside draws one by one, for any seed, range and division.</summary>
public class StreamProperties
{
    private static readonly Gen<BitGenerator> Bits = Gen.Select(Gen.Int[0, 4], Gen.UInt, (kind, seed) => (BitGenerator)(kind switch
    {
        0 => new PCG64(seed),
        1 => new PCG64DXSM(seed),
        2 => new Philox(seed),
        3 => new SFC64(seed),
        _ => new MT19937(seed),
    }));

    [Fact]
    public void Integers_in_bulk_are_those_one_by_one() =>
        Gen.Select(Bits, Gen.Long, Gen.Int[1, 63], Gen.Int[0, 3000]).Sample((bits, bound, shift, n) =>
        {
            long high = Math.Max(bound >>> shift, 1);
            Generator bulk = new(bits), single = new(BitGenerator.FromState(bits.SaveState()));
            Assert.Equal((long[])[.. Enumerable.Range(0, n).Select(_ => single.NextInteger(0, high))], bulk.Integers(0, high, n).ToArray());
            Assert.Equal(single.NextDouble(), bulk.NextDouble());
        }, iter: 60);

    [Fact]
    public void Integers_of_few_bits_take_pieces_of_words_in_turn() =>
        Gen.Select(Bits, Gen.Int[1, 255], Gen.Int[0, 3000]).Sample((bits, last, n) =>
        {
            Generator bulk = new(bits), single = new(BitGenerator.FromState(bits.SaveState()));
            Assert.Equal(Narrow(single.BitGenerator, (uint)last, 8, n), bulk.Integers<byte>(0, last, n, endpoint: true).ToArray().Select(k => (int)k));
            Assert.Equal(Narrow(single.BitGenerator, (uint)last * 100, 16, n), bulk.Integers<short>(-5, last * 100 - 5, n, endpoint: true).ToArray().Select(k => k + 5));
            Assert.Equal(single.NextDouble(), bulk.NextDouble());
        }, iter: 60);

    [Fact]
    public void An_array_filled_in_parts_is_the_array_filled_at_once() =>
        Gen.Select(Bits, Gen.Int[0, 4000], Gen.Int[0, 4000], Gen.Int[0, 4]).Sample((bits, n, m, kind) =>
        {
            Generator whole = new(bits), parts = new(BitGenerator.FromState(bits.SaveState()));
            NDArray<double> x = Draw(whole, kind, n + m), first = Draw(parts, kind, n), second = Draw(parts, kind, m);
            Assert.Equal(x.ToArray(), (double[])[.. first.ToArray(), .. second.ToArray()]);
            Assert.Equal(whole.BitGenerator.SaveState(), parts.BitGenerator.SaveState());
        }, iter: 60);

    [Fact]
    public void Numbers_in_bulk_are_those_one_by_one() =>
        Gen.Select(Bits, Gen.Int[0, 3000], Gen.Int[0, 4]).Sample((bits, n, kind) =>
        {
            Generator bulk = new(bits), single = new(BitGenerator.FromState(bits.SaveState()));
            Func<double> next = kind switch
            {
                0 => () => single.NextDouble(),
                1 => () => single.NextStandardNormal(),
                2 => () => single.NextStandardExponential(),
                3 => () => single.NextNormal(3, 0.1),
                _ => () => single.NextUniform(-3, 0.1),
            };
            Assert.Equal((double[])[.. Enumerable.Range(0, n).Select(_ => next())], Draw(bulk, kind, n).ToArray());
        }, iter: 60);

    [Fact]
    public void Shuffling_exchanges_from_the_end_down_along_any_axis_of_any_layout() =>
        Gen.Select(Gen.UInt, Gen.Int[1, 300], Gen.Int[1, 4], Gen.Int[0, 5]).Sample((seed, n, m, kind) =>
        {
            NDArray<long> x = Nd.ARange((long)n * m * 2).Reshape(n, 2 * m);
            (NDArray<long> view, int axis) = kind switch
            {
                0 => (x, 0),
                1 => (x.T, 1),
                2 => (x[.., ^1], 0),
                3 => (x[.., new Slice(null, null, -2)], 0),
                4 => (x.Reshape(n, 2, m).MoveAxis(0, 2), -1),
                _ => (x[new Slice(null, null, -1)], 0),
            };
            long[][] rows = [.. Enumerable.Range(0, n).Select(i => view.MoveAxis(axis, 0)[i..(i + 1)].ToArray())];
            var bits = new PCG64(seed);
            for (int i = n - 1; i > 0; i--)
            {
                uint mask = uint.MaxValue >> BitOperations.LeadingZeroCount((uint)i), j;
                do j = bits.NextUInt32() & mask;
                while (j > i);
                (rows[i], rows[j]) = (rows[j], rows[i]);
            }
            Nd.Random.Generator(seed).Shuffle(view, axis);
            Assert.Equal(rows.SelectMany(row => row), view.MoveAxis(axis, 0).ToArray());
        }, iter: 60);

    [Fact]
    public void What_fills_an_array_of_the_caller_allocates_nothing()
    {
        Generator rng = Nd.Random.Generator(3);
        NDArray<double> z = Nd.Zeros(1000);
        NDArray<float> s = Nd.Zeros<float>(1000);
        NDArray<long> order = Nd.ARange(1000L), table = Nd.ARange(1000L).Reshape(50, 20);
        Action[] fills = [() => rng.Random(z), () => rng.Random(s), () => rng.StandardNormal(z), () => rng.StandardNormal(s), () => rng.StandardExponential(z),
            () => rng.Normal(1, 2, @out: z), () => rng.Gamma(2, 3, @out: z), () => rng.Shuffle(order), () => rng.Shuffle(table, 1)];
        foreach (Action fill in fills)
        {
            for (int k = 0; k < 3; k++) fill();
            long before = GC.GetAllocatedBytesForCurrentThread();
            fill();
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private static NDArray<double> Draw(Generator rng, int kind, int n) => kind switch
    {
        0 => rng.Random(n),
        1 => rng.StandardNormal(n),
        2 => rng.StandardExponential(n),
        3 => rng.Normal(3, 0.1, n),
        _ => rng.Uniform(-3, 0.1, n),
    };

    /// <summary>Lemire's method one piece at a time.</summary>
    private static List<int> Narrow(BitGenerator bits, uint last, int width, int n)
    {
        uint mask = (1u << width) - 1, word = 0;
        int left = 0;
        var drawn = new List<int>(n);
        while (drawn.Count < n)
        {
            if (left-- == 0) (word, left) = (bits.NextUInt32(), 32 / width - 1);
            else word >>= width;
            uint product = (word & mask) * (last + 1);
            if ((product & mask) >= (mask + 1) % (last + 1)) drawn.Add((int)(product >> width));
        }
        return drawn;
    }
}
