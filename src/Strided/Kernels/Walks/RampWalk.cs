using System.Numerics;

namespace Strided;

/// <summary>Evenly spaced numbers in a dense array, computed in TIndex and converted to T, on as many threads as that is worth.</summary>
internal static unsafe class RampWalk<TIndex, T> where TIndex : unmanaged, INumberBase<TIndex> where T : unmanaged, INumberBase<T>
{
    /// <param name="z">The buffer.</param>
    /// <param name="at">Where its first element lies.</param>
    /// <param name="n">How many.</param>
    /// <param name="start">The value of element 0.</param>
    /// <param name="step">The difference of neighbours.</param>
    /// <param name="floors">Round down before converting.</param>
    public static void Run(ref byte z, nint at, nint n, TIndex start, TIndex step, bool floors)
    {
        fixed (byte* pinned = &z)
        {
            byte* to = pinned + at;
            int threads = Workers.Degree(n * sizeof(T));
            nint parts = threads > 1 ? 4 * threads : 1, each = (n / parts + 64) & -64;
            Workers.For((n + each - 1) / each, threads, part => Part(to + part * each * sizeof(T), part * each, nint.Min(each, n - part * each), start, step, floors));
        }
    }

    private static void Part(byte* z, nint first, nint n, TIndex start, TIndex step, bool floors)
    {
        if (DType<TIndex>.Instance == (DType)DType<T>.Instance)
        {
            RampRow<TIndex>.Run(ref *(TIndex*)z, n, first, start, step);
            return;
        }
        TIndex* buffer = stackalloc TIndex[Chunks.Length];
        for (nint i = 0; i < n; i += Chunks.Length)
        {
            nint m = nint.Min(Chunks.Length, n - i);
            RampRow<TIndex>.Run(ref *buffer, m, first + i, start, step);
            if (floors)
                for (nint k = 0; k < m; k++) buffer[k] = TIndex.CreateTruncating(Math.Floor(double.CreateTruncating(buffer[k])));
            MapRow<Convert<TIndex, T>, TIndex, T>.Run(ref *(byte*)buffer, sizeof(TIndex), ref *(z + i * sizeof(T)), sizeof(T), m);
        }
    }
}
