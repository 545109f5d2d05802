using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>What happens between elements somewhere in a buffer, found by offsets, and those of a regular operand.</summary>
internal interface IIndexedRow
{
    /// <summary>One element for each offset.</summary>
    /// <param name="x">The buffer of the elements that offsets find.</param>
    /// <param name="at">What is added to each offset.</param>
    /// <param name="offsets">At most <see cref="PositionRow.Chunk"/> of them.</param>
    /// <param name="unit">Bytes in one of an offset.</param>
    /// <param name="z">The first element of the regular operand.</param>
    /// <param name="dz">Its step.</param>
    /// <param name="n">How many offsets there are.</param>
    void Elements(ref byte x, nint at, ref nint offsets, nint unit, ref byte z, nint dz, nint n);

    /// <summary>A run of elements.</summary>
    void Run(ref byte x, nint dx, ref byte z, nint dz, nint n);
}

/// <summary>z[i] = x[offsets[i]].</summary>
internal readonly struct Gather<T> : IIndexedRow where T : unmanaged
{
    public void Elements(ref byte x, nint at, ref nint offsets, nint unit, ref byte z, nint dz, nint n)
    {
        nint i = 0;
        if (dz == Unsafe.SizeOf<T>())
        {
            // Four loads under way at once: their addresses do not depend on each other.
            for (; i <= n - 4; i += 4)
            {
                ref T z0 = ref Unsafe.Add(ref Unsafe.As<byte, T>(ref z), i);
                T a = At(ref x, at + Unsafe.Add(ref offsets, i) * unit), b = At(ref x, at + Unsafe.Add(ref offsets, i + 1) * unit);
                T c = At(ref x, at + Unsafe.Add(ref offsets, i + 2) * unit), d = At(ref x, at + Unsafe.Add(ref offsets, i + 3) * unit);
                z0 = a;
                Unsafe.Add(ref z0, 1) = b;
                Unsafe.Add(ref z0, 2) = c;
                Unsafe.Add(ref z0, 3) = d;
            }
        }
        for (; i < n; i++) At(ref z, i * dz) = At(ref x, at + Unsafe.Add(ref offsets, i) * unit);
    }

    public void Run(ref byte x, nint dx, ref byte z, nint dz, nint n) => CopyRow<T>.Run(ref x, dx, ref z, dz, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T At(ref byte start, nint offset) => ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref start, offset));
}

/// <summary>x[offsets[i]] = z[i], in order, so that the last of several values for one element stays.</summary>
internal readonly struct Scatter<T> : IIndexedRow where T : unmanaged
{
    public void Elements(ref byte x, nint at, ref nint offsets, nint unit, ref byte z, nint dz, nint n)
    {
        // A step that is known is no multiplication.
        if (dz == Unsafe.SizeOf<T>())
            for (nint i = 0; i < n; i++) Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, at + Unsafe.Add(ref offsets, i) * unit)) = Unsafe.Add(ref Unsafe.As<byte, T>(ref z), i);
        else
            for (nint i = 0; i < n; i++) Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, at + Unsafe.Add(ref offsets, i) * unit)) = Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref z, i * dz));
    }

    public void Run(ref byte x, nint dx, ref byte z, nint dz, nint n) => CopyRow<T>.Run(ref z, dz, ref x, dx, n);
}

/// <summary>x[offsets[i]] = z[i], where z is of another dtype.</summary>
internal readonly unsafe struct ConvertingScatter<T>(Converter converter) : IIndexedRow where T : unmanaged
{
    public void Elements(ref byte x, nint at, ref nint offsets, nint unit, ref byte z, nint dz, nint n)
    {
        T* buffer = stackalloc T[PositionRow.Chunk];
        converter.Run(ref z, dz, ref *(byte*)buffer, sizeof(T), n);
        default(Scatter<T>).Elements(ref x, at, ref offsets, unit, ref *(byte*)buffer, sizeof(T), n);
    }

    public void Run(ref byte x, nint dx, ref byte z, nint dz, nint n) => converter.Run(ref z, dz, ref x, dx, n);
}

/// <summary>x[offsets[i]] = x[offsets[i]] op z[i], one after the other, so that every value counts where offsets repeat.</summary>
internal readonly struct Accumulate<TOp, T> : IIndexedRow where TOp : struct, IBinary<T> where T : unmanaged
{
    public void Elements(ref byte x, nint at, ref nint offsets, nint unit, ref byte z, nint dz, nint n)
    {
        for (nint i = 0; i < n; i++)
        {
            ref T element = ref Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, at + Unsafe.Add(ref offsets, i) * unit));
            element = TOp.Apply(element, Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref z, i * dz)));
        }
    }

    public void Run(ref byte x, nint dx, ref byte z, nint dz, nint n) => BinaryRow<TOp, T>.Run(ref x, dx, ref z, dz, ref x, dx, n);
}

/// <summary>Nothing happens: the indices are only looked up.</summary>
internal readonly struct Untouched : IIndexedRow
{
    public void Elements(ref byte x, nint at, ref nint offsets, nint unit, ref byte z, nint dz, nint n)
    {
    }

    public void Run(ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
    }
}
