using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>One element repeated over as many bytes as the widest register has.</summary>
internal static unsafe class Spread
{
    public const int Bytes = 64;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Over<T>(ref readonly T element, T* buffer) where T : unmanaged
    {
        new Span<T>(buffer, Bytes / sizeof(T)).Fill(element);
        return ref *buffer;
    }
}
