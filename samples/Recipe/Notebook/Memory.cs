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

    /// <summary>Bytes of elements in the arrays that the work makes, in memory that is new or that an earlier array has left.</summary>
    public static long NewArrays(Action work)
    {
        using CopyLedger ledger = Copies.Record();
        work();
        return ledger.AllocatedBytes;
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

    /// <summary>Where the elements lie, last index fastest: offset + strides[0] * i0 + strides[1] * i1 + ...</summary>
    public static IEnumerable<nint> Offsets(NDArray a)
    {
        IEnumerable<nint> offsets = [a.Offset];
        for (int axis = 0; axis < a.NDim; axis++)
        {
            (nint size, nint stride) = (a.Shape[axis], a.Strides[axis]);
            offsets = offsets.SelectMany(offset => Enumerable.Range(0, (int)size).Select(i => offset + i * stride));
        }
        return offsets;
    }

    /// <summary>Every array with itself and every other.</summary>
    public static IEnumerable<(NDArray X, NDArray Y)> Pairs(NDArray[] arrays) => from x in arrays from y in arrays select (x, y);
}
