namespace Strided;

/// <summary>
/// An array lent to another library by the DLPack protocol: the address of a managed tensor. The array's buffer stays alive and in its place
/// until the deleter in that structure is called, once: by whoever took the tensor with <see cref="Release"/>, else when this is disposed.
/// </summary>
public sealed unsafe class DLPackTensor : IDisposable
{
    private nint address;

    internal DLPackTensor(nint address, bool isVersioned)
    {
        this.address = address;
        IsVersioned = isVersioned;
    }

    /// <summary>Calls the deleter when nobody took the tensor.</summary>
    ~DLPackTensor() => Delete();

    /// <summary>The address of a <c>DLManagedTensorVersioned</c>, or of a <c>DLManagedTensor</c>.</summary>
    /// <exception cref="ObjectDisposedException">The tensor was taken or disposed.</exception>
    public nint Address
    {
        get
        {
            ObjectDisposedException.ThrowIf(address == 0, this);
            return address;
        }
    }

    /// <summary>True for the structure with a version and flags.</summary>
    public bool IsVersioned { get; }

    /// <summary>Hands the tensor over: who gets the address has to call its deleter, once.</summary>
    /// <exception cref="ObjectDisposedException">The tensor was taken or disposed.</exception>
    public nint Release()
    {
        nint released = Interlocked.Exchange(ref address, 0);
        ObjectDisposedException.ThrowIf(released == 0, this);
        return released;
    }

    /// <summary>Calls the deleter when nobody took the tensor.</summary>
    public void Dispose()
    {
        Delete();
        GC.SuppressFinalize(this);
    }

    private void Delete()
    {
        nint held = Interlocked.Exchange(ref address, 0);
        if (held != 0) DLPackOwner.Delete(held, IsVersioned);
    }
}
