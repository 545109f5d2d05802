using System.Buffers;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Part of a buffer as <see cref="Memory{T}"/>, whoever owns the bytes.</summary>
internal sealed unsafe class StorageMemory<T>(Storage storage, nint offset, int count) : MemoryManager<T> where T : unmanaged
{
    private readonly Storage storage = storage;

    public override Span<T> GetSpan() => storage.Elements<T>(offset, count);

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)elementIndex, (uint)count, nameof(elementIndex));
        // The handle keeps the owner where it is, and alive.
        GCHandle handle = storage.IsNative ? GCHandle.Alloc(storage.Owner) : GCHandle.Alloc(storage.Owner, GCHandleType.Pinned);
        return new((void*)storage.AddressOf(offset + (nint)elementIndex * sizeof(T)), handle);
    }

    public override void Unpin() { }

    protected override void Dispose(bool disposing) { }
}
