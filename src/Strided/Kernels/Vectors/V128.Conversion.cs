using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strided;

/// <summary>Elements of fewer bits or more, or of another kind.</summary>
internal readonly partial struct V128<T>
{
    [MethodImpl(Inline)]
    public static V128<T> Widen<X>(ref readonly X source, nint index) where X : unmanaged
    {
        ref byte first = ref Unsafe.As<X, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in source), index));
        Vector128<byte> few = Vector128.CreateScalar((Unsafe.SizeOf<X>() * Count) switch
        {
            2 => Unsafe.ReadUnaligned<ushort>(ref first),
            4 => Unsafe.ReadUnaligned<uint>(ref first),
            _ => Unsafe.ReadUnaligned<ulong>(ref first),
        }).AsByte();
        bool isUnsigned = Traits<X>.IsUnsigned;
        if (Unsafe.SizeOf<X>() == 1) few = isUnsigned ? Vector128.WidenLower(few).AsByte() : Vector128.WidenLower(few.AsSByte()).AsByte();
        if (Unsafe.SizeOf<X>() < 4 && Unsafe.SizeOf<T>() > 2) few = isUnsigned ? Vector128.WidenLower(few.AsUInt16()).AsByte() : Vector128.WidenLower(few.AsInt16()).AsByte();
        if (Unsafe.SizeOf<T>() == 8) few = isUnsigned ? Vector128.WidenLower(few.AsUInt32()).AsByte() : Vector128.WidenLower(few.AsInt32()).AsByte();
        return new(few.As<byte, T>());
    }

    [MethodImpl(Inline)]
    public static V128<T> OfIntegers(V128<T> x) => Unsafe.SizeOf<T>() == sizeof(double)
        ? new(Vector128.ConvertToDouble(x.value.AsInt64()).As<double, T>())
        : new(Vector128.ConvertToSingle(x.value.AsInt32()).As<float, T>());

    /// <summary>In the low bits of a number as large as this one stands its distance from it.</summary>
    [MethodImpl(Inline)]
    public static V128<T> ToIntegers(V128<T> x) => Truncate(x) + Of(Unsafe.SizeOf<T>() == sizeof(double) ? 1.5 * (1L << 52) : 1.5 * (1L << 23));

    [MethodImpl(Inline)]
    public static V128<T> Clamp(V128<T> x, V128<T> least, V128<T> most) =>
        new(Vector128.MinNative(Vector128.MaxNative(x.value & Vector128.Equals(x.value, x.value), least.value), most.value));

    [MethodImpl(Inline)]
    public void Narrow<Z>(ref Z destination, nint index) where Z : unmanaged
    {
        Vector128<byte> few = value.AsByte();
        if (Unsafe.SizeOf<T>() == 8 && Unsafe.SizeOf<Z>() < 8) few = Vector128.Narrow(few.AsUInt64(), few.AsUInt64()).AsByte();
        if (Unsafe.SizeOf<T>() >= 4 && Unsafe.SizeOf<Z>() < 4) few = Vector128.Narrow(few.AsUInt32(), few.AsUInt32()).AsByte();
        if (Unsafe.SizeOf<T>() >= 2 && Unsafe.SizeOf<Z>() < 2) few = Vector128.Narrow(few.AsUInt16(), few.AsUInt16());
        ref byte first = ref Unsafe.As<Z, byte>(ref Unsafe.Add(ref destination, index));
        switch (Unsafe.SizeOf<Z>() * Count)
        {
            case 2: Unsafe.WriteUnaligned(ref first, few.AsUInt16().ToScalar()); break;
            case 4: Unsafe.WriteUnaligned(ref first, few.AsUInt32().ToScalar()); break;
            case 8: Unsafe.WriteUnaligned(ref first, few.AsUInt64().ToScalar()); break;
            default: few.StoreUnsafe(ref first); break;
        }
    }
}
