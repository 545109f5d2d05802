using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>A small matrix of elements written in rows, whatever its strides.</summary>
internal static unsafe class Turn
{
    /// <summary>Bytes that stay together until they are in registers.</summary>
    private const int Part = 16;

    /// <summary>
    /// Columns that together are more than this are beyond a processor's own caches. Row by row more of them are on their way at a time, which costs
    /// nothing where an element fills a part.
    /// </summary>
    private const nint Near = 1 << 20;

    /// <summary>Rows of so many bytes, or a multiple, would contend for few places of the cache as they are written; a line between them keeps them apart.</summary>
    private const nint Contending = 2048, Line = 64;

    /// <summary>From one turned row to the next in a buffer of their own, for rows of so many bytes.</summary>
    public static nint Pitch(nint bytes) => bytes % Contending == 0 ? bytes + Line : bytes;

    /// <param name="z">The rows.</param>
    /// <param name="dz">From row to row.</param>
    /// <param name="x">The first element.</param>
    /// <param name="down">The step to the next row.</param>
    /// <param name="along">The step within a row.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many elements each has.</param>
    /// <param name="size">Bytes of an element.</param>
    public static void Into(byte* z, nint dz, byte* x, nint down, nint along, int rows, int columns, int size)
    {
        switch (size)
        {
            case 1: Elements<byte, byte>(z, dz, x, down, along, rows, columns); break;
            case 2: Elements<short, short>(z, dz, x, down, along, rows, columns); break;
            case 4: Elements<int, int>(z, dz, x, down, along, rows, columns); break;
            case 8: Elements<long, long>(z, dz, x, down, along, rows, columns); break;
            case 16: Elements<Int128, long>(z, dz, x, down, along, rows, columns); break;
            default:
                for (int i = 0; i < rows; i++)
                    for (int j = 0; j < columns; j++) Unsafe.CopyBlockUnaligned(z + i * dz + j * size, x + i * down + j * along, (uint)size);
                break;
        }
    }

    /// <summary>
    /// The same into a buffer, for columns of less than a part, which lie one after the other: what follows a column is turned with it, into rows that nobody
    /// reads. The buffer has <see cref="RowsOfPart"/>.
    /// </summary>
    public static void Short(byte* z, nint dz, byte* x, nint along, int rows, int columns, int size)
    {
        // Columns that are followed by too little.
        int last = (int)nint.Min((Part - rows * size + along - 1) / along, columns), before = columns - last;
        Into(z, dz, x, size, along, RowsOfPart(size), before, size);
        Into(z + before * size, dz, x + before * along, size, along, rows, last, size);
    }

    public static int RowsOfPart(int size) => Part / size;

