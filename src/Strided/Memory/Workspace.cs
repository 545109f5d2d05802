using System.Buffers;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Working memory until it is disposed: from the shared pool, or beyond what a CLR array can hold memory of its own.</summary>
internal readonly struct Workspace : IDisposable
{
    private readonly byte[]? rented;
    private readonly Storage storage;

    public Workspace(nint bytes)
    {
        if (bytes > Array.MaxLength - Allocation.Alignment)
        {
            First = Allocation.Of<byte>(bytes, zeroed: false, ref storage);
            return;
        }
        rented = ArrayPool<byte>.Shared.Rent((int)bytes + Allocation.Alignment);
    }

    /// <summary>The first byte. Pinned, it is to be rounded up to <see cref="Allocation.Alignment"/>; there is room for that.</summary>
    public ref byte Start => ref rented is null ? ref storage.At(First) : ref MemoryMarshal.GetArrayDataReference(rented);

    private nint First { get; }

    /// <summary>The first aligned place from a pinned start.</summary>
    public static unsafe T* Aligned<T>(byte* start) where T : unmanaged => (T*)((nint)(start + Allocation.Alignment - 1) & -Allocation.Alignment);

    public void Dispose()
    {
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        // Until here the memory has to live.
        GC.KeepAlive(storage.Owner);
    }
}
