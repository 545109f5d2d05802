using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strided;

/// <summary>A register of any width as the first part of one of 512 bits, for what machines do in these alone.</summary>
internal static class Widest<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>What follows the elements is not said.</summary>
    [MethodImpl(Inline)]
    public static Vector512<T> Of(V x) => Unsafe.SizeOf<V>() switch
    {
        64 => Unsafe.BitCast<V, Vector512<T>>(x),
        32 => Unsafe.BitCast<V, Vector256<T>>(x).ToVector512Unsafe(),
        _ => Unsafe.BitCast<V, Vector128<T>>(x).ToVector256Unsafe().ToVector512Unsafe(),
    };

    [MethodImpl(Inline)]
    public static V First(Vector512<T> x) => Unsafe.SizeOf<V>() switch
    {
        64 => Unsafe.BitCast<Vector512<T>, V>(x),
        32 => Unsafe.BitCast<Vector256<T>, V>(x.GetLower()),
        _ => Unsafe.BitCast<Vector128<T>, V>(x.GetLower().GetLower()),
    };
}
