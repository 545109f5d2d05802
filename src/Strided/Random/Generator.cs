namespace Strided;

/// <summary>Random numbers of a <see cref="BitGenerator"/>: for one seed the same ones as from NumPy's Generator, bit for bit.</summary>
/// <remarks>
/// <c>Nd.Random.Generator(seed)</c> makes one. Parameters of distributions are numbers or arrays that broadcast; draws come in the order of
/// the result's elements. Not safe to use from several threads at once.
/// </remarks>
public sealed partial class Generator
{
    /// <summary>A generator that draws its bits from the given stream.</summary>
    public Generator(BitGenerator bitGenerator)
    {
        ArgumentNullException.ThrowIfNull(bitGenerator);
        BitGenerator = bitGenerator;
    }

    /// <summary>Where the random bits come from.</summary>
    public BitGenerator BitGenerator { get; }

    /// <summary>The next float64 of [0, 1): a multiple of 2^-53.</summary>
    public double NextDouble() => BitGenerator.NextDouble();

    /// <summary>The next float32 of [0, 1): a multiple of 2^-24.</summary>
    public float NextSingle() => BitGenerator.NextSingle();

    /// <summary>The next integer of [low, high), every one equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">low is not below high.</exception>
    public long NextInteger(long low, long high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(low, high);
        return unchecked(low + (long)BoundedIntegers.Next(BitGenerator, (ulong)high - (ulong)low - 1));
    }

    /// <summary>The next standard normal number.</summary>
    public double NextStandardNormal() => Sampling.One<StandardNormal, double>(BitGenerator, default);

    /// <summary>The next standard exponential number.</summary>
    public double NextStandardExponential() => Sampling.One<StandardExponential, double>(BitGenerator, default);

    /// <summary>A <see cref="System.Random"/> of .NET, for code that asks for one, on the same stream of bits.</summary>
    public System.Random AsSystemRandom() => new GeneratorRandom(BitGenerator);
}
