using System.Runtime.InteropServices;

namespace Strided;

/// <summary>A <see cref="Random"/> of .NET whose numbers are made of the bits of a <see cref="BitGenerator"/>; <c>generator.AsSystemRandom()</c> makes one.</summary>
internal sealed class GeneratorRandom(BitGenerator bits) : Random
{
    public override int Next() => Next(int.MaxValue);

    public override int Next(int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return (int)Below(0, maxValue);
    }

    public override int Next(int minValue, int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return (int)Below(minValue, maxValue);
    }

    public override long NextInt64() => NextInt64(long.MaxValue);

    public override long NextInt64(long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return Below(0, maxValue);
    }

    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return Below(minValue, maxValue);
    }

    public override double NextDouble() => bits.NextDouble();

    public override float NextSingle() => bits.NextSingle();

    public override void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        NextBytes(buffer.AsSpan());
    }

    public override void NextBytes(Span<byte> buffer)
    {
        Span<uint> words = MemoryMarshal.Cast<byte, uint>(buffer);
        bits.Fill(words);
        Span<byte> rest = buffer[(4 * words.Length)..];
        if (rest.IsEmpty) return;
        uint last = bits.NextUInt32();
        MemoryMarshal.AsBytes(new ReadOnlySpan<uint>(in last))[..rest.Length].CopyTo(rest);
    }

    protected override double Sample() => bits.NextDouble();

    private long Below(long low, long high) => high <= low ? low : low + (long)BoundedIntegers.Next(bits, (ulong)high - (ulong)low - 1);
}
