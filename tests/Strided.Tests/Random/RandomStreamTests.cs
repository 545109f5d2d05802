using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Seeding and streams against what NumPy gave, bit for bit, as <c>record_random.py</c> recorded it.</summary>
public class RandomStreamTests
{
    private static readonly Lazy<JsonElement[]> Corpus = new(() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Random", "random.jsonl")).Select(line => JsonElement.Parse(line))]);

    [Fact]
    public void The_corpus_is_whole()
    {
        Assert.Equal(20, Corpus.Value.Length);
        Assert.All(Corpus.Value, recorded => Assert.Equal(64, recorded.GetProperty("calls").GetArrayLength()));
    }

    [Fact]
    public void Seed_sequences_generate_the_state_of_NumPy()
    {
        foreach (JsonElement recorded in Corpus.Value)
        {
            SeedSequence sequence = Sequence(recorded);
            var narrow = new uint[10];
            var wide = new ulong[5];
            sequence.GenerateState(narrow);
            sequence.GenerateState(wide);
            Assert.Equal(recorded.GetProperty("state32").GetString(), Hex(narrow));
            Assert.Equal(recorded.GetProperty("state64").GetString(), Hex(wide));
        }
    }

    [Fact]
    public void Spawned_children_are_those_with_their_number_in_the_key()
    {
        JsonElement[] answers = [.. Corpus.Value.Where(recorded => Integers(recorded, "entropy") is [var seed] && seed == 42)];
        var root = new SeedSequence(42);
        SeedSequence[] children = [.. root.Spawn(1), .. root.Spawn(1)];
        Assert.Equal(2, root.ChildrenSpawned);
        for (int i = 0; i < children.Length; i++)
        {
            var state = new uint[10];
            children[i].GenerateState(state);
            JsonElement answer = answers.Single(recorded => Integers(recorded, "key") is [var only] && only == i);
            Assert.Equal(answer.GetProperty("state32").GetString(), Hex(state));
        }
    }

    [Fact]
    public void Streams_of_mixed_calls_are_those_of_NumPy()
    {
        foreach (JsonElement recorded in Corpus.Value)
        {
            var generator = new Generator(new PCG64(Sequence(recorded)));
            foreach (JsonElement call in recorded.GetProperty("calls").EnumerateArray())
            {
                ReadOnlySpan<byte> bytes = Drawn(generator, call);
                string head = call.GetProperty("bits").GetString()!;
                Assert.True(head == Convert.ToHexStringLower(bytes[..(head.Length / 2)]), $"{call} of seed {recorded.GetProperty("entropy")}");
                string digest = Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
                Assert.True(digest == call.GetProperty("sha256").GetString(), $"{call} of seed {recorded.GetProperty("entropy")}");
            }
        }
    }

    [Fact]
    public void The_function_takes_seeds_as_default_rng_does()
    {
        foreach (JsonElement recorded in Corpus.Value.Where(recorded => Integers(recorded, "key").Length == 0))
        {
            BigInteger[] entropy = Integers(recorded, "entropy");
            Generator generator = recorded.GetProperty("alone").GetBoolean() ? Nd.Random.Generator(entropy[0]) : Nd.Random.Generator(entropy);
            double first = generator.NextDouble();
            Assert.Equal(recorded.GetProperty("calls")[0].GetProperty("bits").GetString(), Hex([first]));
        }
    }

    [Fact]
    public void Scalars_and_arrays_of_any_shape_come_from_one_stream()
    {
        double[] flat = Nd.Random.Generator(7).Random(3 * 1031).ToArray();
        Generator generator = Nd.Random.Generator(7);
        double[] pieces = [generator.NextDouble(), .. generator.Random(5, 7).ToArray(), .. generator.Random(0, 4).ToArray(), .. generator.Random([]).ToArray()];
        Assert.Equal(1 + 35 + 0 + 1, pieces.Length);
        Assert.Equal(flat[..pieces.Length], pieces);
        Assert.Equal(flat[pieces.Length..], generator.Random(flat.Length - pieces.Length).ToArray());
    }

    [Fact]
    public void Bits_in_bulk_are_the_bits_one_by_one()
    {
        for (int n = 0; n < 40; n++)
        {
            var bulk = new PCG64(n);
            var single = new PCG64(n);
            var words = new ulong[n];
            var halves = new uint[n];
            bulk.Fill(words);
            bulk.Fill(halves);
            Assert.Equal([.. Enumerable.Range(0, n).Select(_ => single.NextUInt64())], words);
            Assert.Equal([.. Enumerable.Range(0, n).Select(_ => single.NextUInt32())], halves);
            Assert.Equal(single.NextUInt32(), bulk.NextUInt32());
            Assert.Equal(single.NextUInt64(), bulk.NextUInt64());
        }
    }

    private static ReadOnlySpan<byte> Drawn(Generator generator, JsonElement call)
    {
        if (call.TryGetProperty("float64", out JsonElement count)) return Bytes<double>(generator.Random(count.GetInt32()).ToArray());
        if (call.TryGetProperty("float32", out count)) return Bytes<float>(generator.Random<float>(count.GetInt32()).ToArray());
        long low = long.Parse(call.GetProperty("low").GetString()!), last = long.Parse(call.GetProperty("last").GetString()!);
        int n = call.GetProperty("int64").GetInt32();
        // Both spellings of a range are the same range, so they take turns.
        return Bytes<long>((last < long.MaxValue && n % 2 == 0 ? generator.Integers(low, last + 1, n) : generator.Integers(low, last, n, endpoint: true)).ToArray());
    }

    private static SeedSequence Sequence(JsonElement recorded) => new(Integers(recorded, "entropy"), Integers(recorded, "key"));

    private static BigInteger[] Integers(JsonElement recorded, string name) =>
        [.. recorded.GetProperty(name).EnumerateArray().Select(text => BigInteger.Parse(text.GetString()!))];

    private static ReadOnlySpan<byte> Bytes<T>(T[] elements) where T : unmanaged => MemoryMarshal.AsBytes<T>(elements);

    private static string Hex<T>(T[] elements) where T : unmanaged => Convert.ToHexStringLower(Bytes(elements));
}
