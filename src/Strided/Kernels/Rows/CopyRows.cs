using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Dense rows of bytes, one below the other, copied by one loop: a call for each would cost as much as a short row.</summary>
internal static unsafe class CopyRows
{
    /// <summary>Bytes of a row that a call is worth.</summary>
    private const nint Brief = 1024;

    /// <param name="x">The first row.</param>
    /// <param name="downX">From row to row; none for one row again and again.</param>
    /// <param name="z">The result.</param>
    /// <param name="downZ">From row to row.</param>
    /// <param name="bytes">Bytes in a row.</param>
    /// <param name="rows">How many rows.</param>
    public static void Run(byte* x, nint downX, byte* z, nint downZ, nint bytes, nint rows)
    {
        if (V512<byte>.IsSupported && bytes is >= 64 and <= Brief) Registers<V512<byte>>(x, downX, z, downZ, bytes, rows);
        else if (V256<byte>.IsSupported && bytes is >= 32 and <= Brief) Registers<V256<byte>>(x, downX, z, downZ, bytes, rows);
        else for (; rows > 0; rows--, x += downX, z += downZ) CopyRow<byte>.Run(ref *x, 1, ref *z, 1, bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Registers<V>(byte* x, nint downX, byte* z, nint downZ, nint bytes, nint rows) where V : struct, IVector<V, byte>
    {
        for (; rows > 0; rows--, x += downX, z += downZ) CopyRow.Registers<V>(ref *x, ref *z, bytes);
    }
}
