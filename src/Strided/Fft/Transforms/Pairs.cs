using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>Pairs of numbers side by side, as complex ones lie in memory, taken apart into two planes and put together again: elements only move.</summary>
internal static unsafe class Pairs<R> where R : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Takes n pairs apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Split(R* pairs, nint n, R* even, R* odd)
    {
        nint i = 0;
        if (Avx2.IsSupported && sizeof(R) == sizeof(double))
        {
            for (; i <= n - 4; i += 4)
            {
                Vector256<double> a = Vector256.Load((double*)(pairs + 2 * i)), b = Vector256.Load((double*)(pairs + 2 * i + 4));
                Avx2.Permute4x64(Avx.UnpackLow(a, b), 0b11011000).Store((double*)(even + i));
                Avx2.Permute4x64(Avx.UnpackHigh(a, b), 0b11011000).Store((double*)(odd + i));
            }
        }
        else if (Avx2.IsSupported && sizeof(R) == sizeof(float))
        {
            for (; i <= n - 8; i += 8)
            {
                Vector256<float> a = Vector256.Load((float*)(pairs + 2 * i)), b = Vector256.Load((float*)(pairs + 2 * i + 8));
                Avx2.Permute4x64(Avx.Shuffle(a, b, 0b10001000).AsDouble(), 0b11011000).Store((double*)(even + i));
                Avx2.Permute4x64(Avx.Shuffle(a, b, 0b11011101).AsDouble(), 0b11011000).Store((double*)(odd + i));
            }
        }
        for (; i < n; i++)
        {
            even[i] = pairs[2 * i];
            odd[i] = pairs[2 * i + 1];
        }
    }

    /// <summary>Puts n pairs together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Join(R* even, R* odd, nint n, R* pairs)
    {
        nint i = 0;
        if (Avx.IsSupported && sizeof(R) == sizeof(double))
        {
            for (; i <= n - 4; i += 4)
            {
                Vector256<double> a = Vector256.Load((double*)(even + i)), b = Vector256.Load((double*)(odd + i));
                Vector256<double> low = Avx.UnpackLow(a, b), high = Avx.UnpackHigh(a, b);
                Avx.Permute2x128(low, high, 0x20).Store((double*)(pairs + 2 * i));
                Avx.Permute2x128(low, high, 0x31).Store((double*)(pairs + 2 * i + 4));
            }
        }
        else if (Avx.IsSupported && sizeof(R) == sizeof(float))
        {
            for (; i <= n - 8; i += 8)
            {
                Vector256<float> a = Vector256.Load((float*)(even + i)), b = Vector256.Load((float*)(odd + i));
                Vector256<float> low = Avx.UnpackLow(a, b), high = Avx.UnpackHigh(a, b);
                Avx.Permute2x128(low, high, 0x20).Store((float*)(pairs + 2 * i));
                Avx.Permute2x128(low, high, 0x31).Store((float*)(pairs + 2 * i + 8));
            }
        }
        for (; i < n; i++)
        {
            pairs[2 * i] = even[i];
            pairs[2 * i + 1] = odd[i];
        }
    }

    /// <summary>Takes n pairs of each line apart; in the planes the lines lie side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SplitLines(byte* lines, nint across, nint n, nint lanes, R* even, R* odd)
    {
        nint wide = Avx.IsSupported && sizeof(R) is 4 or 8 ? lanes & ~3 : 0;
        for (nint lane = 0; lane < wide; lane += 4)
        {
            byte* x = lines + lane * across;
            nint i = 0;
            for (; i <= n - 2; i += 2, x += 4 * sizeof(R))
            {
                R* e = even + i * lanes + lane, o = odd + i * lanes + lane;
                if (sizeof(R) == sizeof(double))
                {
                    Turned(Vector256.Load((double*)x), Vector256.Load((double*)(x + across)), Vector256.Load((double*)(x + 2 * across)), Vector256.Load((double*)(x + 3 * across)),
                        (double*)e, (double*)o, (double*)(e + lanes), (double*)(o + lanes));
                }
                else
                {
                    Turned(Vector128.Load((float*)x), Vector128.Load((float*)(x + across)), Vector128.Load((float*)(x + 2 * across)), Vector128.Load((float*)(x + 3 * across)),
                        (float*)e, (float*)o, (float*)(e + lanes), (float*)(o + lanes));
                }
            }
            if (i < n) SplitOne(x, across, lane, lane + 4, even + i * lanes, odd + i * lanes, lane);
        }
        if (wide == lanes) return;
        for (nint i = 0; i < n; i++) SplitOne(lines + i * 2 * sizeof(R), across, wide, lanes, even + i * lanes, odd + i * lanes, 0);
    }

    /// <summary>Puts n pairs of each line together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void JoinLines(R* even, R* odd, nint n, nint lanes, byte* lines, nint across)
    {
        nint wide = Avx.IsSupported && sizeof(R) is 4 or 8 ? lanes & ~3 : 0;
        for (nint lane = 0; lane < wide; lane += 4)
        {
            byte* z = lines + lane * across;
            nint i = 0;
            for (; i <= n - 2; i += 2, z += 4 * sizeof(R))
            {
                R* e = even + i * lanes + lane, o = odd + i * lanes + lane;
                if (sizeof(R) == sizeof(double))
                {
                    Turned(Vector256.Load((double*)e), Vector256.Load((double*)o), Vector256.Load((double*)(e + lanes)), Vector256.Load((double*)(o + lanes)),
                        (double*)z, (double*)(z + across), (double*)(z + 2 * across), (double*)(z + 3 * across));
                }
                else
                {
                    Turned(Vector128.Load((float*)e), Vector128.Load((float*)o), Vector128.Load((float*)(e + lanes)), Vector128.Load((float*)(o + lanes)),
                        (float*)z, (float*)(z + across), (float*)(z + 2 * across), (float*)(z + 3 * across));
                }
            }
            if (i < n) JoinOne(even + i * lanes, odd + i * lanes, lane, lane + 4, z - lane * across, across);
        }
        if (wide == lanes) return;
        for (nint i = 0; i < n; i++) JoinOne(even + i * lanes, odd + i * lanes, wide, lanes, lines + i * 2 * sizeof(R), across);
    }

    /// <summary>One pair of some lines; <paramref name="x"/> is that of line <paramref name="origin"/>.</summary>
    private static void SplitOne(byte* x, nint across, nint first, nint end, R* even, R* odd, nint origin)
    {
        for (nint lane = first; lane < end; lane++)
        {
            R* pair = (R*)(x + (lane - origin) * across);
            even[lane] = pair[0];
            odd[lane] = pair[1];
        }
    }

    private static void JoinOne(R* even, R* odd, nint first, nint end, byte* z, nint across)
    {
        for (nint lane = first; lane < end; lane++)
        {
            R* pair = (R*)(z + lane * across);
            pair[0] = even[lane];
            pair[1] = odd[lane];
        }
    }

    /// <summary>Four by four elements: columns become rows.</summary>
    [MethodImpl(Inline)]
    private static void Turned(Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d, double* p, double* q, double* r, double* s)
    {
        Vector256<double> ab = Avx.UnpackLow(a, b), ba = Avx.UnpackHigh(a, b), cd = Avx.UnpackLow(c, d), dc = Avx.UnpackHigh(c, d);
        Avx.Permute2x128(ab, cd, 0x20).Store(p);
        Avx.Permute2x128(ba, dc, 0x20).Store(q);
        Avx.Permute2x128(ab, cd, 0x31).Store(r);
        Avx.Permute2x128(ba, dc, 0x31).Store(s);
    }

    [MethodImpl(Inline)]
    private static void Turned(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d, float* p, float* q, float* r, float* s)
    {
        Vector128<float> ab = Sse.UnpackLow(a, b), ba = Sse.UnpackHigh(a, b), cd = Sse.UnpackLow(c, d), dc = Sse.UnpackHigh(c, d);
        Sse.MoveLowToHigh(ab, cd).Store(p);
        Sse.MoveHighToLow(cd, ab).Store(q);
        Sse.MoveLowToHigh(ba, dc).Store(r);
        Sse.MoveHighToLow(dc, ba).Store(s);
    }
}
