namespace Strided;

/// <summary>Elements of any kind in rising order, by comparing them; stable.</summary>
internal static unsafe class MergeSort<T, TOrder> where T : unmanaged where TOrder : struct, IOrder<T>
{
    /// <summary>Runs that insertion makes and merging starts from.</summary>
    private const int Run = 16;

    /// <summary>Sorts n elements at x, with room for as many at y. The result is at x or at y, as the answer says.</summary>
    public static T* Sort(T* x, T* y, nint n)
    {
        for (nint start = 0; start < n; start += Run) Insertion(x + start, nint.Min(Run, n - start));
        for (nint length = Run; length < n; length *= 2)
        {
            for (nint start = 0; start < n; start += 2 * length)
                Merge(x + start, nint.Min(length, n - start), nint.Min(2 * length, n - start), y + start);
            T* swap = x;
            x = y;
            y = swap;
        }
        return x;
    }

    private static void Insertion(T* x, nint n)
    {
        for (nint i = 1; i < n; i++)
        {
            T value = x[i];
            nint k = i;
            for (; k > 0 && TOrder.Less(value, x[k - 1]); k--) x[k] = x[k - 1];
            x[k] = value;
        }
    }

    /// <summary>Merges x[..middle] and x[middle..end]; of equals the left ones come first.</summary>
    private static void Merge(T* x, nint middle, nint end, T* z)
    {
        nint left = 0, right = middle;
        if (middle < end && TOrder.Less(x[middle], x[middle - 1]))
            while (left < middle && right < end) *z++ = TOrder.Less(x[right], x[left]) ? x[right++] : x[left++];
        Move(x + left, z, middle - left);
        Move(x + right, z + (middle - left), end - right);
    }

    private static void Move(T* from, T* to, nint n) => Buffer.MemoryCopy(from, to, n * sizeof(T), n * sizeof(T));
}
