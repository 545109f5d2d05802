namespace Strided;

/// <summary>A tensor taken from another library: its memory lives as long as this object, whose end calls the tensor's deleter, once.</summary>
internal sealed class DLPackOwner(nint address, bool isVersioned)
{
    private nint address = address;

    ~DLPackOwner() => Release();

    public void Release()
    {
        nint held = Interlocked.Exchange(ref address, 0);
        if (held != 0) Delete(held, isVersioned);
    }

    /// <summary>Calls the deleter of a tensor, if it has one.</summary>
    public static unsafe void Delete(nint address, bool isVersioned)
    {
        if (isVersioned)
        {
            var tensor = (DLManagedTensorVersioned*)address;
            if (tensor->Deleter is not null) tensor->Deleter(tensor);
        }
        else
        {
            var tensor = (DLManagedTensor*)address;
            if (tensor->Deleter is not null) tensor->Deleter(tensor);
        }
    }
}