    /// <typeparam name="T">An element.</typeparam>
    /// <typeparam name="U">What registers know of it.</typeparam>
    private static void Elements<T, U>(byte* z, nint dz, byte* x, nint down, nint along, int rows, int columns) where T : unmanaged where U : unmanaged
    {
        bool turns = down == sizeof(T) && rows * sizeof(T) >= Part && Sse2.IsSupported && (sizeof(T) < Part || columns * nint.Abs(along) <= Near);
        if (turns && V512<U>.IsSupported && columns >= 4 * Part / sizeof(T)) Blocks<V512<U>, T, U>(z, dz, x, along, rows, columns, 4 * Part / sizeof(T));
        else if (turns && V256<U>.IsSupported && columns >= 2 * Part / sizeof(T)) Blocks<V256<U>, T, U>(z, dz, x, along, rows, columns, 2 * Part / sizeof(T));
        else if (turns && columns >= Part / sizeof(T)) Blocks<V128<U>, T, U>(z, dz, x, along, rows, columns, Part / sizeof(T));
        else
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++) ((T*)(z + i * dz))[j] = Unsafe.ReadUnaligned<T>(x + i * down + j * along);
    }

    /// <summary>
    /// Blocks that registers turn: of as many columns as a register has elements, as many rows as sixteen bytes have. The last ones end with the rows and
    /// columns: some elements are turned twice.
    /// </summary>
    private static void Blocks<V, T, U>(byte* z, nint dz, byte* x, nint along, int rows, int columns, int wide) where V : struct, IVector<V, U> where T : unmanaged where U : unmanaged
    {
        int high = Part / sizeof(T);
        for (int next = 0; next < columns; next += wide)
        {
            int j = Math.Min(next, columns - wide);
            for (int below = 0; below < rows; below += high)
            {
                int i = Math.Min(below, rows - high);
                byte* from = x + i * sizeof(T) + j * along, to = z + i * dz + j * sizeof(T);
                if (sizeof(T) == 16) V.LoadParts(ref *(U*)from, along).Store(ref *(U*)to, 0);
                else if (sizeof(T) == 8) Two<V, U>(to, dz, from, along);
                else if (sizeof(T) == 4) Four<V, U>(to, dz, from, along);
                else if (sizeof(T) == 2) Eight<V, U>(to, dz, from, along);
                else Sixteen<V, U>(to, dz, from, along);
            }
        }
    }

    /// <summary>
    /// Rows of two elements become columns, in each part of the registers: the first half of the rows is riffled with the second, until as many riffles
    /// are done as a row could be halved.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Two<V, U>(byte* z, nint dz, byte* x, nint along) where V : struct, IVector<V, U> where U : unmanaged
    {
        V a = At<V, U>(x, 0, 2, along), b = At<V, U>(x, 1, 2, along);
        (a, b) = (V.RiffleLow(a, b), V.RiffleHigh(a, b));
        a.Store(ref *(U*)z, 0);
        b.Store(ref *(U*)(z + dz), 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four<V, U>(byte* z, nint dz, byte* x, nint along) where V : struct, IVector<V, U> where U : unmanaged
    {
        V a = At<V, U>(x, 0, 4, along), b = At<V, U>(x, 1, 4, along), c = At<V, U>(x, 2, 4, along), d = At<V, U>(x, 3, 4, along);
        for (int left = 4; left > 1; left /= 2) (a, b, c, d) = (V.RiffleLow(a, c), V.RiffleHigh(a, c), V.RiffleLow(b, d), V.RiffleHigh(b, d));
        Rows<V, U>(z, dz, a, b, c, d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight<V, U>(byte* z, nint dz, byte* x, nint along) where V : struct, IVector<V, U> where U : unmanaged
    {
        V a = At<V, U>(x, 0, 8, along), b = At<V, U>(x, 1, 8, along), c = At<V, U>(x, 2, 8, along), d = At<V, U>(x, 3, 8, along);
        V e = At<V, U>(x, 4, 8, along), f = At<V, U>(x, 5, 8, along), g = At<V, U>(x, 6, 8, along), h = At<V, U>(x, 7, 8, along);
        for (int left = 8; left > 1; left /= 2)
            (a, b, c, d, e, f, g, h) = (
                V.RiffleLow(a, e), V.RiffleHigh(a, e), V.RiffleLow(b, f), V.RiffleHigh(b, f),
                V.RiffleLow(c, g), V.RiffleHigh(c, g), V.RiffleLow(d, h), V.RiffleHigh(d, h));
        Rows<V, U>(z, dz, a, b, c, d);
        Rows<V, U>(z + 4 * dz, dz, e, f, g, h);
    }

    private static void Sixteen<V, U>(byte* z, nint dz, byte* x, nint along) where V : struct, IVector<V, U> where U : unmanaged
    {
        V a = At<V, U>(x, 0, 16, along), b = At<V, U>(x, 1, 16, along), c = At<V, U>(x, 2, 16, along), d = At<V, U>(x, 3, 16, along);
        V e = At<V, U>(x, 4, 16, along), f = At<V, U>(x, 5, 16, along), g = At<V, U>(x, 6, 16, along), h = At<V, U>(x, 7, 16, along);
        V i = At<V, U>(x, 8, 16, along), j = At<V, U>(x, 9, 16, along), k = At<V, U>(x, 10, 16, along), l = At<V, U>(x, 11, 16, along);
        V m = At<V, U>(x, 12, 16, along), n = At<V, U>(x, 13, 16, along), o = At<V, U>(x, 14, 16, along), p = At<V, U>(x, 15, 16, along);
        for (int left = 16; left > 1; left /= 2)
            (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) = (
                V.RiffleLow(a, i), V.RiffleHigh(a, i), V.RiffleLow(b, j), V.RiffleHigh(b, j),
                V.RiffleLow(c, k), V.RiffleHigh(c, k), V.RiffleLow(d, l), V.RiffleHigh(d, l),
                V.RiffleLow(e, m), V.RiffleHigh(e, m), V.RiffleLow(f, n), V.RiffleHigh(f, n),
                V.RiffleLow(g, o), V.RiffleHigh(g, o), V.RiffleLow(h, p), V.RiffleHigh(h, p));
        Rows<V, U>(z, dz, a, b, c, d);
        Rows<V, U>(z + 4 * dz, dz, e, f, g, h);
        Rows<V, U>(z + 8 * dz, dz, i, j, k, l);
        Rows<V, U>(z + 12 * dz, dz, m, n, o, p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rows<V, U>(byte* z, nint dz, V a, V b, V c, V d) where V : struct, IVector<V, U> where U : unmanaged
    {
        a.Store(ref *(U*)z, 0);
        b.Store(ref *(U*)(z + dz), 0);
        c.Store(ref *(U*)(z + 2 * dz), 0);
        d.Store(ref *(U*)(z + 3 * dz), 0);
    }

    /// <summary>Row k of each of the groups of rows that lie side by side in the parts of a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V At<V, U>(byte* x, int k, int rows, nint along) where V : struct, IVector<V, U> where U : unmanaged => V.LoadParts(ref *(U*)(x + k * along), rows * along);
}
