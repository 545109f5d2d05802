using System.Buffers;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Working memory that is rented, stays where it is, is aligned to a cache line, and goes back when it is disposed of.</summary>
internal unsafe ref struct Scratch : IDisposable
{
    private readonly byte[]? rented;
    private readonly void* beyond;
    private GCHandle pin;

    public Scratch(nint bytes)
    {
        if (bytes <= Array.MaxLength - Allocation.Alignment)
        {
            rented = ArrayPool<byte>.Shared.Rent((int)bytes + Allocation.Alignment);
            pin = GCHandle.Alloc(rented, GCHandleType.Pinned);
            byte* start = (byte*)pin.AddrOfPinnedObject();
            Start = (byte*)((nint)(start + Allocation.Alignment - 1) & -Allocation.Alignment);
        }
        else Start = (byte*)(beyond = NativeMemory.AlignedAlloc((nuint)bytes, Allocation.Alignment));
    }

    public byte* Start { get; }

    public void Dispose()
    {
        if (rented is null)
        {
            NativeMemory.AlignedFree(beyond);
            return;
        }
        pin.Free();
        ArrayPool<byte>.Shared.Return(rented);
    }
}
