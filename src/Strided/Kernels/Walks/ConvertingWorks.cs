namespace Strided;

/// <summary>How elements of an operand become those of the operation, or the other way round, and how many bytes they have.</summary>
internal readonly struct Reading(Converter converter, int size)
{
    public Converter Converter => converter;

    public int Size => size;
}

internal readonly unsafe struct ConvertingUnary<TOp, T>(Reading toZ, Reading fromX) : IRowWork where TOp : struct, IUnary<T> where T : unmanaged
{
    public int Cost => default(UnaryWork<TOp, T>).Cost + toZ.Size + fromX.Size;

    public int Size(int operand) => operand == 0 ? toZ.Size : fromX.Size;

    public void Run(byte** at, nint* step, nint n)
    {
        T* bufferX = stackalloc T[Chunks.Length], bufferZ = stackalloc T[Chunks.Length];
        for (nint i = 0; i < n; i += Chunks.Length)
        {
            nint m = nint.Min(Chunks.Length, n - i), stepX = step[1], stepZ = step[0];
            byte* z = at[0] + i * step[0], x = Chunks.In(at[1] + i * step[1], ref stepX, fromX.Converter, bufferX, m);
            byte* to = Chunks.Out(z, ref stepZ, toZ.Converter, bufferZ);
            UnaryRow<TOp, T>.Run(ref *x, stepX, ref *to, stepZ, m);
            if (!toZ.Converter.IsNone) toZ.Converter.Run(ref *to, stepZ, ref *z, step[0], m);
        }
    }
}

internal readonly unsafe struct ConvertingBinary<TOp, T>(Reading toZ, Reading fromX, Reading fromY) : IRowWork
    where TOp : struct, IBinary<T> where T : unmanaged
{
    public int Cost => default(BinaryWork<TOp, T>).Cost + toZ.Size + fromX.Size + fromY.Size;

    public int Size(int operand) => operand == 0 ? toZ.Size : operand == 1 ? fromX.Size : fromY.Size;

    public void Run(byte** at, nint* step, nint n)
    {
        T* bufferX = stackalloc T[Chunks.Length], bufferY = stackalloc T[Chunks.Length], bufferZ = stackalloc T[Chunks.Length];
        for (nint i = 0; i < n; i += Chunks.Length)
        {
            nint m = nint.Min(Chunks.Length, n - i), stepX = step[1], stepY = step[2], stepZ = step[0];
            byte* z = at[0] + i * step[0], x = Chunks.In(at[1] + i * step[1], ref stepX, fromX.Converter, bufferX, m);
            byte* y = Chunks.In(at[2] + i * step[2], ref stepY, fromY.Converter, bufferY, m);
            byte* to = Chunks.Out(z, ref stepZ, toZ.Converter, bufferZ);
            BinaryRow<TOp, T>.Run(ref *x, stepX, ref *y, stepY, ref *to, stepZ, m);
            if (!toZ.Converter.IsNone) toZ.Converter.Run(ref *to, stepZ, ref *z, step[0], m);
        }
    }
}

internal readonly unsafe struct ConvertingCompare<TOp, T>(Reading fromX, Reading fromY) : IRowWork where TOp : struct, ICompare<T> where T : unmanaged
{
    public int Cost => default(CompareWork<TOp, T>).Cost + fromX.Size + fromY.Size;

    public int Size(int operand) => operand == 0 ? 1 : operand == 1 ? fromX.Size : fromY.Size;

    public void Run(byte** at, nint* step, nint n)
    {
        T* bufferX = stackalloc T[Chunks.Length], bufferY = stackalloc T[Chunks.Length];
        for (nint i = 0; i < n; i += Chunks.Length)
        {
            nint m = nint.Min(Chunks.Length, n - i), stepX = step[1], stepY = step[2];
            byte* x = Chunks.In(at[1] + i * step[1], ref stepX, fromX.Converter, bufferX, m);
            byte* y = Chunks.In(at[2] + i * step[2], ref stepY, fromY.Converter, bufferY, m);
            CompareRow<TOp, T>.Run(ref *x, stepX, ref *y, stepY, ref *(at[0] + i * step[0]), step[0], m);
        }
    }
}

/// <summary>A few hundred elements at a time.</summary>
internal static unsafe class Chunks
{
    public const int Length = 256;

    /// <summary>Where to read n elements as T: in place, or converted into the buffer. One that repeats is converted once.</summary>
    public static byte* In<T>(byte* from, ref nint step, Converter converter, T* buffer, nint n) where T : unmanaged
    {
        if (converter.IsNone) return from;
        converter.Run(ref *from, step, ref *(byte*)buffer, sizeof(T), step == 0 ? 1 : n);
        if (step != 0) step = sizeof(T);
        return (byte*)buffer;
    }

    /// <summary>Where to write elements as T: in place, or into the buffer to be converted afterwards.</summary>
    public static byte* Out<T>(byte* to, ref nint step, Converter converter, T* buffer) where T : unmanaged
    {
        if (converter.IsNone) return to;
        step = sizeof(T);
        return (byte*)buffer;
    }
}
