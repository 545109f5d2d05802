using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>How far along the inner axis a sum runs in registers before it is added to the result.</summary>
internal static class GemmDepth<T>
{
    /// <summary>The same for every way of multiplying floats, so that all of them give the same bits.</summary>
    public static nint Run
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 2048 / Unsafe.SizeOf<T>();
    }
}
