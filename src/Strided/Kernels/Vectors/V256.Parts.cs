using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>Parts of sixteen bytes, loaded and riffled each by itself; on x86 only.</summary>
internal readonly partial struct V256<T>
{
    [MethodImpl(Inline)]
    public static V256<T> LoadParts(ref readonly T source, nint step) =>
        new(Vector256.Create(V128<T>.LoadParts(in source, step).Value, V128<T>.LoadParts(in Unsafe.AddByteOffset(ref Unsafe.AsRef(in source), step), step).Value));

    [MethodImpl(Inline)]
    public static V256<T> RiffleLow(V256<T> x, V256<T> y) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Avx2.UnpackLow(x.value.AsInt64(), y.value.AsInt64()).As<long, T>()),
        sizeof(int) => new(Avx2.UnpackLow(x.value.AsInt32(), y.value.AsInt32()).As<int, T>()),
        sizeof(short) => new(Avx2.UnpackLow(x.value.AsInt16(), y.value.AsInt16()).As<short, T>()),
        _ => new(Avx2.UnpackLow(x.value.AsByte(), y.value.AsByte()).As<byte, T>()),
    };

    [MethodImpl(Inline)]
    public static V256<T> RiffleHigh(V256<T> x, V256<T> y) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Avx2.UnpackHigh(x.value.AsInt64(), y.value.AsInt64()).As<long, T>()),
        sizeof(int) => new(Avx2.UnpackHigh(x.value.AsInt32(), y.value.AsInt32()).As<int, T>()),
        sizeof(short) => new(Avx2.UnpackHigh(x.value.AsInt16(), y.value.AsInt16()).As<short, T>()),
        _ => new(Avx2.UnpackHigh(x.value.AsByte(), y.value.AsByte()).As<byte, T>()),
    };
}
