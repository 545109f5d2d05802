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
        Pool.Gate.Enter();
        T[] memory = Taken(count, zeroed, out Lease? taken)!;
        lease = taken!;
        return memory;
    }

    /// <summary>The same for a buffer that is not large, or null where an ordinary array is the better choice.</summary>
    public static T[]? TryRent(int count, bool zeroed, out Lease? lease)
    {
        lease = null;
        // Waiting for another thread would take longer than making an array.
        return Pool.Gate.TryEnter() ? Taken(count, zeroed, out lease) : null;
    }

    /// <summary>With the gate held, which is left before anything is cleared.</summary>
    private static T[]? Taken(int count, bool zeroed, out Lease? lease)
    {
        T[]? again;
        try
        {
            Shelf<T> shelf = At(Rounded(count));
            again = shelf.Take(out lease);
            if (again is null) return shelf.Make(zeroed, out lease);
        }
        finally
        {
            Pool.Gate.Exit();
        }
        if (zeroed) again.AsSpan(0, count).Clear();
        return again;
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
