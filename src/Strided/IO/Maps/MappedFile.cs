using System.IO.MemoryMappedFiles;

namespace Strided;

/// <summary>Pages of a file in memory. They stay as long as an array looks at them, and the garbage collector lets go of them.</summary>
internal sealed unsafe class MappedFile
{
    /// <summary>So many maps are opened before the collector is asked which of them nobody looks at: it sees small objects, and not the handles they hold.</summary>
    public const int Unasked = 256;

    private static int open;
    private static int asked = Unasked;

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly bool acquired;

    private MappedFile(FileStream stream, MapMode mode, long offset, nint bytes)
    {
        Interlocked.Increment(ref open);
        MemoryMappedFileAccess access = mode switch
        {
            MapMode.Read => MemoryMappedFileAccess.Read,
            MapMode.CopyOnWrite => MemoryMappedFileAccess.CopyOnWrite,
            _ => MemoryMappedFileAccess.ReadWrite,
        };
        file = MemoryMappedFile.CreateFromFile(stream, mapName: null, capacity: 0, access, HandleInheritability.None, leaveOpen: false);
        view = file.CreateViewAccessor(offset, bytes, access);
        byte* page = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref page);
        acquired = true;
        Address = (nint)(page + view.PointerOffset);
    }

    // Pages that were written reach the file without a flush; the collector's thread must not wait for a disk.
    ~MappedFile()
    {
        if (acquired) view.SafeMemoryMappedViewHandle.ReleasePointer();
        view?.SafeMemoryMappedViewHandle.Dispose();
        file?.Dispose();
        Interlocked.Decrement(ref open);
    }

    private nint Address { get; }

    /// <summary>Opens a file for mapping. Others may go on reading it, and writing it when this map is to be written as well.</summary>
    public static FileStream Open(string path, MapMode mode) => mode == MapMode.ReadWrite
        ? new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0)
        : new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);

    /// <summary>Bytes of the file as a buffer; the stream belongs to it from here on. Memory has no empty pages, so that there must be a byte.</summary>
    public static Storage Map(FileStream stream, MapMode mode, long offset, nint bytes)
    {
        if (Volatile.Read(ref open) >= Volatile.Read(ref asked)) LetGo();
        var mapped = new MappedFile(stream, mode, offset, bytes);
        return Storage.Of(mapped, mapped.Address, bytes, writeable: mode != MapMode.Read);
    }

    /// <summary>Closes maps of loops that are done with them. Where most are wanted, the next time comes when there are twice as many.</summary>
    private static void LetGo()
    {
        GC.Collect(1);
        GC.WaitForPendingFinalizers();
        Volatile.Write(ref asked, Math.Max(Unasked, 2 * Volatile.Read(ref open)));
    }

    /// <summary>Writes changed pages to the file and waits until they are there.</summary>
    public void Flush()
    {
        view.Flush();
        GC.KeepAlive(this);
    }
}
