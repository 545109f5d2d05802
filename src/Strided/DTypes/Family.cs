using System.Numerics;

namespace Strided;

/// <summary>
/// The families of dtypes, and the one place where a run-time dtype becomes a compile-time type. Each method calls the visitor
/// with the element type when the dtype belongs to the family, and returns false when it does not.
/// </summary>
internal static class Family
{
    public static bool Numeric<TVisitor>(DType dtype, ref TVisitor visitor) where TVisitor : struct, INumericVisitor, allows ref struct
    {
        switch (dtype.Code)
        {
            case DTypeCode.Int8: visitor.Visit<sbyte>(); return true;
            case DTypeCode.Int16: visitor.Visit<short>(); return true;
            case DTypeCode.Int32: visitor.Visit<int>(); return true;
            case DTypeCode.Int64: visitor.Visit<long>(); return true;
            case DTypeCode.UInt8: visitor.Visit<byte>(); return true;
            case DTypeCode.UInt16: visitor.Visit<ushort>(); return true;
            case DTypeCode.UInt32: visitor.Visit<uint>(); return true;
            case DTypeCode.UInt64: visitor.Visit<ulong>(); return true;
            case DTypeCode.Float16: visitor.Visit<Half>(); return true;
            case DTypeCode.Float32: visitor.Visit<float>(); return true;
            case DTypeCode.Float64: visitor.Visit<double>(); return true;
            case DTypeCode.Complex64: visitor.Visit<Complex64>(); return true;
            case DTypeCode.Complex128: visitor.Visit<Complex>(); return true;
            default: return false;
        }
    }

    public static bool Real<TVisitor>(DType dtype, ref TVisitor visitor) where TVisitor : struct, IRealVisitor, allows ref struct
    {
        switch (dtype.Code)
        {
            case DTypeCode.Int8: visitor.Visit<sbyte>(); return true;
            case DTypeCode.Int16: visitor.Visit<short>(); return true;
            case DTypeCode.Int32: visitor.Visit<int>(); return true;
            case DTypeCode.Int64: visitor.Visit<long>(); return true;
            case DTypeCode.UInt8: visitor.Visit<byte>(); return true;
            case DTypeCode.UInt16: visitor.Visit<ushort>(); return true;
            case DTypeCode.UInt32: visitor.Visit<uint>(); return true;
            case DTypeCode.UInt64: visitor.Visit<ulong>(); return true;
            case DTypeCode.Float16: visitor.Visit<Half>(); return true;
            case DTypeCode.Float32: visitor.Visit<float>(); return true;
            case DTypeCode.Float64: visitor.Visit<double>(); return true;
            default: return false;
        }
    }

    public static bool Integer<TVisitor>(DType dtype, ref TVisitor visitor) where TVisitor : struct, IIntegerVisitor, allows ref struct
    {
        switch (dtype.Code)
        {
            case DTypeCode.Int8: visitor.Visit<sbyte>(); return true;
            case DTypeCode.Int16: visitor.Visit<short>(); return true;
            case DTypeCode.Int32: visitor.Visit<int>(); return true;
            case DTypeCode.Int64: visitor.Visit<long>(); return true;
            case DTypeCode.UInt8: visitor.Visit<byte>(); return true;
            case DTypeCode.UInt16: visitor.Visit<ushort>(); return true;
            case DTypeCode.UInt32: visitor.Visit<uint>(); return true;
            case DTypeCode.UInt64: visitor.Visit<ulong>(); return true;
            default: return false;
        }
    }

    public static bool Floating<TVisitor>(DType dtype, ref TVisitor visitor) where TVisitor : struct, IFloatingVisitor, allows ref struct
    {
        switch (dtype.Code)
        {
            case DTypeCode.Float16: visitor.Visit<Half>(); return true;
            case DTypeCode.Float32: visitor.Visit<float>(); return true;
            case DTypeCode.Float64: visitor.Visit<double>(); return true;
            default: return false;
        }
    }

    /// <summary>The numbers of linear algebra, with the type of their parts.</summary>
    public static bool Entries<TVisitor>(DType dtype, ref TVisitor visitor) where TVisitor : struct, IEntryVisitor, allows ref struct
    {
        switch (dtype.Code)
        {
            case DTypeCode.Float32: visitor.Visit<float, float>(); return true;
            case DTypeCode.Float64: visitor.Visit<double, double>(); return true;
            case DTypeCode.Complex64: visitor.Visit<Complex64, float>(); return true;
            case DTypeCode.Complex128: visitor.Visit<Complex, double>(); return true;
            default: return false;
        }
    }
}
