using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strided;

/// <summary>What happens between elements somewhere in a buffer, found by offsets, and those of a regular operand.</summary>
internal interface IIndexedRow
{
    /// <summary>True when lookups do not disturb each other, so that several threads may share them.</summary>
    static abstract bool AreApart { get; }

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
    public static bool AreApart => true;

    public void Elements(ref byte x, nint at, ref nint offsets, nint unit, ref byte z, nint dz, nint n)
    {
        nint i = 0;
        // A unit that is known is part of the address, and takes no multiplication.
        if (dz == Unsafe.SizeOf<T>()) i = unit == dz ? Fours(ref x, at, ref offsets, Unsafe.SizeOf<T>(), ref z, n) : Fours(ref x, at, ref offsets, unit, ref z, n);
        for (; i < n; i++) At<T>(ref z, i * dz) = At<T>(ref x, at + Unsafe.Add(ref offsets, i) * unit);
    }

    public void Run(ref byte x, nint dx, ref byte z, nint dz, nint n) => CopyRow<T>.Run(ref x, dx, ref z, dz, n);

    /// <summary>Four loads under way at once, whose addresses do not depend on each other, and where a register holds them, one store.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Fours(ref byte x, nint at, ref nint offsets, nint unit, ref byte z, nint n)
    {
        nint i = 0;
        for (; i <= n - 4; i += 4)
        {
            nint a = at + Unsafe.Add(ref offsets, i) * unit, b = at + Unsafe.Add(ref offsets, i + 1) * unit;
            nint c = at + Unsafe.Add(ref offsets, i + 2) * unit, d = at + Unsafe.Add(ref offsets, i + 3) * unit;
            if (Unsafe.SizeOf<T>() == sizeof(long) && Vector256.IsHardwareAccelerated)
                Vector256.Create(At<long>(ref x, a), At<long>(ref x, b), At<long>(ref x, c), At<long>(ref x, d)).StoreUnsafe(ref At<long>(ref z, i * sizeof(long)));
            else if (Unsafe.SizeOf<T>() == sizeof(int) && Vector128.IsHardwareAccelerated)
                Vector128.Create(At<int>(ref x, a), At<int>(ref x, b), At<int>(ref x, c), At<int>(ref x, d)).StoreUnsafe(ref At<int>(ref z, i * sizeof(int)));
            else
                (At<T>(ref z, i * Unsafe.SizeOf<T>()), At<T>(ref z, (i + 1) * Unsafe.SizeOf<T>()), At<T>(ref z, (i + 2) * Unsafe.SizeOf<T>()), At<T>(ref z, (i + 3) * Unsafe.SizeOf<T>())) =
                    (At<T>(ref x, a), At<T>(ref x, b), At<T>(ref x, c), At<T>(ref x, d));
        }
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref X At<X>(ref byte start, nint offset) => ref Unsafe.As<byte, X>(ref Unsafe.AddByteOffset(ref start, offset));
}

/// <summary>x[offsets[i]] = z[i], in order, so that the last of several values for one element stays.</summary>
internal readonly struct Scatter<T> : IIndexedRow where T : unmanaged
{
    public static bool AreApart => false;

    public void Elements(ref byte x, nint at, ref nint offsets, nint unit, ref byte z, nint dz, nint n)
    {
        // Steps that are known are part of addresses, and take no multiplication.
        if (dz != Unsafe.SizeOf<T>()) Each(ref x, at, ref offsets, unit, ref z, dz, n);
        else if (unit != dz) Each(ref x, at, ref offsets, unit, ref z, Unsafe.SizeOf<T>(), n);
        else Each(ref x, at, ref offsets, Unsafe.SizeOf<T>(), ref z, Unsafe.SizeOf<T>(), n);
    }

    public void Run(ref byte x, nint dx, ref byte z, nint dz, nint n) => CopyRow<T>.Run(ref z, dz, ref x, dx, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Each(ref byte x, nint at, ref nint offsets, nint unit, ref byte z, nint dz, nint n)
    {
        for (nint i = 0; i < n; i++)
            Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, at + Unsafe.Add(ref offsets, i) * unit)) = Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref z, i * dz));
    }
}

/// <summary>x[offsets[i]] = z[i], where z is of another dtype.</summary>
internal readonly unsafe struct ConvertingScatter<T>(Converter converter) : IIndexedRow where T : unmanaged
{
    public static bool AreApart => false;

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
    public static bool AreApart => false;

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
    public static bool AreApart => true;

    public void Elements(ref byte x, nint at, ref nint offsets, nint unit, ref byte z, nint dz, nint n)
    {
    }

    public void Run(ref byte x, nint dx, ref byte z, nint dz, nint n)
    {
    }
}
