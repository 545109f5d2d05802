using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>z[i] = x[i] op y[i] along one row. Steps are bytes; a step of 0 repeats one element.</summary>
internal static class BinaryRow<TOp, T> where TOp : struct, IBinary<T> where T : unmanaged
{
    private static nint Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.SizeOf<T>();
    }

    /// <summary>True when both operands run backwards, or have gaps of one element, and registers are packed as they are loaded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Packs(nint dx, nint dy, nint dz) =>
        TOp.Vectorises && Unsafe.SizeOf<T>() >= sizeof(int) && V256<T>.IsSupported && dz == Size && dx == dy && (dx == 2 * Size || dx == -Size);

    public static void Run(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n)
    {
        bool dense = dz == Size && (dx == Size || dx == 0) && (dy == Size || dy == 0);
        if (dense && TOp.Vectorises && n >= V128<T>.Count)
            Dense(ref Unsafe.As<byte, T>(ref x), dx, ref Unsafe.As<byte, T>(ref y), dy, ref Unsafe.As<byte, T>(ref z), n);
        else if (Packs(dx, dy, dz))
            Packed(ref x, ref y, dx, ref z, n);
        else if (TOp.Widens)
            TOp.Widened(ref x, dx, ref y, dy, ref z, dz, n);
        else if (dense && TOp.VectorisesComplex && Traits<T>.IsComplex64)
            DenseComplex<float>(ref x, dx, ref y, dy, ref z, n);
        else if (dense && TOp.VectorisesComplex && Traits<T>.IsComplex128)
            DenseComplex<double>(ref x, dx, ref y, dy, ref z, n);
        else
            Strided(ref x, dx, ref y, dy, ref z, dz, n);
    }

    private static void Strided(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n)
    {
        for (; n > 0; n--)
        {
            Unsafe.As<byte, T>(ref z) = TOp.Apply(Unsafe.As<byte, T>(ref x), Unsafe.As<byte, T>(ref y));
            x = ref Unsafe.AddByteOffset(ref x, dx);
            y = ref Unsafe.AddByteOffset(ref y, dy);
            z = ref Unsafe.AddByteOffset(ref z, dz);
        }
    }

    private static void Dense(ref T x, nint dx, ref T y, nint dy, ref T z, nint n)
    {
        if (dx == 0 || dy == 0) Repeated(ref x, dx, ref y, dy, ref z, n);
        else Registers(ref x, -1, ref y, -1, ref z, n);
    }

    /// <summary>A repeated element is spread over one register in memory and loaded from there again and again, so one loop serves all cases.</summary>
    private static unsafe void Repeated(ref T x, nint dx, ref T y, nint dy, ref T z, nint n)
    {
        T* repeated = stackalloc T[2 * Spread.Room / sizeof(T)];
        if (dx == 0) x = ref Spread.Over(ref x, repeated);
        if (dy == 0) y = ref Spread.Over(ref y, repeated + Spread.Room / sizeof(T));
        Registers(ref x, dx == 0 ? 0 : -1, ref y, dy == 0 ? 0 : -1, ref z, n);
    }

    /// <summary>A mask of 0 loads the first register of an operand again and again, one of -1 goes along.</summary>
    private static void Registers(ref T x, nint mx, ref T y, nint my, ref T z, nint n)
    {
        nint i = 0;
        if (V512<T>.IsSupported && n >= V512<T>.Count) i = Vectors<V512<T>>(ref x, mx, ref y, my, ref z, i, n);
        if (V256<T>.IsSupported && n - i >= V256<T>.Count) i = Vectors<V256<T>>(ref x, mx, ref y, my, ref z, i, n);
        if (V128<T>.IsSupported && n - i >= V128<T>.Count) i = Vectors<V128<T>>(ref x, mx, ref y, my, ref z, i, n);
        for (; i < n; i++) Unsafe.Add(ref z, i) = TOp.Apply(Unsafe.Add(ref x, i & mx), Unsafe.Add(ref y, i & my));
    }

    /// <summary>One method per width: a long function inlined three times over would pass the JIT's limit of locals.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Vectors<V>(ref T x, nint mx, ref T y, nint my, ref T z, nint i, nint n) where V : struct, IVector<V, T>
    {
        for (; i <= n - V.Count; i += V.Count)
            TOp.Apply(V.Load(ref x, i & mx), V.Load(ref y, i & my)).Store(ref z, i);
        return i;
    }

    private static void Packed(ref byte x, ref byte y, nint step, ref byte z, nint n)
    {
        ref T xs = ref Unsafe.As<byte, T>(ref x), ys = ref Unsafe.As<byte, T>(ref y), zs = ref Unsafe.As<byte, T>(ref z);
        nint i = step < 0 ? Packed<Backwards>(ref xs, ref ys, ref zs, n) : Packed<EveryOther>(ref xs, ref ys, ref zs, n);
        Strided(ref Unsafe.AddByteOffset(ref x, i * step), step, ref Unsafe.AddByteOffset(ref y, i * step), step, ref Unsafe.AddByteOffset(ref z, i * Size), Size, n - i);
    }

    private static nint Packed<TPacking>(ref T x, ref T y, ref T z, nint n) where TPacking : struct, IPacking
    {
        nint i = 0;
        if (V512<T>.IsSupported && n >= V512<T>.Count) i = Packed<V512<T>, TPacking>(ref x, ref y, ref z, i, n);
        if (V256<T>.IsSupported && n - i >= V256<T>.Count) i = Packed<V256<T>, TPacking>(ref x, ref y, ref z, i, n);
        return i;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint Packed<V, TPacking>(ref T x, ref T y, ref T z, nint i, nint n) where V : struct, IVector<V, T> where TPacking : struct, IPacking
    {
        for (; i <= n - V.Count - TPacking.Beyond; i += V.Count) TOp.Apply(TPacking.Load<V, T>(ref x, i), TPacking.Load<V, T>(ref y, i)).Store(ref z, i);
        return i;
    }

    /// <summary>Dense complex numbers, which registers see as twice as many parts.</summary>
    private static unsafe void DenseComplex<TPart>(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint n) where TPart : unmanaged
    {
        T* repeated = stackalloc T[2 * Spread.Room / sizeof(T)];
        if (dx == 0) x = ref Unsafe.As<T, byte>(ref Spread.Over(ref Unsafe.As<byte, T>(ref x), repeated));
        if (dy == 0) y = ref Unsafe.As<T, byte>(ref Spread.Over(ref Unsafe.As<byte, T>(ref y), repeated + Spread.Room / sizeof(T)));
        nint mx = dx == 0 ? 0 : -1, my = dy == 0 ? 0 : -1;
        nint i = 0;
        ref TPart xs = ref Unsafe.As<byte, TPart>(ref x), ys = ref Unsafe.As<byte, TPart>(ref y), zs = ref Unsafe.As<byte, TPart>(ref z);
        if (V512<TPart>.IsSupported) i = ComplexVectors<V512<TPart>, TPart>(ref xs, mx, ref ys, my, ref zs, i, 2 * n);
        if (V256<TPart>.IsSupported) i = ComplexVectors<V256<TPart>, TPart>(ref xs, mx, ref ys, my, ref zs, i, 2 * n);
        for (i /= 2; i < n; i++)
            Unsafe.Add(ref Unsafe.As<byte, T>(ref z), i) =
                TOp.Apply(Unsafe.Add(ref Unsafe.As<byte, T>(ref x), i & mx), Unsafe.Add(ref Unsafe.As<byte, T>(ref y), i & my));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint ComplexVectors<V, TPart>(ref TPart x, nint mx, ref TPart y, nint my, ref TPart z, nint i, nint n)
        where V : struct, IVector<V, TPart> where TPart : unmanaged
    {
        for (; i <= n - V.Count; i += V.Count)
            TOp.ApplyComplex<V, TPart>(V.Load(ref x, i & mx), V.Load(ref y, i & my)).Store(ref z, i);
        return i;
    }
}
