using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Working memory of one decomposition, returned together.</summary>
internal sealed unsafe class Workbench : IDisposable
{
    /// <summary>Small pieces are cut from a block of this many bytes.</summary>
    private const nint Block = 1 << 15;

    private Scratch own;
    private List<RentedBlock>? blocks;
    private byte* free;
    private nint left = Block;

    public Workbench()
    {
        own = new Scratch(Block);
        free = own.Start;
    }

    /// <summary>Room for elements that are about to be written, aligned to a cache line.</summary>
    public T* Take<T>(nint count) where T : unmanaged
    {
        nint bytes = (Math.Max(count * sizeof(T), 1) + Allocation.Alignment - 1) & -Allocation.Alignment;
        if (bytes > left)
        {
            if (bytes >= Block) return (T*)Rent(bytes);
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
        if (blocks is not null)
            foreach (RentedBlock block in blocks) block.Dispose();
        blocks = null;
        own.Dispose();
        own = default;
        left = 0;
    }

    private byte* Rent(nint bytes)
    {
        var block = new RentedBlock(bytes);
        (blocks ??= []).Add(block);
        return block.Start;
    }
}
