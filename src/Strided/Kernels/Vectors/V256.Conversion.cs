using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>Elements of fewer bits or more, or of another kind.</summary>
internal readonly partial struct V256<T>
{
    [MethodImpl(Inline)]
    public static V256<T> Widen<X>(ref readonly X source, nint index) where X : unmanaged
    {
        ref byte first = ref Unsafe.As<X, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in source), index));
        return (Unsafe.SizeOf<T>(), Unsafe.SizeOf<X>(), Traits<X>.IsUnsigned) switch
        {
            (2, _, false) => new(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref first).AsSByte()).As<short, T>()),
            (2, _, true) => new(Avx2.ConvertToVector256Int16(Vector128.LoadUnsafe(ref first)).As<short, T>()),
            (4, 1, false) => new(Avx2.ConvertToVector256Int32(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref first)).AsSByte()).As<int, T>()),
            (4, 1, true) => new(Avx2.ConvertToVector256Int32(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref first)).AsByte()).As<int, T>()),
            (4, _, false) => new(Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref first).AsInt16()).As<int, T>()),
            (4, _, true) => new(Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref first).AsUInt16()).As<int, T>()),
            (_, 1, false) => new(Avx2.ConvertToVector256Int64(Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(ref first)).AsSByte()).As<long, T>()),
            (_, 1, true) => new(Avx2.ConvertToVector256Int64(Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(ref first)).AsByte()).As<long, T>()),
            (_, 2, false) => new(Avx2.ConvertToVector256Int64(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref first)).AsInt16()).As<long, T>()),
            (_, 2, true) => new(Avx2.ConvertToVector256Int64(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref first)).AsUInt16()).As<long, T>()),
            (_, _, false) => new(Avx2.ConvertToVector256Int64(Vector128.LoadUnsafe(ref first).AsInt32()).As<long, T>()),
            (_, _, true) => new(Avx2.ConvertToVector256Int64(Vector128.LoadUnsafe(ref first).AsUInt32()).As<long, T>()),
        };
    }

    [MethodImpl(Inline)]
    public static V256<T> OfIntegers(V256<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector256.ConvertToDouble(x.value.AsInt64()).As<double, T>())
        : new(Vector256.ConvertToSingle(x.value.AsInt32()).As<float, T>());

    /// <summary>In the low bits of a number as large as this one stands its distance from it.</summary>
    [MethodImpl(Inline)]
    public static V256<T> ToIntegers(V256<T> x) => Truncate(x) + Of(Unsafe.SizeOf<T>() == sizeof(double) ? 1.5 * (1L << 52) : 1.5 * (1L << 23));

    [MethodImpl(Inline)]
    public static V256<T> Clamp(V256<T> x, V256<T> least, V256<T> most) =>
        new(Vector256.MinNative(Vector256.MaxNative(x.value & Vector256.Equals(x.value, x.value), least.value), most.value));

    [MethodImpl(Inline)]
    public void Narrow<Z>(ref Z destination, nint index) where Z : unmanaged
    {
        switch (Unsafe.SizeOf<T>())
        {
            case var size when size == Unsafe.SizeOf<Z>(): value.AsByte().StoreUnsafe(ref Unsafe.As<Z, byte>(ref Unsafe.Add(ref destination, index))); break;
            case 8: new V128<uint>(Vector128.Narrow(value.GetLower().AsUInt64(), value.GetUpper().AsUInt64())).Narrow(ref destination, index); break;
            case 4: new V128<ushort>(Vector128.Narrow(value.GetLower().AsUInt32(), value.GetUpper().AsUInt32())).Narrow(ref destination, index); break;
            default: new V128<byte>(Vector128.Narrow(value.GetLower().AsUInt16(), value.GetUpper().AsUInt16())).Narrow(ref destination, index); break;
        }
    }
}
