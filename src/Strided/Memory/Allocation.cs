using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strided;

/// <summary>New buffers. Who owns them is decided by size alone, and nobody has to free them.</summary>
/// <remarks>
/// Below <see cref="MediumBytes"/>: an ordinary array in generation 0, the cheapest memory there is; 8-byte aligned, and the GC may move it.
/// From <see cref="LargeBytes"/>: an array on the pinned heap, aligned to a cache line for good, and lent from a <see cref="Pool{T}"/>. The runtime would
/// place it on its large-object heap anyway, with the same collections. Between them: whichever of the two is there at once.
/// Beyond what one CLR array can hold: native memory that a finalizer frees.
/// </remarks>
internal static class Allocation
{
    /// <summary>The runtime's own limit between small and large objects.</summary>
    public const int LargeBytes = 85_000;

    /// <summary>From here a buffer that is lent again costs less than an ordinary array and its share of the collections.</summary>
    public const int MediumBytes = 6_000;

    public const int Alignment = 64;

    /// <summary>Bytes that a buffer may have beyond its elements.</summary>
    public const int Slack = 2 * Alignment;

    /// <summary>Room for <paramref name="count"/> elements, written where it stays. Answers how many bytes from the start the first of them lies.</summary>
    /// <param name="count">The number of elements.</param>
    /// <param name="zeroed">False when every element is about to be overwritten.</param>
    /// <param name="place">A storage that is all zero.</param>
    public static nint Of<T>(nint count, bool zeroed, ref Storage place) where T : unmanaged
    {
        int itemSize = Unsafe.SizeOf<T>();
        nint bytes = count * itemSize, padding = (Alignment + itemSize - 1) / itemSize;
        if (bytes < LargeBytes)
        {
            if (bytes >= MediumBytes && Pool<T>.TryRent((int)(count + padding), zeroed, out Lease? taken) is { } medium) return Lend(medium, taken!, bytes, ref place);
            place.Own(zeroed ? new T[count] : GC.AllocateUninitializedArray<T>((int)count), bytes);
            return 0;
        }
        if (count > Array.MaxLength - padding)
        {
            NativeBlock.Allocate(bytes, zeroed).CopyTo(ref place);
            return 0;
        }
        T[] large = Pool<T>.Rent((int)(count + padding), zeroed, out Lease lease);
        return Lend(large, lease, bytes, ref place);
    }

    private static nint Lend<T>(T[] buffer, Lease lease, nint bytes, ref Storage place) where T : unmanaged
    {
        nint address = AddressOf(buffer), first = -address & (Alignment - 1);
        Storage.Of(lease, address, first, first + bytes).CopyTo(ref place);
        return first;
    }

    private static unsafe nint AddressOf<T>(T[] pinned) where T : unmanaged =>
        (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(pinned));
}
