using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>z[i] = op x[i] along one row.</summary>
internal static class UnaryRow<TOp, T> where TOp : struct, IUnary<T> where T : unmanaged
{
    /// <summary>Elements per buffer when a strided row is gathered for a whole-row operation.</summary>
    private const int Chunk = 128;

    private static nint Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.SizeOf<T>();
    }

    public static void Run(ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
        if (TOp.Vectorises && dx == Size && dz == Size)
            Dense(ref Unsafe.As<byte, T>(ref x), ref Unsafe.As<byte, T>(ref z), n);
        else if (!Whole(ref x, dx, ref z, dz, n))
            Strided(ref x, dx, ref z, dz, n);
    }

    private static void Strided(ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
        for (; n > 0; n--)
        {
            Unsafe.As<byte, T>(ref z) = TOp.Apply(Unsafe.As<byte, T>(ref x));
            x = ref Unsafe.AddByteOffset(ref x, dx);
            z = ref Unsafe.AddByteOffset(ref z, dz);
        }
    }

    private static void Dense(ref T x, ref T z, nint n)
    {
        nint i = 0;
        if (V512<T>.IsSupported) i = Vectors<V512<T>>(ref x, ref z, i, n);
        if (V256<T>.IsSupported) i = Vectors<V256<T>>(ref x, ref z, i, n);
        if (V128<T>.IsSupported) i = Vectors<V128<T>>(ref x, ref z, i, n);
        for (; i < n; i++) Unsafe.Add(ref z, i) = TOp.Apply(Unsafe.Add(ref x, i));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Vectors<V>(ref T x, ref T z, nint i, nint n) where V : struct, IVector<V, T>
    {
        for (; i <= n - V.Count; i += V.Count) TOp.Apply(V.Load(ref x, i)).Store(ref z, i);
        return i;
    }

    /// <summary>
    /// Whole-row operations see nothing but full buffers or long dense rows: a short or strided row would otherwise be computed
    /// by another algorithm, and the same numbers would give different last bits in different layouts.
    /// </summary>
    private static bool Whole(ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
        if (!TOp.Row([], [])) return false;
        if (dx == Size && dz == Size && n >= Chunk)
        {
            for (; n > 0; n -= int.MaxValue)
            {
                int m = (int)nint.Min(n, int.MaxValue);
                TOp.Row(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref x), m), MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref z), m));
                x = ref Unsafe.AddByteOffset(ref x, m * Size);
                z = ref Unsafe.AddByteOffset(ref z, m * Size);
            }
            return true;
        }
        Span<T> gathered = stackalloc T[Chunk];
        gathered.Clear();
        for (; n > 0; n -= Chunk)
        {
            int m = (int)nint.Min(n, Chunk);
            for (int i = 0; i < m; i++, x = ref Unsafe.AddByteOffset(ref x, dx)) gathered[i] = Unsafe.As<byte, T>(ref x);
            Span<T> full = gathered[..Math.Max(m + 15 & ~15, 16)];
            TOp.Row(full, full);
            for (int i = 0; i < m; i++, z = ref Unsafe.AddByteOffset(ref z, dz)) Unsafe.As<byte, T>(ref z) = gathered[i];
        }
        return true;
    }
}
