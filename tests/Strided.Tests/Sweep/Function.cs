namespace Strided.Tests;

/// <summary>A runtime-typed function of two arrays in its three forms, and by Rule the dtype and operation for a common dtype, null to refuse it.</summary>
internal sealed record Function(
    string Name,
    Func<NDArray, NDArray, NDArray?, NDArray> Arrays,
    Func<NDArray, Scalar, NDArray?, NDArray> Right,
    Func<Scalar, NDArray, NDArray?, NDArray> Left,
    Func<DType, (DType Compute, Type Op)?> Rule)
{
    public static readonly Function[] All =
    [
        new("Add", Nd.Add, Nd.Add, Nd.Add, p => Logical(p, typeof(Or)) ?? (p, typeof(Add))),
        new("Subtract", Nd.Subtract, Nd.Subtract, Nd.Subtract, p => IsBool(p) ? null : (p, typeof(Subtract))),
        new("Multiply", Nd.Multiply, Nd.Multiply, Nd.Multiply, p => Logical(p, typeof(And)) ?? (p, typeof(Multiply))),
        new("Divide", Nd.Divide, Nd.Divide, Nd.Divide, p => (IsInexact(p) ? p : DType.Float64, typeof(Divide))),
        new("FloorDivide", Nd.FloorDivide, Nd.FloorDivide, Nd.FloorDivide, p => Whole(p, typeof(IntegerFloorDivide), typeof(FloatFloorDivide))),
        new("Remainder", Nd.Remainder, Nd.Remainder, Nd.Remainder, p => Whole(p, typeof(IntegerRemainder), typeof(FloatRemainder))),
        new("Minimum", Nd.Minimum, Nd.Minimum, Nd.Minimum, p => Logical(p, typeof(And)) ?? (IsComplex(p) ? null : (p, typeof(Minimum)))),
        new("Maximum", Nd.Maximum, Nd.Maximum, Nd.Maximum, p => Logical(p, typeof(Or)) ?? (IsComplex(p) ? null : (p, typeof(Maximum)))),
        new("BitwiseAnd", Nd.BitwiseAnd, Nd.BitwiseAnd, Nd.BitwiseAnd, p => IsInexact(p) ? null : (p, typeof(And))),
        new("BitwiseOr", Nd.BitwiseOr, Nd.BitwiseOr, Nd.BitwiseOr, p => IsInexact(p) ? null : (p, typeof(Or))),
        new("BitwiseXor", Nd.BitwiseXor, Nd.BitwiseXor, Nd.BitwiseXor, p => IsInexact(p) ? null : (p, typeof(Xor))),
        new("BitwiseLeftShift", Nd.BitwiseLeftShift, Nd.BitwiseLeftShift, Nd.BitwiseLeftShift, p => IsInexact(p) ? null : Whole(p, typeof(ShiftLeft), typeof(ShiftLeft))),
        new("BitwiseRightShift", Nd.BitwiseRightShift, Nd.BitwiseRightShift, Nd.BitwiseRightShift, p => IsInexact(p) ? null : Whole(p, typeof(ShiftRight), typeof(ShiftRight))),
        new("Atan2", Nd.Atan2, Nd.Atan2, Nd.Atan2, p => IsComplex(p) ? null : (Float(p), typeof(Arctan2))),
        new("Hypot", Nd.Hypot, Nd.Hypot, Nd.Hypot, p => IsComplex(p) ? null : (Float(p), typeof(Hypot))),
        new("Equal", Nd.Equal, Nd.Equal, Nd.Equal, p => (p, typeof(Equal))),
        new("NotEqual", Nd.NotEqual, Nd.NotEqual, Nd.NotEqual, p => (p, typeof(NotEqual))),
        new("Less", Nd.Less, Nd.Less, Nd.Less, p => IsComplex(p) ? null : (p, typeof(Less))),
        new("LessEqual", Nd.LessEqual, Nd.LessEqual, Nd.LessEqual, p => IsComplex(p) ? null : (p, typeof(LessEqual))),
    ];

    public bool IsQuestion => Name is "Equal" or "NotEqual" or "Less" or "LessEqual";

    /// <summary>
    /// The dtype two operands have in common. Functions of floating-point numbers convert each to the float that holds it, as NumPy does:
    /// int8 and uint8 meet in float16 and not in int16.
    /// </summary>
    public DType Common(DType x, DType y) =>
        Name is "Atan2" or "Hypot" && !IsComplex(x) && !IsComplex(y) ? Element.Promote(Float(x), Float(y)) : Element.Promote(x, y);

    private static bool IsBool(DType p) => p == DType.Bool;

    private static bool IsComplex(DType p) => p.Character == 'c';

    private static bool IsInexact(DType p) => p.Character is 'f' or 'c';

    private static (DType, Type)? Logical(DType p, Type op) => IsBool(p) ? (p, op) : null;

    /// <summary>Truth values count as int8, as in NumPy.</summary>
    private static (DType, Type)? Whole(DType p, Type integer, Type floating) =>
        IsComplex(p) ? null : IsBool(p) ? (DType.Int8, integer) : (p, IsInexact(p) ? floating : integer);

    private static DType Float(DType p) => p.Name switch
    {
        "bool" or "int8" or "uint8" or "float16" => DType.Float16,
        "int16" or "uint16" or "float32" => DType.Float32,
        _ => DType.Float64,
    };
}
