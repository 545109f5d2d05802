using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    public static partial class Random
    {
        /// <summary>Elements that one stream fills in <see cref="Fill{T}"/>.</summary>
        public const int FillBlock = 1 << 16;

        /// <summary>In place: fills an array by all processors, with the same numbers for any number of threads and any division of the array.</summary>
        /// <param name="z">The array, or a part of a larger one.</param>
        /// <param name="seed">The seed of <see cref="Philox"/>.</param>
        /// <param name="draw">Fills one block: <c>(rng, block) =&gt; rng.StandardNormal(block)</c>. Runs on several threads.</param>
        /// <param name="start">The number of the array's first element in the larger array; a multiple of <see cref="FillBlock"/>.</param>
        /// <param name="threads">The most threads to use; all processors without it.</param>
        /// <remarks>
        /// Elements count in C order. Block number b has <see cref="FillBlock"/> of them and is what <c>draw</c> makes of a generator of its own:
        /// <c>new Generator(new Philox(seed).Jumped(b))</c>. So machines that hold parts of one array, divided at multiples of
        /// <see cref="FillBlock"/>, fill them without a word to each other, each with its own <paramref name="start"/>.
        /// </remarks>
        /// <exception cref="ArgumentException">start is negative or no multiple of the block.</exception>
        [InPlace, MethodImpl(CallSite.Visible)]
        public static NDArray<T> Fill<T>(NDArray<T> z, BigInteger seed, Action<Generator, NDArray<T>> draw, long start = 0, int? threads = null)
            where T : unmanaged
        {
            ArgumentNullException.ThrowIfNull(z);
            ArgumentNullException.ThrowIfNull(draw);
            if (start < 0 || start % FillBlock != 0)
                throw new ArgumentException($"start = {start} must be a multiple of {FillBlock}, so that blocks of a larger array stay whole.", nameof(start));
            if (threads is < 1) throw new ArgumentOutOfRangeException(nameof(threads), threads, $"threads must be at least 1, but is {threads}.");
            z.RequireWriteable();
            long first = start / FillBlock;
            UInt128 key = new Philox(seed).Key;
            return Sampling.Write(z, dense =>
            {
                NDArray<T> flat = dense.Reshape(-1);
                long blocks = (flat.Size + FillBlock - 1) / FillBlock;
                var options = new ParallelOptions { MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount };
                Parallel.For(0, blocks, options, block =>
                {
                    var rng = new Generator(new Philox(key, (BigInteger)(first + block) << 128));
                    nint at = (nint)block * FillBlock;
                    draw(rng, flat[new Slice(at, Math.Min(at + FillBlock, flat.Size))]);
                });
            });
        }
    }
}
