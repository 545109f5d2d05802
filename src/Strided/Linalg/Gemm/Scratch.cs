using System.Buffers;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Working memory that stays where it is, is aligned to a cache line, and goes back when it is disposed of: a little from the thread's own, more by renting.</summary>
internal unsafe ref struct Scratch : IDisposable
{
    /// <summary>What a thread keeps: enough for the panels of small products.</summary>
    private const int Kept = 256 << 10;

    [ThreadStatic]
    private static byte[]? kept;

    [ThreadStatic]
    private static nint used;

    private readonly nint taken;
    private readonly byte[]? rented;
    private readonly void* beyond;
    private GCHandle pin;

    public Scratch(nint bytes)
    {
        if (bytes <= Kept - used)
        {
            byte[] own = kept ??= GC.AllocateUninitializedArray<byte>(Kept + Allocation.Alignment, pinned: true);
            Start = Aligned((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(own, 0)) + used;
            used += taken = Rounded(bytes);
        }
        else if (bytes <= Array.MaxLength - Allocation.Alignment)
        {
            rented = ArrayPool<byte>.Shared.Rent((int)bytes + Allocation.Alignment);
            pin = GCHandle.Alloc(rented, GCHandleType.Pinned);
            Start = Aligned((byte*)pin.AddrOfPinnedObject());
        }
        else Start = (byte*)(beyond = NativeMemory.AlignedAlloc((nuint)bytes, Allocation.Alignment));
    }

    public byte* Start { get; }

    public void Dispose()
    {
        used -= taken;
        if (rented is not null)
        {
            pin.Free();
            ArrayPool<byte>.Shared.Return(rented);
        }
        else if (beyond != null) NativeMemory.AlignedFree(beyond);
    }

    private static byte* Aligned(byte* start) => (byte*)Rounded((nint)start);

    private static nint Rounded(nint bytes) => (bytes + Allocation.Alignment - 1) & -Allocation.Alignment;
}
