using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The dtype of element type <typeparamref name="T"/>.</summary>
public sealed class DType<T> : DType where T : unmanaged
{
    private DType(DTypeCode code, string name, DTypeKind kind, char character)
        : base(code, name, kind, Unsafe.SizeOf<T>(), character) { }

    /// <inheritdoc/>
    public override Type Type => typeof(T);

    internal static DType<T> Instance { get; } = Make();

    internal override void Accept<TVisitor>(ref TVisitor visitor) => visitor.Visit<T>();

    private static DType<T> Make()
    {
        Type type = typeof(T);
        if (type == typeof(bool)) return new(DTypeCode.Bool, "bool", DTypeKind.Bool, 'b');
        if (type == typeof(sbyte)) return new(DTypeCode.Int8, "int8", DTypeKind.SignedInteger, 'i');
        if (type == typeof(short)) return new(DTypeCode.Int16, "int16", DTypeKind.SignedInteger, 'i');
        if (type == typeof(int)) return new(DTypeCode.Int32, "int32", DTypeKind.SignedInteger, 'i');
        if (type == typeof(long)) return new(DTypeCode.Int64, "int64", DTypeKind.SignedInteger, 'i');
        if (type == typeof(byte)) return new(DTypeCode.UInt8, "uint8", DTypeKind.UnsignedInteger, 'u');
        if (type == typeof(ushort)) return new(DTypeCode.UInt16, "uint16", DTypeKind.UnsignedInteger, 'u');
        if (type == typeof(uint)) return new(DTypeCode.UInt32, "uint32", DTypeKind.UnsignedInteger, 'u');
        if (type == typeof(ulong)) return new(DTypeCode.UInt64, "uint64", DTypeKind.UnsignedInteger, 'u');
        if (type == typeof(Half)) return new(DTypeCode.Float16, "float16", DTypeKind.Floating, 'f');
        if (type == typeof(float)) return new(DTypeCode.Float32, "float32", DTypeKind.Floating, 'f');
        if (type == typeof(double)) return new(DTypeCode.Float64, "float64", DTypeKind.Floating, 'f');
        if (type == typeof(Complex64)) return new(DTypeCode.Complex64, "complex64", DTypeKind.Complex, 'c');
        if (type == typeof(Complex)) return new(DTypeCode.Complex128, "complex128", DTypeKind.Complex, 'c');
        return new(DTypeCode.Other, type.Name, DTypeKind.Other, 'V');
    }
}
