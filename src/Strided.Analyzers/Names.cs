using System.Collections.Generic;

namespace Strided.Analyzers;

/// <summary>The members of <c>Nd</c> by what they do to memory.</summary>
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

    public static readonly HashSet<string> Views =
    [
        "T", "Transpose", "PermuteDims", "SwapAxes", "MoveAxis", "ExpandDims", "Squeeze", "Flip", "Rot90", "Diagonal", "Real", "Imag",
        "BroadcastTo", "AsReadOnly", "AsStrided", "SlidingWindowView", "View", "Field",
    ];

    /// <summary>Views that show every element once and may be written: the owner of the view owns the array.</summary>
    public static readonly HashSet<string> WholeViews =
        ["T", "Transpose", "PermuteDims", "SwapAxes", "MoveAxis", "ExpandDims", "Squeeze", "Flip", "Rot90", "Reshape", "Ravel", "AsContiguous"];

    public static readonly HashSet<string> Transposes = ["T", "Transpose", "SwapAxes", "PermuteDims"];

    public static readonly HashSet<string> Copies = ["Copy", "Flatten", "AsType", "Tile", "Repeat", "Roll", "Concat", "Stack", "Where", "ToArray"];

    public static readonly HashSet<string> Creation =
    [
        "Zeros", "Ones", "Full", "Empty", "ZerosLike", "OnesLike", "FullLike", "EmptyLike", "Eye", "ARange", "Linspace", "Array",
    ];

    /// <summary>Answers that are no arrays.</summary>
    public static readonly HashSet<string> Questions = ["ArrayEqual", "AllClose", "SharesMemory", "MayShareMemory", "SharesBuffer"];

    /// <summary>Members of the array types that give nothing away.</summary>
    public static readonly HashSet<string> PlainMembers =
    [
        "Shape", "Strides", "NDim", "Size", "Length", "ItemSize", "NBytes", "DType", "Flags", "Offset", "ToScalar", "ToString", "TryFormat",
        "GetEnumerator", "GetHashCode", "Equals",
    ];
}
