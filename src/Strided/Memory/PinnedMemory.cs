using System.Buffers;

namespace Strided;

/// <summary>Keeps memory of somebody else's <see cref="MemoryManager{T}"/> pinned as long as an array looks at it.</summary>
internal sealed unsafe class PinnedMemory(MemoryHandle handle)
{
    private MemoryHandle handle = handle;

    ~PinnedMemory() => handle.Dispose();

    public nint Address => (nint)handle.Pointer;
}
