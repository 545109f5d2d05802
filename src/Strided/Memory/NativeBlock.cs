using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Native memory for arrays beyond the CLR's array limit; the garbage collector is told its size and frees it.</summary>
internal sealed unsafe class NativeBlock
{
    private readonly nint bytes;
    private readonly void* memory;

    private NativeBlock(nint bytes, bool zeroed)
    {
        this.bytes = bytes;
        nuint room = (nuint)bytes + Allocation.Alignment;
        // Zeroed blocks of this size come straight from the system, which zeroes a page when it is first touched.
        memory = zeroed ? NativeMemory.AllocZeroed(room) : NativeMemory.Alloc(room);
        GC.AddMemoryPressure(bytes);
    }

    ~NativeBlock()
    {
        if (memory is null) return;
        NativeMemory.Free(memory);
        GC.RemoveMemoryPressure(bytes);
    }

    public static Storage Allocate(nint bytes, bool zeroed)
    {
        var block = new NativeBlock(bytes, zeroed);
        nint aligned = ((nint)block.memory + Allocation.Alignment - 1) & -Allocation.Alignment;
        return Storage.Of(block, aligned, bytes, writeable: true, ours: true);
    }
}
