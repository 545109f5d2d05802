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
    public static void SplitLines(byte* lines, nint across, nint n, nint lanes, R* even, R* odd) => Lines(lines, across, n, lanes, even, odd, joins: false);

    /// <summary>Puts n pairs of each line together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void JoinLines(R* even, R* odd, nint n, nint lanes, byte* lines, nint across) => Lines(lines, across, n, lanes, even, odd, joins: true);

    /// <summary>Two pairs of four lines are four by four elements, of which rows become columns.</summary>
    [MethodImpl(Inline)]
    private static void Lines(byte* lines, nint across, nint n, nint lanes, R* even, R* odd, bool joins)
    {
        nint wide = Avx.IsSupported && sizeof(R) is 4 or 8 ? lanes & ~3 : 0;
        for (nint lane = 0; lane < wide; lane += 4)
        {
            byte* x = lines + lane * across;
            nint i = 0;
            for (; i <= n - 2; i += 2, x += 4 * sizeof(R))
            {
                R* e = even + i * lanes + lane, o = odd + i * lanes + lane;
                if (joins) Four(e, o, e + lanes, o + lanes, (R*)x, (R*)(x + across), (R*)(x + 2 * across), (R*)(x + 3 * across));
                else Four((R*)x, (R*)(x + across), (R*)(x + 2 * across), (R*)(x + 3 * across), e, o, e + lanes, o + lanes);
            }
            if (i < n) One(x, across, 4, even + i * lanes + lane, odd + i * lanes + lane, joins);
        }
        if (wide == lanes) return;
        for (nint i = 0; i < n; i++) One(lines + wide * across + i * 2 * sizeof(R), across, lanes - wide, even + i * lanes + wide, odd + i * lanes + wide, joins);
    }

    /// <summary>One pair of some lines.</summary>
    private static void One(byte* line, nint across, nint lanes, R* even, R* odd, bool joins)
    {
        for (nint lane = 0; lane < lanes; lane++, line += across)
        {
            R* pair = (R*)line;
            if (joins) (pair[0], pair[1]) = (even[lane], odd[lane]);
            else (even[lane], odd[lane]) = (pair[0], pair[1]);
        }
    }

    [MethodImpl(Inline)]
    private static void Four(R* a, R* b, R* c, R* d, R* p, R* q, R* r, R* s)
    {
        if (sizeof(R) == sizeof(double)) Four((double*)a, (double*)b, (double*)c, (double*)d, (double*)p, (double*)q, (double*)r, (double*)s);
        else Four((float*)a, (float*)b, (float*)c, (float*)d, (float*)p, (float*)q, (float*)r, (float*)s);
    }

    /// <summary>Four rows of four elements of 64 bits become columns.</summary>
    [MethodImpl(Inline)]
    private static void Four(double* a, double* b, double* c, double* d, double* p, double* q, double* r, double* s)
    {
        Vector256<double> low = Vector256.Load(a), other = Vector256.Load(b), ab = Avx.UnpackLow(low, other), ba = Avx.UnpackHigh(low, other);
        Vector256<double> high = Vector256.Load(c), last = Vector256.Load(d), cd = Avx.UnpackLow(high, last), dc = Avx.UnpackHigh(high, last);
        Avx.Permute2x128(ab, cd, 0x20).Store(p);
        Avx.Permute2x128(ba, dc, 0x20).Store(q);
        Avx.Permute2x128(ab, cd, 0x31).Store(r);
        Avx.Permute2x128(ba, dc, 0x31).Store(s);
    }

    /// <summary>Four rows of four elements of 32 bits become columns.</summary>
    [MethodImpl(Inline)]
    private static void Four(float* a, float* b, float* c, float* d, float* p, float* q, float* r, float* s)
    {
        Vector128<float> low = Vector128.Load(a), other = Vector128.Load(b), ab = Sse.UnpackLow(low, other), ba = Sse.UnpackHigh(low, other);
        Vector128<float> high = Vector128.Load(c), last = Vector128.Load(d), cd = Sse.UnpackLow(high, last), dc = Sse.UnpackHigh(high, last);
        Sse.MoveLowToHigh(ab, cd).Store(p);
        Sse.MoveHighToLow(cd, ab).Store(q);
        Sse.MoveLowToHigh(ba, dc).Store(r);
        Sse.MoveHighToLow(dc, ba).Store(s);
    }
}
