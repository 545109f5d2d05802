namespace Strided;

/// <summary>The known dtypes, for the switches in this folder.</summary>
internal enum DTypeCode : byte
{
    Bool,
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Float16,
    Float32,
    Float64,
    Complex64,
    Complex128,
    Other,
}
