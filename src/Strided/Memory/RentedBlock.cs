using System.Buffers;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Rented memory that stays where it is and is aligned to a cache line: what the system has just mapped would cost a fault for every page.</summary>
internal unsafe struct RentedBlock : IDisposable
{
    private readonly byte[]? rented;
    private readonly void* beyond;
    private GCHandle pin;

    public RentedBlock(nint bytes)
    {
        if (bytes > Array.MaxLength - Allocation.Alignment)
        {
            Start = (byte*)(beyond = NativeMemory.AlignedAlloc((nuint)bytes, Allocation.Alignment));
            return;
        }
        rented = ArrayPool<byte>.Shared.Rent((int)bytes + Allocation.Alignment);
        pin = GCHandle.Alloc(rented, GCHandleType.Pinned);
        Start = Workspace.Aligned<byte>((byte*)pin.AddrOfPinnedObject());
    }

    public byte* Start { get; }

    public void Dispose()
    {
        if (rented is not null)
        {
            pin.Free();
            ArrayPool<byte>.Shared.Return(rented);
        }
        else if (beyond != null) NativeMemory.AlignedFree(beyond);
    }
}
