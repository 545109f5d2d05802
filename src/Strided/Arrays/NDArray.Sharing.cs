namespace Strided;

public abstract partial class NDArray
{
    /// <summary>The object that owns the bytes: a CLR array, or whoever lent the memory. Two arrays with one owner look into one buffer.</summary>
    public object Owner => Storage.LetGo();

    /// <summary>
    /// Where the first element lies, in bytes from the start of the owner's memory. Owner and offset together identify the first element
    /// for good, where an address would change when the garbage collector moves the buffer.
    /// </summary>
    public nint Offset => layout.Offset;

    internal bool OwnsStorage => Storage.IsOurs;

    internal bool IsAligned
    {
        get
        {
            int alignment = Alignment(ItemSize);
            if (alignment == 1 || Size == 0) return true;
            if (storage.AddressOf(layout.Offset) % alignment != 0) return false;
            for (int axis = 0; axis < NDim; axis++)
                if (Shape[axis] > 1 && Strides[axis] % alignment != 0) return false;
            return true;
        }
    }

    /// <summary>Holds the buffer in place and gives the address of the first element until the pin is disposed.</summary>
    public PinnedAddress Pin() => new(this);

    /// <summary>Bytes of [low, high) that the array can touch, counted from the owner's start or, for native memory, absolute.</summary>
    internal (nint Low, nint High) ByteBounds() =>
        Overlap.Bounds(layout.Offset, Shape.AsSpan(), Strides.AsSpan(), ItemSize);

    /// <summary>What elements must be aligned to for fast access: their size when it is a power of two, at most 8.</summary>
    private static int Alignment(int itemSize) => itemSize % 8 == 0 ? 8 : itemSize % 4 == 0 ? 4 : itemSize % 2 == 0 ? 2 : 1;
}
