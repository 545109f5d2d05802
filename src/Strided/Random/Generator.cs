using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Random numbers of a <see cref="BitGenerator"/>: for one seed the same ones as from NumPy's Generator, bit for bit.</summary>
/// <remarks><c>Nd.Random.Generator(seed)</c> makes one. Not safe to use from several threads at once.</remarks>
public sealed class Generator
{
    /// <summary>Elements a span covers at a time; arrays may be longer than a span can be.</summary>
    private const int Longest = 1 << 30;

    /// <summary>A generator that draws its bits from the given stream.</summary>
    public Generator(BitGenerator bitGenerator)
    {
        ArgumentNullException.ThrowIfNull(bitGenerator);
        BitGenerator = bitGenerator;
    }

    /// <summary>Where the random bits come from.</summary>
    public BitGenerator BitGenerator { get; }

    /// <summary>The next float64 of [0, 1): a multiple of 2^-53.</summary>
    public double NextDouble() => Uniform.Next(BitGenerator);

    /// <summary>Copy: a new float64 array, uniform in [0, 1), in multiples of 2^-53.</summary>
    [AlwaysCopies, OverloadResolutionPriority(1)]
    public NDArray<double> Random(params Dims shape) => Random<double>(shape);

    /// <summary>Copy: a new array, uniform in [0, 1): float64 in multiples of 2^-53, float32 in multiples of 2^-24.</summary>
    /// <exception cref="DTypeException">T is neither float64 nor float32.</exception>
    [AlwaysCopies, OverloadResolutionPriority(1)]
    public NDArray<T> Random<T>(params Dims shape) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NDArray<T> z = Nd.Empty<T>(shape);
        Fill(z);
        return z;
    }

    /// <summary>Copy: a new array of the dtype, uniform in [0, 1): float64 in multiples of 2^-53, float32 in multiples of 2^-24.</summary>
    /// <exception cref="DTypeException">The dtype is neither float64 nor float32.</exception>
    [AlwaysCopies]
    public NDArray Random(Dims shape, DType dtype)
    {
        NDArray z = Nd.Empty(shape, dtype);
        Fill(z);
        return z;
    }

    /// <summary>Copy: a new int64 array of integers from low up to high, every one equally likely.</summary>
    /// <param name="low">The smallest integer.</param>
    /// <param name="high">One more than the largest integer, or with <paramref name="endpoint"/> the largest itself.</param>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="endpoint">True when high itself may come.</param>
    /// <exception cref="ArgumentException">There is no integer from low to high.</exception>
    [AlwaysCopies]
    public NDArray<long> Integers(long low, long high, Dims shape, bool endpoint = false)
    {
        if (endpoint ? low > high : low >= high)
            throw new ArgumentException(
                endpoint
                    ? $"There is no integer from low = {low} to high = {high}: low must not be above high."
                    : $"There is no integer from low = {low} up to and without high = {high}: low must be below high.");
        ulong last = (ulong)high - (ulong)low - (endpoint ? 0u : 1u);
        NDArray<long> z = Nd.Empty<long>(shape);
        for (nint at = 0; at < z.Size; at += Longest) BoundedIntegers.Fill(BitGenerator, low, last, Span(z, at));
        GC.KeepAlive(z);
        return z;
    }

    private void Fill(NDArray z)
    {
        switch (z)
        {
            case NDArray<double> doubles:
                for (nint at = 0; at < z.Size; at += Longest) Uniform.Fill(BitGenerator, Span(doubles, at));
                break;
            case NDArray<float> floats:
                for (nint at = 0; at < z.Size; at += Longest) Uniform.Fill(BitGenerator, Span(floats, at));
                break;
            default:
                throw new DTypeException($"Random draws float64 or float32, not {z.DType}.");
        }
        GC.KeepAlive(z);
    }

    /// <summary>Elements of a new, dense array from the given one on.</summary>
    private static Span<T> Span<T>(NDArray<T> dense, nint at) where T : unmanaged =>
        MemoryMarshal.CreateSpan(ref dense.Element(dense.Offset + at * dense.ItemSize), (int)Math.Min(dense.Size - at, Longest));
}
