using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Random numbers.</summary>
    public static partial class Random
    {
        private static readonly Lock Gate = new();
        private static readonly Generator Shared = Generator();

        /// <summary>A generator with entropy from the operating system.</summary>
        /// <example><code>Nd.Random.Generator(1).Integers(0, 10, 3).Shape // -> (3,)</code></example>
        public static Generator Generator() => Generator(new SeedSequence());

        /// <summary>A generator whose numbers are those of <c>numpy.random.default_rng(seed)</c>.</summary>
        /// <param name="seed">An integer of any size that is not negative.</param>
        /// <exception cref="ArgumentOutOfRangeException">A negative seed.</exception>
        public static Generator Generator(BigInteger seed) => Generator(new SeedSequence(seed));

        /// <summary>A generator whose numbers are those of <c>numpy.random.default_rng([...])</c>.</summary>
        /// <param name="seed">Integers of any size that are not negative.</param>
        /// <exception cref="ArgumentOutOfRangeException">A negative integer in the seed.</exception>
        public static Generator Generator(ReadOnlySpan<BigInteger> seed) => Generator(new SeedSequence(seed));

        /// <summary>A generator whose numbers are those of <c>numpy.random.default_rng(seedSequence)</c>.</summary>
        public static Generator Generator(SeedSequence seed) => new(new PCG64(seed));

        /// <summary>Copy: a new float64 array, uniform in [0, 1). For numbers that can be had again use <see cref="Generator(BigInteger)"/>.</summary>
        /// <remarks>One generator serves the whole process, seeded by the operating system; threads take turns.</remarks>
        /// <example><code>Nd.Random.Rand(2, 3).Shape // -> (2, 3)</code></example>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public static NDArray<double> Rand(params Dims shape)
        {
            lock (Gate) return Shared.Random(shape);
        }
    }
}
