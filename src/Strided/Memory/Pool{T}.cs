using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The buffers of one element type.</summary>
internal static class Pool<T> where T : unmanaged
{
    private static readonly Dictionary<int, Shelf<T>> Shelves = [];

    /// <summary>A buffer of at least <paramref name="count"/> elements, on the pinned heap.</summary>
    /// <param name="count">How many elements.</param>
    /// <param name="zeroed">Whether they must be zero.</param>
    /// <param name="lease">What has to stay alive as long as the buffer is used.</param>
    public static T[] Rent(int count, bool zeroed, out Lease lease)
    {
        lock (Pool.Gate)
        {
            T[] memory = At(Rounded(count)).Take(zeroed, out Lease? taken)!;
            lease = taken!;
            return memory;
        }
    }

    /// <summary>The same for a buffer that is not large, or null where an ordinary array is the better choice.</summary>
    public static T[]? TryRent(int count, bool zeroed, out Lease? lease)
    {
        lease = null;
        // Waiting for another thread would take longer than making an array.
        if (!Pool.Gate.TryEnter()) return null;
        try
        {
            return At(Rounded(count)).Take(zeroed, out lease);
        }
        finally
        {
            Pool.Gate.Exit();
        }
    }

    private static Shelf<T> At(int length)
    {
        if (Shelves.TryGetValue(length, out Shelf<T>? shelf)) return shelf;
        return Shelves[length] = (long)length * Unsafe.SizeOf<T>() < Allocation.LargeBytes ? new SmallShelf<T>(length) : new Shelf<T>(length);
    }

    /// <summary>Eight sizes between a power of two and the next, so that buffers fit again although sizes vary a little.</summary>
    private static int Rounded(int count)
    {
        int step = Math.Max(1 << BitOperations.Log2((uint)count) >> 3, 1);
        return (int)Math.Min(((long)count + step - 1) / step * step, Array.MaxLength);
    }
}
