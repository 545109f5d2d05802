using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>Parts of sixteen bytes, loaded and riffled each by itself; on x86 only.</summary>
internal readonly partial struct V512<T>
{
    [MethodImpl(Inline)]
    public static V512<T> LoadParts(ref readonly T source, nint step) =>
        new(V256<T>.LoadParts(in source, step).Value.ToVector512Unsafe().WithUpper(V256<T>.LoadParts(in Unsafe.AddByteOffset(ref Unsafe.AsRef(in source), 2 * step), step).Value));

    [MethodImpl(Inline)]
    public static V512<T> RiffleLow(V512<T> x, V512<T> y) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Avx512F.UnpackLow(x.value.AsInt64(), y.value.AsInt64()).As<long, T>()),
        sizeof(int) => new(Avx512F.UnpackLow(x.value.AsInt32(), y.value.AsInt32()).As<int, T>()),
        sizeof(short) => new(Avx512BW.UnpackLow(x.value.AsInt16(), y.value.AsInt16()).As<short, T>()),
        _ => new(Avx512BW.UnpackLow(x.value.AsByte(), y.value.AsByte()).As<byte, T>()),
    };

    [MethodImpl(Inline)]
    public static V512<T> RiffleHigh(V512<T> x, V512<T> y) => Unsafe.SizeOf<T>() switch
    {
        sizeof(long) => new(Avx512F.UnpackHigh(x.value.AsInt64(), y.value.AsInt64()).As<long, T>()),
        sizeof(int) => new(Avx512F.UnpackHigh(x.value.AsInt32(), y.value.AsInt32()).As<int, T>()),
        sizeof(short) => new(Avx512BW.UnpackHigh(x.value.AsInt16(), y.value.AsInt16()).As<short, T>()),
        _ => new(Avx512BW.UnpackHigh(x.value.AsByte(), y.value.AsByte()).As<byte, T>()),
    };
}
