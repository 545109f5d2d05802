using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// Operations on operands of other dtypes: short runs are converted into buffers that stay in the first-level cache, so mixing dtypes
/// needs no temporary array.
/// </summary>
internal static unsafe class ConvertingWalk
{
    private const int Chunk = 256;

    public static void Unary<TOp, T>(ref Plan plan, ref byte z, Converter toZ, ref byte x, Converter fromX)
        where TOp : struct, IUnary<T> where T : unmanaged
    {
        T* bufferX = stackalloc T[Chunk], bufferZ = stackalloc T[Chunk];
        do
        {
            nint dx = plan.Step(1), dz = plan.Step(0);
            for (nint i = 0; i < plan.Length; i += Chunk)
            {
                nint n = nint.Min(Chunk, plan.Length - i), stepX = dx, stepZ = dz;
                ref byte xi = ref In(ref Walk.At(ref x, plan, 1), i, ref stepX, fromX, bufferX, n);
                ref byte zi = ref Unsafe.AddByteOffset(ref Walk.At(ref z, plan, 0), i * dz);
                ref byte to = ref Out(ref zi, ref stepZ, toZ, bufferZ);
                UnaryRow<TOp, T>.Run(ref xi, stepX, ref to, stepZ, n);
                if (!toZ.IsNone) toZ.Run(ref to, stepZ, ref zi, dz, n);
            }
        }
        while (plan.Next());
    }

    public static void Binary<TOp, T>(
        ref Plan plan, ref byte z, Converter toZ, ref byte x, Converter fromX, ref byte y, Converter fromY)
        where TOp : struct, IBinary<T> where T : unmanaged
    {
        T* bufferX = stackalloc T[Chunk], bufferY = stackalloc T[Chunk], bufferZ = stackalloc T[Chunk];
        do
        {
            nint dx = plan.Step(1), dy = plan.Step(2), dz = plan.Step(0);
            for (nint i = 0; i < plan.Length; i += Chunk)
            {
                nint n = nint.Min(Chunk, plan.Length - i), stepX = dx, stepY = dy, stepZ = dz;
                ref byte xi = ref In(ref Walk.At(ref x, plan, 1), i, ref stepX, fromX, bufferX, n);
                ref byte yi = ref In(ref Walk.At(ref y, plan, 2), i, ref stepY, fromY, bufferY, n);
                ref byte zi = ref Unsafe.AddByteOffset(ref Walk.At(ref z, plan, 0), i * dz);
                ref byte to = ref Out(ref zi, ref stepZ, toZ, bufferZ);
                BinaryRow<TOp, T>.Run(ref xi, stepX, ref yi, stepY, ref to, stepZ, n);
                if (!toZ.IsNone) toZ.Run(ref to, stepZ, ref zi, dz, n);
            }
        }
        while (plan.Next());
    }

    public static void Compare<TOp, T>(ref Plan plan, ref byte z, ref byte x, Converter fromX, ref byte y, Converter fromY)
        where TOp : struct, ICompare<T> where T : unmanaged
    {
        T* bufferX = stackalloc T[Chunk], bufferY = stackalloc T[Chunk];
        do
        {
            nint dx = plan.Step(1), dy = plan.Step(2), dz = plan.Step(0);
            for (nint i = 0; i < plan.Length; i += Chunk)
            {
                nint n = nint.Min(Chunk, plan.Length - i), stepX = dx, stepY = dy;
                ref byte xi = ref In(ref Walk.At(ref x, plan, 1), i, ref stepX, fromX, bufferX, n);
                ref byte yi = ref In(ref Walk.At(ref y, plan, 2), i, ref stepY, fromY, bufferY, n);
                CompareRow<TOp, T>.Run(ref xi, stepX, ref yi, stepY, ref Unsafe.AddByteOffset(ref Walk.At(ref z, plan, 0), i * dz), dz, n);
            }
        }
        while (plan.Next());
    }

    /// <summary>Where to read elements i to i + n as T: in place, or converted into the buffer.</summary>
    private static ref byte In<T>(ref byte start, nint i, ref nint step, Converter converter, T* buffer, nint n) where T : unmanaged
    {
        ref byte from = ref Unsafe.AddByteOffset(ref start, i * step);
        if (converter.IsNone) return ref from;
        converter.Run(ref from, step, ref *(byte*)buffer, sizeof(T), n);
        step = sizeof(T);
        return ref *(byte*)buffer;
    }

    /// <summary>Where to write elements as T: in place, or into the buffer to be converted afterwards.</summary>
    private static ref byte Out<T>(ref byte to, ref nint step, Converter converter, T* buffer) where T : unmanaged
    {
        if (converter.IsNone) return ref to;
        step = sizeof(T);
        return ref *(byte*)buffer;
    }
}
