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

    private static void Elements<T>(byte* z, nint dz, byte* x, nint down, nint along, int rows, int columns) where T : unmanaged
    {
        int wide = 0;
        if (down == sizeof(T) && Avx.IsSupported && sizeof(T) <= 8)
        {
            int side = sizeof(T) < 4 ? Vector128<T>.Count : 4;
            wide = columns & -side;
            int high = rows & -side;
            for (int j = 0; j < wide; j += side)
            {
                for (int k = j + Ahead; k < j + Ahead + side; k++)
                    for (nint line = 0; line < rows * sizeof(T); line += 64) Sse.Prefetch0(x + k * along + line);
                for (int i = 0; i < high; i += side)
                {
                    byte* from = x + i * down + j * along, to = z + i * dz + j * sizeof(T);
                    if (sizeof(T) == 8) Four64(to, dz, from, along);
                    else if (sizeof(T) == 4) Four32(to, dz, from, along);
                    else Square<T>(to, dz, from, along);
                }
                for (int i = high; i < rows; i++) Row<T>(z + i * dz, x + i * down, along, j, j + side);
            }
        }
        for (int i = 0; i < rows; i++) Row<T>(z + i * dz, x + i * down, along, wide, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Row<T>(byte* z, byte* x, nint along, int from, int to) where T : unmanaged
    {
        for (int j = from; j < to; j++) ((T*)z)[j] = Unsafe.ReadUnaligned<T>(x + j * along);
    }

    /// <summary>
    /// As many rows as a register has elements become columns: the first half of the rows is riffled with the second, until as many riffles are done
    /// as a row could be halved.
    /// </summary>
    private static void Square<T>(byte* z, nint dz, byte* x, nint along) where T : unmanaged
    {
        int side = Vector128<T>.Count, half = side / 2;
        Vector128<T>* rows = stackalloc Vector128<T>[2 * side], riffled = rows + side;
        for (int k = 0; k < side; k++) rows[k] = Vector128.Load((T*)(x + k * along));
        for (int left = side; left > 1; left /= 2)
        {
            for (int k = 0; k < half; k++) (riffled[2 * k], riffled[2 * k + 1]) = Riffled(rows[k], rows[k + half]);
            Vector128<T>* spare = rows;
            rows = riffled;
            riffled = spare;
        }
        for (int k = 0; k < side; k++) rows[k].Store((T*)(z + k * dz));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<T> Low, Vector128<T> High) Riffled<T>(Vector128<T> x, Vector128<T> y) where T : unmanaged => sizeof(T) == 1
        ? (Sse2.UnpackLow(x.AsByte(), y.AsByte()).As<byte, T>(), Sse2.UnpackHigh(x.AsByte(), y.AsByte()).As<byte, T>())
        : (Sse2.UnpackLow(x.AsInt16(), y.AsInt16()).As<short, T>(), Sse2.UnpackHigh(x.AsInt16(), y.AsInt16()).As<short, T>());

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
