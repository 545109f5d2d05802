using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>What operators are called in place.</summary>
internal static class OperatorNames
{
    /// <summary>The named in-place method.</summary>
    public static string? InPlaceMethod(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => "AddInPlace",
        BinaryOperatorKind.Subtract => "SubtractInPlace",
        BinaryOperatorKind.Multiply => "MultiplyInPlace",
        BinaryOperatorKind.Divide => "DivideInPlace",
        BinaryOperatorKind.Remainder => "RemainderInPlace",
        BinaryOperatorKind.And => "BitwiseAndInPlace",
        BinaryOperatorKind.Or => "BitwiseOrInPlace",
        BinaryOperatorKind.ExclusiveOr => "BitwiseXorInPlace",
        BinaryOperatorKind.LeftShift => "BitwiseLeftShiftInPlace",
        BinaryOperatorKind.RightShift => "BitwiseRightShiftInPlace",
        _ => null,
    };

    /// <summary>The compound operator.</summary>
    public static string? Compound(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => "+=",
        BinaryOperatorKind.Subtract => "-=",
        BinaryOperatorKind.Multiply => "*=",
        BinaryOperatorKind.Divide => "/=",
        BinaryOperatorKind.Remainder => "%=",
        BinaryOperatorKind.And => "&=",
        BinaryOperatorKind.Or => "|=",
        BinaryOperatorKind.ExclusiveOr => "^=",
        BinaryOperatorKind.LeftShift => "<<=",
        BinaryOperatorKind.RightShift => ">>=",
        _ => null,
    };

    public static bool IsCommutative(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.Add or BinaryOperatorKind.Multiply or BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr;
}
