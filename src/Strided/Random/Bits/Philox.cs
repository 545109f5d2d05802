using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Strided;

/// <summary>The counter-based generator Philox 4x64-10: word number n of a key can be had without the words before it. Period 2^258.</summary>
/// <remarks>
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC11. Ten rounds of wide
/// multiplications turn a 256-bit counter into four words; the key changes from round to round by Weyl constants.
/// </remarks>
public sealed class Philox : BitGenerator
{
    private const int BlockLength = 4;

    private readonly ulong[] buffer = new ulong[BlockLength], markedBuffer = new ulong[BlockLength];
    private Counter counter, markedCounter;
    private ulong key0, key1;
    private int position = BlockLength, markedPosition;

    /// <summary>A generator with entropy from the operating system.</summary>
    public Philox() : this(new SeedSequence()) { }

    /// <summary>The generator that <c>numpy.random.Philox(seed)</c> gives.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative seed.</exception>
    public Philox(BigInteger seed) : this(new SeedSequence(seed)) { }

    /// <summary>The generator that <c>numpy.random.Philox(seedSequence)</c> gives.</summary>
    public Philox(SeedSequence seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        Span<ulong> words = stackalloc ulong[2];
        seed.GenerateState(words);
        (key0, key1) = (words[0], words[1]);
    }

    /// <summary>The generator that <c>numpy.random.Philox(key=key, counter=counter)</c> gives.</summary>
    /// <param name="key">Names the stream.</param>
    /// <param name="counter">How many blocks of four words are skipped.</param>
    public Philox(UInt128 key, BigInteger counter)
    {
        (key0, key1) = ((ulong)key, (ulong)(key >> 64));
        this.counter = Counter.Of(counter);
    }

    /// <summary>Names the stream: what the seed became.</summary>
    internal UInt128 Key => new(key1, key0);

    /// <summary>Goes on as if so many blocks of four words had been drawn; words and half words kept of a begun block are dropped.</summary>
    public void Advance(BigInteger delta)
    {
        Settle();
        DropHalf();
        counter = counter.Plus(delta);
        position = BlockLength;
        buffer.AsSpan().Clear();
    }

    /// <summary>A new generator far along the stream: 2^128 blocks of four words for each jump.</summary>
    public Philox Jumped(long jumps = 1)
    {
        var jumped = new Philox(Key, 0);
        Settle();
        jumped.counter = counter.Plus((BigInteger)jumps << 128);
        return jumped;
    }

    private protected override string Name => nameof(Philox);

    private protected override void Produce(Span<ulong> words)
    {
        int kept = Math.Min(BlockLength - position, words.Length);
        buffer.AsSpan(position, kept).CopyTo(words);
        position += kept;
        words = words[kept..];
        if (words.IsEmpty) return;
        // The last block goes through the buffer, which always holds it.
        int whole = (words.Length - 1) / BlockLength * BlockLength;
        Blocks(words[..whole]);
        counter.Increment();
        Block(counter, buffer);
        position = words.Length - whole;
        buffer.AsSpan(0, position).CopyTo(words[whole..]);
    }

    private protected override void Mark()
    {
        (markedCounter, markedPosition) = (counter, position);
        buffer.CopyTo(markedBuffer, 0);
    }

    private protected override void Return()
    {
        (counter, position) = (markedCounter, markedPosition);
        markedBuffer.CopyTo(buffer, 0);
    }

    private protected override void WriteState(Utf8JsonWriter json)
    {
        json.WriteStartObject("state");
        json.WriteIntegers("counter", [counter.A, counter.B, counter.C, counter.D]);
        json.WriteIntegers("key", [key0, key1]);
        json.WriteEndObject();
        json.WriteIntegers("buffer", buffer);
        json.WriteNumber("buffer_pos", position);
    }

