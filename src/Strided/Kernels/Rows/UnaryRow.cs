using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>z[i] = op x[i] along one row.</summary>
internal static class UnaryRow<TOp, T> where TOp : struct, IUnary<T> where T : unmanaged
{
    /// <summary>Elements per buffer when a strided row is gathered.</summary>
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
        else if (TOp.Widens)
            TOp.Widened(ref x, dx, ref z, dz, n);
        else if (TOp.IsLong)
            Gathered(ref x, dx, ref z, dz, n);
        else
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

    /// <summary>Through a buffer, so that registers do the work.</summary>
    private static void Gathered(ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
        Span<T> buffer = stackalloc T[Chunk];
        ref T first = ref buffer[0];
        ref byte packed = ref Unsafe.As<T, byte>(ref first);
        for (nint m; n > 0; n -= m)
        {
            m = nint.Min(n, Chunk);
            CopyRow<T>.Run(ref x, dx, ref packed, Size, m);
            Dense(ref first, ref first, m);
            CopyRow<T>.Run(ref packed, Size, ref z, dz, m);
            x = ref Unsafe.AddByteOffset(ref x, m * dx);
            z = ref Unsafe.AddByteOffset(ref z, m * dz);
        }
    }

    private static void Dense(ref T x, ref T z, nint n)
    {
        nint i = 0;
        if (V512<T>.IsSupported && n >= V512<T>.Count) i = Vectors<V512<T>>(ref x, ref z, i, n);
        if (V256<T>.IsSupported && n - i >= V256<T>.Count) i = Vectors<V256<T>>(ref x, ref z, i, n);
        if (V128<T>.IsSupported && n - i >= V128<T>.Count) i = Vectors<V128<T>>(ref x, ref z, i, n);
        for (; i < n; i++) Unsafe.Add(ref z, i) = TOp.Apply(Unsafe.Add(ref x, i));
    }

    /// <summary>One method per width: a long function inlined three times over would pass the JIT's limit of locals.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Vectors<V>(ref T x, ref T z, nint i, nint n) where V : struct, IVector<V, T>
    {
        for (; i <= n - V.Count; i += V.Count) TOp.Apply(V.Load(ref x, i)).Store(ref z, i);
        return i;
    }
}
