using System.Numerics;

namespace Strided.Benchmarks;

/// <summary>The values of operands: the streams are NumPy's, so both sides make the same.</summary>
internal static class Draw
{
    public static NDArray<T> Of<T>(int seed, Dims shape) where T : unmanaged
    {
        Generator rng = Nd.Random.Generator(seed);
        return DType.Of<T>().Kind switch
        {
            DTypeKind.Bool => Nd.Less(rng.Random(shape), 0.5).AsType<T>(),
            DTypeKind.SignedInteger or DTypeKind.UnsignedInteger => rng.Integers(1, 100, shape).AsType<T>(),
            DTypeKind.Complex => (rng.Random(shape) + (Complex.ImaginaryOne * Nd.Random.Generator(seed + 100).Random(shape).AsType<Complex>())).AsType<T>(),
            _ => rng.Random(shape).AsType<T>(),
        };
    }

    /// <summary>The most nearly square matrix of so many elements, not higher than wide.</summary>
    public static (nint Rows, nint Columns) Shape(long n)
    {
        long rows = (long)Math.Sqrt(n);
        while (n % rows != 0) rows--;
        return ((nint)rows, (nint)(n / rows));
    }
}
