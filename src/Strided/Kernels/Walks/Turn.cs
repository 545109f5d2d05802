using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>A small matrix of elements written in rows, whatever its strides.</summary>
internal static unsafe class Turn
{
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
            case 1: Elements<byte>(z, dz, x, down, along, rows, columns); break;
            case 2: Elements<short>(z, dz, x, down, along, rows, columns); break;
            case 4: Elements<int>(z, dz, x, down, along, rows, columns); break;
            case 8: Elements<long>(z, dz, x, down, along, rows, columns); break;
            case 16: Elements<Int128>(z, dz, x, down, along, rows, columns); break;
            default:
                for (int i = 0; i < rows; i++)
                    for (int j = 0; j < columns; j++) Unsafe.CopyBlockUnaligned(z + i * dz + j * size, x + i * down + j * along, (uint)size);
                break;
        }
    }

    /// <summary>
    /// Columns ahead that are asked for: each is on a page of its own, where the machine does not guess what comes next.
    /// </summary>
    private const int Ahead = 16;

    /// <summary>Columns that together are no more than this are in the first-level cache soon enough.</summary>
    private const nint Near = 16384;

    private static void Elements<T>(byte* z, nint dz, byte* x, nint down, nint along, int rows, int columns) where T : unmanaged
    {
        int side = sizeof(T) < 4 ? Vector128<T>.Count : 4;
        if (down == sizeof(T) && Avx.IsSupported && sizeof(T) <= 8 && rows >= side && columns >= side) Squares<T>(z, dz, x, along, rows, columns, side);
        else
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++) ((T*)(z + i * dz))[j] = Unsafe.ReadUnaligned<T>(x + i * down + j * along);
    }

    /// <summary>Squares that registers turn. The last ones end with the rows and columns: some elements are turned twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Squares<T>(byte* z, nint dz, byte* x, nint along, int rows, int columns, int side) where T : unmanaged
    {
        bool isFar = columns * nint.Abs(along) > Near;
        for (int next = 0; next < columns; next += side)
        {
            int j = Math.Min(next, columns - side);
            if (isFar)
            {
                for (int k = next + Ahead; k < next + Ahead + side; k++)
                    for (nint line = 0; line < rows * sizeof(T); line += 64) Sse.Prefetch0(x + k * along + line);
            }
            for (int below = 0; below < rows; below += side)
            {
                int i = Math.Min(below, rows - side);
                byte* from = x + i * sizeof(T) + j * along, to = z + i * dz + j * sizeof(T);
                if (sizeof(T) == 8) Four64(to, dz, from, along);
                else if (sizeof(T) == 4) Four32(to, dz, from, along);
                else if (sizeof(T) == 2) Eight16(to, dz, from, along);
                else Sixteen8(to, dz, from, along);
            }
        }
    }

    /// <summary>
    /// Sixteen rows of bytes become columns: the first half of the rows is riffled with the second, until as many riffles are done as a row could be halved.
    /// </summary>
    private static void Sixteen8(byte* z, nint dz, byte* x, nint along)
    {
        Vector128<byte> a = Bytes(x), b = Bytes(x + along), c = Bytes(x + 2 * along), d = Bytes(x + 3 * along);
        Vector128<byte> e = Bytes(x + 4 * along), f = Bytes(x + 5 * along), g = Bytes(x + 6 * along), h = Bytes(x + 7 * along);
        Vector128<byte> i = Bytes(x + 8 * along), j = Bytes(x + 9 * along), k = Bytes(x + 10 * along), l = Bytes(x + 11 * along);
        Vector128<byte> m = Bytes(x + 12 * along), n = Bytes(x + 13 * along), o = Bytes(x + 14 * along), p = Bytes(x + 15 * along);
        for (int left = Vector128<byte>.Count; left > 1; left /= 2)
            (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p) = (
                Sse2.UnpackLow(a, i), Sse2.UnpackHigh(a, i), Sse2.UnpackLow(b, j), Sse2.UnpackHigh(b, j),
                Sse2.UnpackLow(c, k), Sse2.UnpackHigh(c, k), Sse2.UnpackLow(d, l), Sse2.UnpackHigh(d, l),
                Sse2.UnpackLow(e, m), Sse2.UnpackHigh(e, m), Sse2.UnpackLow(f, n), Sse2.UnpackHigh(f, n),
                Sse2.UnpackLow(g, o), Sse2.UnpackHigh(g, o), Sse2.UnpackLow(h, p), Sse2.UnpackHigh(h, p));
        a.Store(z);
        b.Store(z + dz);
        c.Store(z + 2 * dz);
        d.Store(z + 3 * dz);
        e.Store(z + 4 * dz);
        f.Store(z + 5 * dz);
        g.Store(z + 6 * dz);
        h.Store(z + 7 * dz);
        i.Store(z + 8 * dz);
        j.Store(z + 9 * dz);
        k.Store(z + 10 * dz);
        l.Store(z + 11 * dz);
        m.Store(z + 12 * dz);
        n.Store(z + 13 * dz);
        o.Store(z + 14 * dz);
        p.Store(z + 15 * dz);
    }

    /// <summary>Eight rows of eight elements of 16 bits become columns: riffled like bytes.</summary>
    private static void Eight16(byte* z, nint dz, byte* x, nint along)
    {
        Vector128<short> a = Words(x), b = Words(x + along), c = Words(x + 2 * along), d = Words(x + 3 * along);
        Vector128<short> e = Words(x + 4 * along), f = Words(x + 5 * along), g = Words(x + 6 * along), h = Words(x + 7 * along);
        for (int left = Vector128<short>.Count; left > 1; left /= 2)
            (a, b, c, d, e, f, g, h) = (
                Sse2.UnpackLow(a, e), Sse2.UnpackHigh(a, e), Sse2.UnpackLow(b, f), Sse2.UnpackHigh(b, f),
                Sse2.UnpackLow(c, g), Sse2.UnpackHigh(c, g), Sse2.UnpackLow(d, h), Sse2.UnpackHigh(d, h));
        a.Store((short*)z);
        b.Store((short*)(z + dz));
        c.Store((short*)(z + 2 * dz));
        d.Store((short*)(z + 3 * dz));
        e.Store((short*)(z + 4 * dz));
        f.Store((short*)(z + 5 * dz));
        g.Store((short*)(z + 6 * dz));
        h.Store((short*)(z + 7 * dz));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Bytes(byte* x) => Vector128.Load(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Words(byte* x) => Vector128.Load((short*)x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four64(byte* z, nint dz, byte* x, nint along) => Four(
        (double*)x, (double*)(x + along), (double*)(x + 2 * along), (double*)(x + 3 * along), (double*)z, (double*)(z + dz), (double*)(z + 2 * dz), (double*)(z + 3 * dz));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four32(byte* z, nint dz, byte* x, nint along) => Four(
        (float*)x, (float*)(x + along), (float*)(x + 2 * along), (float*)(x + 3 * along), (float*)z, (float*)(z + dz), (float*)(z + 2 * dz), (float*)(z + 3 * dz));

    /// <summary>Four rows of four elements of 64 bits become columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Four(double* a, double* b, double* c, double* d, double* p, double* q, double* r, double* s)
    {
        Vector256<double> low = Vector256.Load(a), other = Vector256.Load(b), ab = Avx.UnpackLow(low, other), ba = Avx.UnpackHigh(low, other);
        Vector256<double> high = Vector256.Load(c), last = Vector256.Load(d), cd = Avx.UnpackLow(high, last), dc = Avx.UnpackHigh(high, last);
        Avx.Permute2x128(ab, cd, 0x20).Store(p);
        Avx.Permute2x128(ba, dc, 0x20).Store(q);
        Avx.Permute2x128(ab, cd, 0x31).Store(r);
        Avx.Permute2x128(ba, dc, 0x31).Store(s);
    }

    /// <summary>Four rows of four elements of 32 bits become columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Four(float* a, float* b, float* c, float* d, float* p, float* q, float* r, float* s)
    {
        Vector128<float> low = Vector128.Load(a), other = Vector128.Load(b), ab = Sse.UnpackLow(low, other), ba = Sse.UnpackHigh(low, other);
        Vector128<float> high = Vector128.Load(c), last = Vector128.Load(d), cd = Sse.UnpackLow(high, last), dc = Sse.UnpackHigh(high, last);
        Sse.MoveLowToHigh(ab, cd).Store(p);
        Sse.MoveHighToLow(cd, ab).Store(q);
        Sse.MoveLowToHigh(ba, dc).Store(r);
        Sse.MoveHighToLow(dc, ba).Store(s);
    }
}
