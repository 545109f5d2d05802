using System.Numerics;
using System.Numerics.Tensors;

namespace Strided;

/// <summary>Copies pieces of a matrix into the order in which a tile reads them.</summary>
internal static unsafe class Packing<T> where T : unmanaged
{
    /// <summary>
    /// Packs <paramref name="depth"/> steps of at most <paramref name="width"/> neighbouring lanes: step after step, the lanes of a step
    /// side by side, missing lanes zero.
    /// </summary>
    public static void Panel(byte* source, nint laneStep, nint depthStep, int lanes, int width, nint depth, T* packed)
    {
        if (lanes < width) new Span<byte>(packed, checked((int)(depth * width * sizeof(T)))).Clear();
        if (laneStep == sizeof(T)) Rows(source, depthStep, lanes, width, depth, packed);
        else Lanes(source, laneStep, depthStep, lanes, width, depth, packed);
    }

    private static void Rows(byte* source, nint depthStep, int lanes, int width, nint depth, T* packed)
    {
        for (; depth > 0; depth--)
        {
            new ReadOnlySpan<T>(source, lanes).CopyTo(new(packed, lanes));
            source += depthStep;
            packed += width;
        }
    }

    /// <summary>Four lanes at a time, so that four runs of memory are read together and written side by side.</summary>
    private static void Lanes(byte* source, nint laneStep, nint depthStep, int lanes, int width, nint depth, T* packed)
    {
        int lane = 0;
        for (; lane <= lanes - 4; lane += 4)
        {
            byte* x0 = source + lane * laneStep, x1 = x0 + laneStep, x2 = x1 + laneStep, x3 = x2 + laneStep;
            T* z = packed + lane;
            for (nint p = 0; p < depth; p++)
            {
                z[0] = *(T*)x0;
                z[1] = *(T*)x1;
                z[2] = *(T*)x2;
                z[3] = *(T*)x3;
                x0 += depthStep;
                x1 += depthStep;
                x2 += depthStep;
                x3 += depthStep;
                z += width;
            }
        }
        for (; lane < lanes; lane++)
        {
            byte* x = source + lane * laneStep;
            T* z = packed + lane;
            for (nint p = 0; p < depth; p++, x += depthStep, z += width) *z = *(T*)x;
        }
    }

    /// <summary>Turns the sign of every part of packed elements.</summary>
    public static void Negate<R>(T* packed, nint count) where R : unmanaged
    {
        if (sizeof(R) == sizeof(double)) Signs((ulong*)packed, 1UL << 63, count * sizeof(T) / sizeof(double), 0, 1);
        else Signs((uint*)packed, 1U << 31, count * sizeof(T) / sizeof(float), 0, 1);
    }

    /// <summary>Turns the sign of every imaginary part of packed elements.</summary>
    public static void Conjugate<R>(T* packed, nint count) where R : unmanaged
    {
        if (sizeof(T) == sizeof(R)) return;
        if (sizeof(R) == sizeof(double)) Signs((ulong*)packed, 1UL << 63, 2 * count, 1, 2);
        else Signs((uint*)packed, 1U << 31, 2 * count, 1, 2);
    }

    private static void Signs<U>(U* x, U mask, nint count, nint first, nint step) where U : unmanaged, IBinaryInteger<U>
    {
        if (step == 1)
        {
            // Spans count in int; a packed block is far smaller than that, a packed right side may not be.
            for (nint i = 0; i < count; i += 1 << 28)
            {
                var some = new Span<U>(x + i, (int)nint.Min(1 << 28, count - i));
                TensorPrimitives.Xor(some, mask, some);
            }
            return;
        }
        for (nint i = first; i < count; i += step) x[i] ^= mask;
    }
}
