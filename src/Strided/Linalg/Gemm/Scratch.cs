using System.Buffers;

namespace Strided;

/// <summary>Working memory that is rented and given back, aligned to a cache line.</summary>
internal static unsafe class Scratch
{
    public static byte[] Rent(nint bytes) => ArrayPool<byte>.Shared.Rent(checked((int)bytes + Allocation.Alignment));

    public static void Return(byte[] rented) => ArrayPool<byte>.Shared.Return(rented);

    public static byte* Align(byte* start) => (byte*)((nint)(start + Allocation.Alignment - 1) & -Allocation.Alignment);
}
