using System.Collections.Generic;

namespace Strided.Analyzers;

/// <summary>The members of <c>Nd</c> by what they compute.</summary>
internal static class Names
{
    public static readonly HashSet<string> Elementwise =
    [
        "Abs", "Acos", "Add", "Asin", "Atan", "Atan2", "BitwiseAnd", "BitwiseInvert", "BitwiseLeftShift", "BitwiseOr", "BitwiseRightShift",
        "BitwiseXor", "Ceil", "Clip", "Cos", "Cosh", "Divide", "Equal", "Exp", "Floor", "FloorDivide", "Greater", "GreaterEqual", "Hypot", "Less",
        "LessEqual", "Log", "Log10", "LogicalNot", "Maximum", "Minimum", "Multiply", "Negative", "NotEqual", "Pow", "Remainder", "Round", "Sin",
        "Sinh", "Sqrt", "Square", "Subtract", "Tan", "Tanh", "Trunc",
    ];

    public static readonly HashSet<string> Reductions =
    [
        "All", "Any", "ArgMax", "ArgMin", "CountNonzero", "Max", "Mean", "Min", "Prod", "Std", "Sum", "Var", "CumulativeSum", "CumulativeProd",
    ];

    /// <summary>Views that show every element once and may be written: the owner of the view owns the array.</summary>
    public static readonly HashSet<string> WholeViews =
        ["T", "Transpose", "PermuteDims", "SwapAxes", "MoveAxis", "ExpandDims", "Squeeze", "Flip", "Rot90", "Reshape", "Ravel", "AsContiguous"];

    public static readonly HashSet<string> Transposes = ["T", "Transpose", "SwapAxes", "PermuteDims", "MoveAxis"];

    public static readonly HashSet<string> Creation =
    [
        "Zeros", "Ones", "Full", "Empty", "ZerosLike", "OnesLike", "FullLike", "EmptyLike", "Eye", "ARange", "Linspace", "Array",
    ];

    /// <summary>Answers that are no arrays, and depend on elements alone: who shares memory with whom is not among them, since a copy changes that.</summary>
    public static readonly HashSet<string> Questions = ["ArrayEqual", "AllClose", "ToArray", "ToScalar"];

    /// <summary>Members of the array types that give nothing away.</summary>
    public static readonly HashSet<string> PlainMembers =
    [
        "Shape", "Strides", "NDim", "Size", "Length", "ItemSize", "NBytes", "DType", "Flags", "Offset", "ToScalar", "ToString", "TryFormat",
        "GetEnumerator", "GetHashCode", "Equals",
    ];
}
