using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>
/// Bytes and who keeps them alive. Two kinds exist: any CLR array (which the GC may move), and memory at a fixed address owned by some object.
/// </summary>
/// <remarks>
/// Positions are bytes from <see cref="Start"/>. For a CLR array that is the place where a one-dimensional array keeps its first element,
/// whatever the rank of the array really is: one rule, and one machine instruction, for all of them.
/// </remarks>
internal struct Storage
{
    /// <summary>0 for a CLR array.</summary>
    private nint address;

    private Storage(object owner, nint address, nint first, nint end, bool writeable, bool ours)
    {
        Owner = owner;
        this.address = address;
        First = first;
        End = end;
        IsWriteable = writeable;
        IsOurs = ours;
    }

    /// <summary>Written over a value that is all zero: a field in an object, where copying it in one piece takes longer.</summary>
    public readonly void CopyTo(ref Storage target)
    {
        target.Owner = Owner;
        target.address = address;
        target.First = First;
        target.End = End;
        target.IsWriteable = IsWriteable;
        target.IsOurs = IsOurs;
    }

    /// <summary>A whole array of ours in place of a storage that is all zero.</summary>
    public void Own<T>(T[] array, nint bytes) where T : unmanaged
    {
        Owner = array;
        End = bytes;
        IsWriteable = IsOurs = true;
    }

    /// <summary>The object that identifies the buffer and keeps it alive; for one that outlives the array, see <see cref="LetGo"/>.</summary>
    public object Owner { readonly get; private set; }

    /// <summary>The first byte after <see cref="Start"/> that belongs to the buffer: arrays of higher rank keep their bounds in front of it.</summary>
    public nint First { readonly get; private set; }

    /// <summary>The first byte that does not belong to the buffer any more.</summary>
    public nint End { readonly get; private set; }

    /// <summary>Whether whoever has this may write.</summary>
    public bool IsWriteable { readonly get; private set; }

    public void BecomeReadOnly() => IsWriteable = false;

    /// <summary>True when the library allocated the bytes.</summary>
    public bool IsOurs { readonly get; private set; }

    /// <summary>True when positions are counted from a fixed address and not from a CLR array.</summary>
    public readonly bool IsNative => address != 0;

    /// <summary>Byte 0.</summary>
    public readonly unsafe ref byte Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref address == 0 ? ref MemoryMarshal.GetArrayDataReference(Unsafe.As<byte[]>(Owner)) : ref *(byte*)address;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref byte At(nint offset) => ref Unsafe.AddByteOffset(ref Start, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref T Element<T>(nint offset) where T : unmanaged => ref Unsafe.As<byte, T>(ref At(offset));

    /// <summary>Elements as a span, which keeps a CLR array alive by itself.</summary>
    public readonly Span<T> Elements<T>(nint offset, int count) where T : unmanaged => MemoryMarshal.CreateSpan(ref Lent<T>(offset), count);

    /// <summary>Elements as a span for as long as somebody keeps the owner, which keeps its buffer to itself.</summary>
    public readonly Span<T> Within<T>(nint offset, int count) where T : unmanaged => MemoryMarshal.CreateSpan(ref Element<T>(offset), count);

    /// <summary>An element to be referred to by somebody who may forget the array.</summary>
    public readonly ref T Lent<T>(nint offset) where T : unmanaged
    {
        object owner = LetGo();
        ref T element = ref Element<T>(offset);
        // From here the reference itself keeps the buffer.
        GC.KeepAlive(owner);
        return ref element;
    }

    /// <summary>The owner for good: the CLR array itself, or whoever lent the memory.</summary>
    public readonly object LetGo() => Owner is Lease lease ? lease.LetGo() : Owner;

    /// <summary>Elements as memory that can wait: the part of the CLR array itself where the bytes are one of this type, else through a manager.</summary>
    public readonly Memory<T> Memory<T>(nint offset, int count) where T : unmanaged =>
        (!IsNative || Owner is Lease) && LetGo() is T[] array && offset % Unsafe.SizeOf<T>() == 0 && offset + (nint)count * Unsafe.SizeOf<T>() <= (nint)array.LongLength * Unsafe.SizeOf<T>()
            ? new(array, (int)(offset / Unsafe.SizeOf<T>()), count)
            : new StorageMemory<T>(this, offset, count).Memory;

    /// <summary>The address of a byte, good only as long as the GC does not move it.</summary>
    public readonly unsafe nint AddressOf(nint offset) => (nint)Unsafe.AsPointer(ref At(offset));

    /// <summary>How many bytes the other's byte 0 lies behind this one's. It lasts where one of the two is at a fixed address, or both are one array.</summary>
    public readonly nint DistanceTo(in Storage other) => Unsafe.ByteOffset(ref Start, ref other.Start);

    /// <summary>Wraps a CLR array of any rank. The first element is <paramref name="first"/> bytes from <see cref="Start"/>.</summary>
    public static Storage Of(Array array, int itemSize, out nint first, bool writeable = true)
    {
        ref byte start = ref MemoryMarshal.GetArrayDataReference(Unsafe.As<byte[]>(array));
        first = Unsafe.ByteOffset(ref start, ref MemoryMarshal.GetArrayDataReference(array));
        return new(array, 0, first, first + (nint)array.LongLength * itemSize, writeable, ours: false);
    }

    /// <summary>Wraps memory: its part of the array behind it if there is one, else whatever it pins.</summary>
    public static Storage Of<T>(Memory<T> memory, bool writeable, out nint first) where T : unmanaged
    {
        nint bytes = (nint)memory.Length * Unsafe.SizeOf<T>();
        if (MemoryMarshal.TryGetArray<T>(memory, out ArraySegment<T> segment) && segment.Array is { } array)
        {
            // The rest of the array is not the buffer's.
            first = (nint)segment.Offset * Unsafe.SizeOf<T>();
            return new(array, 0, first, first + bytes, writeable, ours: false);
        }
        first = 0;
        var pinned = new PinnedMemory(memory.Pin());
        return Of(pinned, pinned.Address, bytes, writeable);
    }

    /// <summary>A leased buffer at its address, of which the bytes from <paramref name="first"/> to <paramref name="end"/> belong to the array.</summary>
    public static Storage Of(Lease lease, nint address, nint first, nint end) => new(lease, address, first, end, writeable: true, ours: true);

    /// <summary>Bytes at a fixed address that stay valid as long as <paramref name="owner"/> is alive; an empty array may lie at 0.</summary>
    public static Storage Of(object owner, nint address, nint length, bool writeable, bool ours = false) =>
        new(owner, Math.Max(address, 1), 0, length, writeable, ours);
}
