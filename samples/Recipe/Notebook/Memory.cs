using Strided;

namespace Recipe;

/// <summary>The few questions about memory that the recipe asks again and again.</summary>
internal static class Memory
{
    /// <summary>Bytes that the work allocates for .NET objects, arrays and their elements included.</summary>
    public static long Allocated(Action work)
    {
        work(); // The first call may allocate for the runtime's own sake.
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The address of the first element right now. The garbage collector may move a small array the moment after.</summary>
    public static nint Address(NDArray array)
    {
        using PinnedAddress pin = array.Pin();
        return pin.Address;
    }

    /// <summary>How many bytes further in memory the second array's first element lies, with both held in place.</summary>
    public static nint Distance(NDArray from, NDArray to)
    {
        using PinnedAddress first = from.Pin(), second = to.Pin();
        return second.Address - first.Address;
    }

    /// <summary>Every array with itself and every other.</summary>
    public static IEnumerable<(NDArray X, NDArray Y)> Pairs(NDArray[] arrays) => from x in arrays from y in arrays select (x, y);
}
