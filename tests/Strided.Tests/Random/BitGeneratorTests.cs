using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Words, jumps and states of the bit generators against NumPy's, as <c>record_bits.py</c> recorded them, and what holds for any of them.</summary>
public class BitGeneratorTests
{
    private static readonly Lazy<JsonElement[]> Corpus = new(() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Random", "bits.jsonl")).Select(line => JsonElement.Parse(line))]);

    public static TheoryData<string> Kinds => ["PCG64", "PCG64DXSM", "Philox", "SFC64", "MT19937"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Words_jumps_and_states_are_those_of_NumPy(string kind)
    {
        JsonElement[] lines = [.. Corpus.Value.Where(line => line.GetProperty("kind").GetString() == kind)];
        Assert.Equal(3, lines.Length);
        foreach (JsonElement line in lines)
        {
            BitGenerator bits = Make(kind, BigInteger.Parse(line.GetProperty("seed").GetString()!, CultureInfo.InvariantCulture));
            foreach (JsonElement step in line.GetProperty("steps").EnumerateArray())
            {
                string place = $"{kind} {line.GetProperty("seed")}: {step.GetProperty("do")} {step.GetProperty("n")}";
                Assert.True(step.GetProperty("is").GetString() == Done(bits, step), place);
                string state = bits.SaveState(), recorded = step.GetProperty("state").GetString()!;
                Assert.True(recorded == (kind == "MT19937" ? Digest(Encoding.UTF8.GetBytes(state)) : state), $"{place}\n{state}\n{recorded}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_saved_state_goes_on_with_the_same_stream_wherever_it_was_saved(string kind)
    {
        BitGenerator bits = Make(kind, 5);
        foreach (int skip in new[] { 0, 1, 2, 3, 15, 16, 17, 100, 513, 2000 })
        {
            for (int i = 0; i < skip; i++) bits.NextUInt64();
            if (skip % 2 == 1) bits.NextUInt32();
            string state = bits.SaveState();
            BitGenerator again = BitGenerator.FromState(state), other = Make(kind, 99);
            other.NextUInt32();
            other.RestoreState(state);
            for (int i = 0; i < 50; i++)
            {
                uint half = bits.NextUInt32();
                double number = bits.NextDouble();
                Assert.Equal((half, number), (again.NextUInt32(), again.NextDouble()));
                Assert.Equal((half, number), (other.NextUInt32(), other.NextDouble()));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Words_in_bulk_are_the_words_one_by_one(string kind)
    {
        BitGenerator bulk = Make(kind, 3), single = Make(kind, 3);
        for (int n = 0; n < 70; n++)
        {
            var words = new ulong[n * n % 1300];
            var halves = new uint[n];
            bulk.Fill(words);
            bulk.Fill(halves);
            Assert.Equal([.. words.Select(_ => single.NextUInt64())], words);
            Assert.Equal([.. halves.Select(_ => single.NextUInt32())], halves);
            Assert.Equal(single.NextUInt64(), bulk.NextUInt64());
            Assert.Equal(single.NextDouble(), bulk.NextDouble());
        }
    }

    [Fact]
    public void Advancing_is_drawing_and_going_back_undoes_it()
    {
        foreach (int n in new[] { 0, 1, 5, 700 })
        {
            var drawn = new PCG64(1);
            var advanced = new PCG64(1);
            for (int i = 0; i < n; i++) drawn.NextUInt64();
            advanced.Advance(n);
            ulong next = drawn.NextUInt64();
            Assert.Equal(next, advanced.NextUInt64());
            advanced.Advance(-1);
            Assert.Equal(next, advanced.NextUInt64());
            var counted = new Philox(1);
            var skipped = new Philox(1);
            for (int i = 0; i < 4 * n; i++) counted.NextUInt64();
            skipped.Advance(n);
            Assert.Equal(counted.NextUInt64(), skipped.NextUInt64());
        }
    }

    [Fact]
    public void What_is_no_state_is_an_error_that_says_why()
    {
        Assert.Contains("PCG64DXSM", Assert.Throws<FormatException>(() => new PCG64(1).RestoreState(new PCG64DXSM(1).SaveState())).Message);
        Assert.Contains("odd", Assert.Throws<FormatException>(() => BitGenerator.FromState(
            """{"bit_generator":"PCG64","state":{"state":1,"inc":2},"has_uint32":0,"uinteger":0}""")).Message);
        Assert.Contains("Mersenne", Assert.Throws<FormatException>(() => BitGenerator.FromState("""{"bit_generator":"Mersenne"}""")).Message);
        Assert.Throws<FormatException>(() => BitGenerator.FromState("[]"));
        Assert.Throws<FormatException>(() => new SFC64(1).RestoreState("""{"bit_generator":"SFC64","state":{"state":[1,2]},"has_uint32":0,"uinteger":0}"""));
        Assert.Throws<NotSupportedException>(() => new SystemRandomBits(new Random(1)).SaveState());
    }

    [Fact]
    public void A_Random_of_NET_and_a_generator_serve_as_each_other()
    {
        var ours = new Generator(new SystemRandomBits(new Random(7)));
        var theirs = new byte[16];
        new Random(7).NextBytes(theirs);
        Assert.Equal(BitConverter.ToUInt64(theirs, 0) >> 11, (ulong)(ours.NextDouble() * (1L << 53)));
        Random random = Nd.Random.Generator(3).AsSystemRandom();
        Assert.Equal(Nd.Random.Generator(3).NextDouble(), random.NextDouble());
        int[] counts = new int[6];
        for (int i = 0; i < 6000; i++) counts[random.Next(-2, 4) + 2]++;
        Assert.All(counts, count => Assert.InRange(count, 850, 1150));
        var bytes = new byte[7];
        random.NextBytes(bytes);
        Assert.NotEqual(new byte[7], bytes);
        Assert.Equal(5, random.Next(5, 5));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Parallel_filling_depends_neither_on_threads_nor_on_how_the_array_is_divided(int threads)
    {
        int n = 3 * Nd.Random.FillBlock + 1234;
        NDArray<double> whole = Nd.Random.Fill(Nd.Empty(n), 11, (rng, block) => rng.StandardNormal(block), threads: threads);
        NDArray<double> part = Nd.Random.Fill(Nd.Empty(n - 2 * Nd.Random.FillBlock), 11, (rng, block) => rng.StandardNormal(block), start: 2 * Nd.Random.FillBlock);
        Assert.Equal(whole.ToArray()[(2 * Nd.Random.FillBlock)..], part.ToArray());
        var second = new Generator(new Philox(11).Jumped(1));
        Assert.Equal(second.StandardNormal(Nd.Random.FillBlock).ToArray(), whole.ToArray()[Nd.Random.FillBlock..(2 * Nd.Random.FillBlock)]);
        Assert.Throws<ArgumentException>(() => Nd.Random.Fill(Nd.Empty(5), 1, (rng, block) => rng.Random(block), start: 3));
    }

    private static string Done(BitGenerator bits, JsonElement step)
    {
        var n = BigInteger.Parse(step.GetProperty("n").GetString()!, CultureInfo.InvariantCulture);
        int count = n > 100_000 || n < 0 ? 0 : (int)n;
        var generator = new Generator(bits);
        switch (step.GetProperty("do").GetString())
        {
            case "raw":
                // NumPy's raw words of the Mersenne twister have 32 bits each, as elements of 64.
                return Digest(Enumerable.Range(0, count).Select(_ => bits is MT19937 ? bits.NextUInt32() : bits.NextUInt64()).ToArray());
            case "double": return Digest(generator.Random(count).ToArray());
            case "single": return Digest(generator.Random<float>(count).ToArray());
            case "half": return Digest(generator.Integers<uint>(0L, 1L << 32, count).ToArray());
            case "normal": return Digest(generator.StandardNormal(count).ToArray());
            case "jumped":
                BitGenerator jumped = bits switch
                {
                    PCG64 x => x.Jumped(count),
                    PCG64DXSM x => x.Jumped(count),
                    Philox x => x.Jumped(count),
                    _ => ((MT19937)bits).Jumped(count),
                };
                return Digest(Enumerable.Range(0, 5).Select(_ => jumped is MT19937 ? jumped.NextUInt32() : jumped.NextUInt64()).ToArray());
            default:
                if (bits is PermutedCongruential a) a.Advance(n);
                else ((Philox)bits).Advance(n);
                return "";
        }
    }

    private static BitGenerator Make(string kind, BigInteger seed) => kind switch
    {
        "PCG64" => new PCG64(seed),
        "PCG64DXSM" => new PCG64DXSM(seed),
        "Philox" => new Philox(seed),
        "SFC64" => new SFC64(seed),
        _ => new MT19937(seed),
    };

    private static string Digest<T>(T[] values) where T : unmanaged => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<T>(values)))[..16];
}
