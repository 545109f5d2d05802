using System.Runtime.InteropServices;

namespace Strided;

/// <summary>A buffer held in place: while this lives, the garbage collector does not move it and the address is valid. Dispose to let go.</summary>
public struct PinnedAddress : IDisposable
{
    private PinnedGCHandle<object> handle;

    internal PinnedAddress(NDArray array)
    {
        handle = new(array.Owner);
        Address = array.Storage.AddressOf(array.Offset);
    }

    /// <summary>The address of the first element.</summary>
    public nint Address { get; private set; }

    /// <summary>Lets the buffer move again.</summary>
    public void Dispose()
    {
        handle.Dispose();
        Address = 0;
    }
}
