using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strided;

/// <summary>Elements of fewer bits or more, or of another kind.</summary>
internal readonly partial struct V512<T>
{
    [MethodImpl(Inline)]
    public static V512<T> Widen<X>(ref readonly X source, nint index) where X : unmanaged
    {
        ref byte first = ref Unsafe.As<X, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in source), index));
        return (Unsafe.SizeOf<T>(), Unsafe.SizeOf<X>(), Traits<X>.IsUnsigned) switch
        {
            (2, _, false) => new(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref first).AsSByte()).As<short, T>()),
            (2, _, true) => new(Avx512BW.ConvertToVector512Int16(Vector256.LoadUnsafe(ref first)).As<short, T>()),
            (4, 1, false) => new(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref first).AsSByte()).As<int, T>()),
            (4, 1, true) => new(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref first)).As<int, T>()),
            (4, _, false) => new(Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref first).AsInt16()).As<int, T>()),
            (4, _, true) => new(Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref first).AsUInt16()).As<int, T>()),
            (_, 1, false) => new(Avx512F.ConvertToVector512Int64(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref first)).AsSByte()).As<long, T>()),
            (_, 1, true) => new(Avx512F.ConvertToVector512Int64(Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref first)).AsByte()).As<long, T>()),
            (_, 2, false) => new(Avx512F.ConvertToVector512Int64(Vector128.LoadUnsafe(ref first).AsInt16()).As<long, T>()),
            (_, 2, true) => new(Avx512F.ConvertToVector512Int64(Vector128.LoadUnsafe(ref first).AsUInt16()).As<long, T>()),
            (_, _, false) => new(Avx512F.ConvertToVector512Int64(Vector256.LoadUnsafe(ref first).AsInt32()).As<long, T>()),
            (_, _, true) => new(Avx512F.ConvertToVector512Int64(Vector256.LoadUnsafe(ref first).AsUInt32()).As<long, T>()),
        };
    }

    [MethodImpl(Inline)]
    public static V512<T> OfIntegers(V512<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector512.ConvertToDouble(x.value.AsInt64()).As<double, T>())
        : new(Vector512.ConvertToSingle(x.value.AsInt32()).As<float, T>());

    [MethodImpl(Inline)]
    public static V512<T> ToIntegers(V512<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector512.ConvertToInt64Native(x.value.AsDouble()).As<long, T>())
        : new(Vector512.ConvertToInt32Native(x.value.AsSingle()).As<int, T>());

    [MethodImpl(Inline)]
    public static V512<T> Clamp(V512<T> x, V512<T> least, V512<T> most) =>
        new(Vector512.MinNative(Vector512.MaxNative(x.value & Vector512.Equals(x.value, x.value), least.value), most.value));

    [MethodImpl(Inline)]
    public void Narrow<Z>(ref Z destination, nint index) where Z : unmanaged
    {
        ref byte first = ref Unsafe.As<Z, byte>(ref Unsafe.Add(ref destination, index));
        switch (Unsafe.SizeOf<T>(), Unsafe.SizeOf<Z>())
        {
            case (8, 4): Avx512F.ConvertToVector256UInt32(value.AsUInt64()).AsByte().StoreUnsafe(ref first); break;
            case (8, 2): Avx512F.ConvertToVector128UInt16(value.AsUInt64()).AsByte().StoreUnsafe(ref first); break;
            case (8, 1): Unsafe.WriteUnaligned(ref first, Avx512F.ConvertToVector128Byte(value.AsUInt64()).AsUInt64().ToScalar()); break;
            case (4, 2): Avx512F.ConvertToVector256UInt16(value.AsUInt32()).AsByte().StoreUnsafe(ref first); break;
            case (4, 1): Avx512F.ConvertToVector128Byte(value.AsUInt32()).StoreUnsafe(ref first); break;
            case (2, 1): Avx512BW.ConvertToVector256Byte(value.AsUInt16()).StoreUnsafe(ref first); break;
            default: value.AsByte().StoreUnsafe(ref first); break;
        }
    }
}
