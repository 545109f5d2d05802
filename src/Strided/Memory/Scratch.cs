namespace Strided;

/// <summary>Working memory that stays where it is, is aligned to a cache line, and goes back when it is disposed of: a little from the thread's own, more by renting.</summary>
/// <remarks>The thread's own is a stack: what was taken last has to go back first, as it does where each is the variable of a <c>using</c>.</remarks>
internal unsafe struct Scratch : IDisposable
{
    /// <summary>What a thread keeps: enough for the panels of small products.</summary>
    private const int Kept = 256 << 10;

    [ThreadStatic]
    private static byte[]? kept;

    [ThreadStatic]
    private static nint used;

    private readonly nint taken;
    private RentedBlock rented;

    public Scratch(nint bytes)
    {
        if (bytes == 0) return;
        if (bytes <= Kept - used)
        {
            byte[] own = kept ??= GC.AllocateUninitializedArray<byte>(Kept + Allocation.Alignment, pinned: true);
            Start = Workspace.Aligned<byte>((byte*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(own, 0)) + used;
            used += taken = (bytes + Allocation.Alignment - 1) & -Allocation.Alignment;
        }
        else
        {
            rented = new RentedBlock(bytes);
            Start = rented.Start;
        }
    }

    public byte* Start { get; }

    public void Dispose()
    {
        used -= taken;
        rented.Dispose();
    }
}
