using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Where parts of a record lie.</summary>
internal static class Records
{
    public static nint OffsetOf<T, U>(ref T record, ref U field) where T : unmanaged where U : unmanaged
    {
        nint offset = Unsafe.ByteOffset(ref Unsafe.As<T, byte>(ref record), ref Unsafe.As<U, byte>(ref field));
        if (offset < 0 || offset > Unsafe.SizeOf<T>() - Unsafe.SizeOf<U>())
            throw new ArgumentException($"The selector returned a reference outside of its {typeof(T).Name} record.");
        return offset;
    }
}