    private protected override void ReadState(JsonElement json)
    {
        Span<ulong> readCounter = stackalloc ulong[4], readKey = stackalloc ulong[2], readBuffer = stackalloc ulong[BlockLength];
        JsonElement state = json.GetProperty("state");
        state.Integers("counter", readCounter);
        state.Integers("key", readKey);
        json.Integers("buffer", readBuffer);
        int read = json.GetProperty("buffer_pos").GetInt32();
        if (read is < 0 or > BlockLength) throw new FormatException($"'buffer_pos' must be from 0 to {BlockLength}, not {read}.");
        counter = new() { A = readCounter[0], B = readCounter[1], C = readCounter[2], D = readCounter[3] };
        (key0, key1, position) = (readKey[0], readKey[1], read);
        readBuffer.CopyTo(buffer);
    }

    /// <summary>Whole blocks: eight at a time where registers multiply, one in each place; else two, since one hides the waiting of the other.</summary>
    private void Blocks(Span<ulong> words)
    {
        int i = 0;
        for (; WideProduct.IsSupported && i + WideBlocks.Length <= words.Length; i += WideBlocks.Length)
        {
            // The carry out of the lowest word is left to single blocks; it comes once in 2^64 of them.
            if (counter.A > ulong.MaxValue - WideProduct.Count) break;
            WideBlocks.Write(counter.A, counter.B, counter.C, counter.D, key0, key1, words.Slice(i, WideBlocks.Length));
            counter.A += WideProduct.Count;
        }
        for (; i + 2 * BlockLength <= words.Length; i += 2 * BlockLength)
        {
            counter.Increment();
            Counter first = counter;
            counter.Increment();
            Pair(first, counter, words.Slice(i, 2 * BlockLength));
        }
        for (; i < words.Length; i += BlockLength)
        {
            counter.Increment();
            Block(counter, words.Slice(i, BlockLength));
        }
    }

    private void Block(Counter of, Span<ulong> four)
    {
        (ulong a, ulong b, ulong c, ulong d, ulong k0, ulong k1) = (of.A, of.B, of.C, of.D, key0, key1);
        for (int round = 0; round < PhiloxRound.Count; round++)
        {
            Round(ref a, ref b, ref c, ref d, k0, k1);
            k0 += PhiloxRound.Key0Step;
            k1 += PhiloxRound.Key1Step;
        }
        (four[0], four[1], four[2], four[3]) = (a, b, c, d);
    }

    private void Pair(Counter x, Counter y, Span<ulong> eight)
    {
        (ulong a, ulong b, ulong c, ulong d, ulong k0, ulong k1) = (x.A, x.B, x.C, x.D, key0, key1);
        (ulong e, ulong f, ulong g, ulong h) = (y.A, y.B, y.C, y.D);
        for (int round = 0; round < PhiloxRound.Count; round++)
        {
            Round(ref a, ref b, ref c, ref d, k0, k1);
            Round(ref e, ref f, ref g, ref h, k0, k1);
            k0 += PhiloxRound.Key0Step;
            k1 += PhiloxRound.Key1Step;
        }
        (eight[0], eight[1], eight[2], eight[3], eight[4], eight[5], eight[6], eight[7]) = (a, b, c, d, e, f, g, h);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref ulong a, ref ulong b, ref ulong c, ref ulong d, ulong k0, ulong k1)
    {
        ulong high0 = Math.BigMul(PhiloxRound.Multiplier0, a, out ulong low0), high1 = Math.BigMul(PhiloxRound.Multiplier1, c, out ulong low1);
        (a, b, c, d) = (high1 ^ b ^ k0, low1, high0 ^ d ^ k1, low0);
    }

    /// <summary>A 256-bit integer, the lowest word first.</summary>
    private struct Counter
    {
        public ulong A, B, C, D;

        public static Counter Of(BigInteger value) => new()
        {
            A = (ulong)(value & ulong.MaxValue),
            B = (ulong)(value >> 64 & ulong.MaxValue),
            C = (ulong)(value >> 128 & ulong.MaxValue),
            D = (ulong)(value >> 192 & ulong.MaxValue),
        };

        public readonly Counter Plus(BigInteger delta) => Of((((((BigInteger)D << 64) + C << 64) + B) << 64) + A + delta);

        public void Increment()
        {
            if (++A == 0 && ++B == 0 && ++C == 0) ++D;
        }
    }
}
