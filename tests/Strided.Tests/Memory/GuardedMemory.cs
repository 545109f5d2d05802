using System.Reflection;
using System.Runtime.InteropServices;

namespace Strided.Tests;

/// <summary>Which end of an array lies at pages that must not be touched.</summary>
public enum GuardedEdge
{
    Start,
    End,
}

/// <summary>Pages between two that nobody may touch: one byte beside them, read or written, ends the process.</summary>
internal sealed unsafe partial class GuardedMemory : IDisposable
{
    private const int NoAccess = 0, ReadWrite = 1 | 2, PrivateAnonymous = 2 | 32;

    private readonly nint block;
    private readonly nint length;

    public GuardedMemory(nint bytes)
    {
        nint page = Environment.SystemPageSize;
        length = (bytes + page - 1) / page * page;
        block = Map(0, length + 2 * page, NoAccess, PrivateAnonymous, -1, 0);
        if (block == -1 || Protect(block + page, length, ReadWrite) != 0) throw new InvalidOperationException($"No guarded memory: error {Marshal.GetLastPInvokeError()}.");
    }

    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>Where so many bytes begin when they end, or start, at a guard.</summary>
    public nint Address(nint bytes, GuardedEdge edge) =>
        bytes > length ? throw new ArgumentOutOfRangeException(nameof(bytes)) : block + Environment.SystemPageSize + (edge == GuardedEdge.Start ? 0 : length - bytes);

    /// <summary>n elements of which each lies <paramref name="step"/> elements from the last; the outermost ones touch the guard or the rest of the pages.</summary>
    public NDArray<T> Row<T>(int n, int step, GuardedEdge edge) where T : unmanaged
    {
        nint room = n == 0 ? 0 : (nint)(n - 1) * Math.Abs(step) + 1;
        NDArray<T> all = Nd.AsArray<T>(Address(room * sizeof(T), edge), room, owner: this);
        return all[new Slice(null, null, step)];
    }

    /// <summary>The same elements, dense, in these pages.</summary>
    public NDArray Hold(NDArray a, GuardedEdge edge)
    {
        nint address = Address(a.NBytes, edge);
        a.AsContiguous().Ravel().View<byte>().AsReadOnlySpan().CopyTo(new Span<byte>((void*)address, (int)a.NBytes));
        return (NDArray)typeof(GuardedMemory).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(a.DType.Type).Invoke(this, [address, a.Shape])!;
    }

    public void Dispose() => _ = Unmap(block, length + 2 * Environment.SystemPageSize);

    private NDArray<T> Typed<T>(nint address, Dims shape) where T : unmanaged => Nd.AsArray<T>(address, shape, owner: this);

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(nint address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Unmap(nint address, nint length);
}
