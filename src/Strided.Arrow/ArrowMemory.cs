using System.Buffers;
using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Memory;

namespace Strided;

/// <summary>A buffer of Arrow's kept for arrays that look at it: it goes back when the last view is gone.</summary>
internal sealed unsafe class ArrowMemory
{
    private ArrowBuffer buffer;
    private MemoryHandle pin;

    public ArrowMemory(ArrowBuffer lent)
    {
        buffer = lent.Retain();
        // Arrow's own native memory does not move, and must not be found pinned when the collector takes both of us at once.
        if (!MemoryMarshal.TryGetMemoryManager<byte, NativeMemoryManager>(buffer.Memory, out _)) pin = buffer.Memory.Pin();
        fixed (byte* first = buffer.Span) Address = (nint)first;
    }

    ~ArrowMemory()
    {
        pin.Dispose();
        buffer.Dispose();
    }

    public nint Address { get; }
}
