using System.Numerics;

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
        int length = Rounded(count);
        T[]? again;
        lock (Pool.Gate)
        {
            if (!Shelves.TryGetValue(length, out Shelf<T>? shelf)) Shelves[length] = shelf = new(length);
            again = shelf.Take(out lease);
            if (again is null) return shelf.New(zeroed, out lease);
        }
        if (zeroed) again.AsSpan(0, count).Clear();
        return again;
    }

    /// <summary>Eight sizes between a power of two and the next, so that buffers fit again although sizes vary a little.</summary>
    private static int Rounded(int count)
    {
        int step = Math.Max(1 << BitOperations.Log2((uint)count) >> 3, 1);
        return (int)Math.Min(((long)count + step - 1) / step * step, Array.MaxLength);
    }
}
