using System.Buffers;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Working memory of one decomposition, returned together: rented, since what the system has just mapped costs a fault for every page.</summary>
internal sealed unsafe class Workbench : IDisposable
{
    /// <summary>Small pieces are cut from a block of this many bytes.</summary>
    private const nint Block = 1 << 15;

    private readonly List<(byte[] Rented, GCHandle Pin)> blocks = [];
    private readonly List<nint> beyond = [];
    private byte* free;
    private nint left;

    /// <summary>Room for elements that are about to be written, aligned to a cache line.</summary>
    public T* Take<T>(nint count) where T : unmanaged
    {
        nint bytes = (Math.Max(count * sizeof(T), 1) + Allocation.Alignment - 1) & -Allocation.Alignment;
        if (bytes >= Block) return (T*)Rent(bytes);
        if (bytes > left)
        {
            free = Rent(Block);
            left = Block;
        }
        byte* piece = free;
        free += bytes;
        left -= bytes;
        return (T*)piece;
    }

    /// <summary>Room for elements that are zero.</summary>
    public T* TakeZeros<T>(nint count) where T : unmanaged
    {
        T* block = Take<T>(count);
        NativeMemory.Clear(block, (nuint)(count * sizeof(T)));
        return block;
    }

    public void Dispose()
    {
        foreach ((byte[] rented, GCHandle pin) in blocks)
        {
            pin.Free();
            ArrayPool<byte>.Shared.Return(rented);
        }
        blocks.Clear();
        foreach (nint block in beyond) NativeMemory.AlignedFree((void*)block);
        beyond.Clear();
        left = 0;
    }

    private byte* Rent(nint bytes)
    {
        if (bytes > Array.MaxLength - Allocation.Alignment)
        {
            void* block = NativeMemory.AlignedAlloc((nuint)bytes, Allocation.Alignment);
            beyond.Add((nint)block);
            return (byte*)block;
        }
        byte[] rented = ArrayPool<byte>.Shared.Rent((int)bytes + Allocation.Alignment);
        var pin = GCHandle.Alloc(rented, GCHandleType.Pinned);
        blocks.Add((rented, pin));
        return Workspace.Aligned<byte>((byte*)pin.AddrOfPinnedObject());
    }
}
