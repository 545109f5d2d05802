using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>One element repeated over the widest register that the machine has.</summary>
internal static unsafe class Spread
{
    /// <summary>Bytes to be given for it: it lies in one cache line, as a load that needs two at each step makes a loop over memory take a third longer.</summary>
    public const int Room = 2 * Bytes;

    private const int Bytes = 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Over<T>(ref readonly T element, T* buffer) where T : unmanaged
    {
        buffer = (T*)((nint)((byte*)buffer + Bytes - 1) & -Bytes);
        // In one store: a load of what several have written waits until they are in the cache.
        if (V512<T>.IsSupported) V512<T>.Create(element).Store(ref *buffer, 0);
        else if (V256<T>.IsSupported) V256<T>.Create(element).Store(ref *buffer, 0);
        else new Span<T>(buffer, Bytes / sizeof(T)).Fill(element);
        return ref *buffer;
    }
}
