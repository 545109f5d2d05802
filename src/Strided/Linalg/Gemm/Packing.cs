using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strided;

/// <summary>Copies pieces of a matrix into the order in which a tile reads them.</summary>
internal static unsafe class Packing<T> where T : unmanaged
{
    private const nint Together = 1024;

    /// <summary>
    /// Packs <paramref name="depth"/> steps of some neighbouring lanes: step after step, the lanes of a step side by side, <paramref name="width"/>
    /// elements from one step to the next. What lies between is left as it is.
    /// </summary>
    public static void Panel(byte* source, nint laneStep, nint depthStep, int lanes, int width, nint depth, T* packed)
    {
        int bytes = lanes * sizeof(T);
        nint step = width * sizeof(T);
        if (laneStep != sizeof(T))
        {
            // Tall panels are turned in pieces, since rows are counted in int.
            for (nint p = 0; p < depth; p += Together)
                Turn.Into((byte*)(packed + p * width), step, source + p * depthStep, depthStep, laneStep, (int)nint.Min(Together, depth - p), lanes, sizeof(T));
        }
        else if (Vector256.IsHardwareAccelerated && bytes % Vector256<byte>.Count == 0) Rows(source, depthStep, bytes, step, depth, (byte*)packed);
        else
            for (byte* to = (byte*)packed; depth > 0; depth--, source += depthStep, to += step) Buffer.MemoryCopy(source, to, bytes, bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows(byte* source, nint depthStep, nint bytes, nint step, nint depth, byte* packed)
    {
        for (; depth > 0; depth--, source += depthStep, packed += step)
            for (nint at = 0; at < bytes; at += Vector256<byte>.Count) Vector256.Load(source + at).Store(packed + at);
    }
}
