using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>Parts of sixteen bytes, loaded and riffled each by itself; on x86 only.</summary>
internal readonly partial struct V128<T>
{
    [MethodImpl(Inline)]
    public static V128<T> LoadParts(ref readonly T source, nint step) => new(Vector128.LoadUnsafe(in source));

    [MethodImpl(Inline)]
    public static V128<T> RiffleLow(V128<T> x, V128<T> y) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Sse2.UnpackLow(x.value.AsInt64(), y.value.AsInt64()).As<long, T>()),
        sizeof(int) => new(Sse2.UnpackLow(x.value.AsInt32(), y.value.AsInt32()).As<int, T>()),
        sizeof(short) => new(Sse2.UnpackLow(x.value.AsInt16(), y.value.AsInt16()).As<short, T>()),
        _ => new(Sse2.UnpackLow(x.value.AsByte(), y.value.AsByte()).As<byte, T>()),
    };

    [MethodImpl(Inline)]
    public static V128<T> RiffleHigh(V128<T> x, V128<T> y) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Sse2.UnpackHigh(x.value.AsInt64(), y.value.AsInt64()).As<long, T>()),
        sizeof(int) => new(Sse2.UnpackHigh(x.value.AsInt32(), y.value.AsInt32()).As<int, T>()),
        sizeof(short) => new(Sse2.UnpackHigh(x.value.AsInt16(), y.value.AsInt16()).As<short, T>()),
        _ => new(Sse2.UnpackHigh(x.value.AsByte(), y.value.AsByte()).As<byte, T>()),
    };
}
