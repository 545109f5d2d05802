using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Strided;

/// <summary>Elements of fewer bits, or of another kind.</summary>
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
}
