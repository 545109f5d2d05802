using System.Runtime.InteropServices;

namespace Strided;

/// <summary>Working memory of one decomposition, freed together.</summary>
internal sealed unsafe class Workbench : IDisposable
{
    private readonly List<nint> blocks = [];

    /// <summary>Room for elements that are about to be written, aligned to a cache line.</summary>
    public T* Take<T>(nint count) where T : unmanaged
    {
        void* block = NativeMemory.AlignedAlloc((nuint)Math.Max(count * sizeof(T), 1), Allocation.Alignment);
        blocks.Add((nint)block);
        return (T*)block;
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
        foreach (nint block in blocks) NativeMemory.AlignedFree((void*)block);
        blocks.Clear();
    }
}
