namespace Strided.Conformance;

/// <summary>A difference from NumPy that is meant.</summary>
/// <param name="Reason">Why the library answers otherwise.</param>
/// <param name="Count">In how many committed cases.</param>
/// <param name="Covers">Whether a difference is of this kind.</param>
internal sealed record Excuse(string Reason, int Count, Func<Difference, bool> Covers);

/// <summary>Every difference that is meant. One that no committed case shows any more is a failure, and so is a changed count.</summary>
internal static class Excuses
{
    public static IReadOnlyList<Excuse> All { get; } =
    [
        new("Complex numbers have no order (Array API); NumPy compares them part by part.", 3041, static d =>
            d.Got == "dtype" && HasComplex(d.Case) && Ordering.Contains(d.Case.Function)),
        new("Complex to real drops the imaginary part, so it is refused; NumPy warns.", 770, static d =>
            d.Got == "dtype" && d.Case.Function == "AsType" && HasComplex(d.Case)),
        new("Float to integer saturates and sends NaN to 0; out of range NumPy's answer is the processor's.", 396, static d =>
            d.Case.Function == "AsType" && d.DType is { Kind: DTypeKind.SignedInteger or DTypeKind.UnsignedInteger } && d.Case[0].DType.Kind == DTypeKind.Floating),
        new("A 0-d array has no axis 0 and no axis -1, and whoever names one hears that first; NumPy lets some functions have it.", 1735, static d =>
            d.Got == "axis" && d.Case.Inputs is [{ NDim: 0 }, ..]),
        new("An axis that is named twice is an AxisException; NumPy's is a plain ValueError.", 457, static d =>
            (d.Expected, d.Got) == ("value", "axis") && (d.Detail.Contains("twice", StringComparison.Ordinal) || d.Detail.Contains("different axes", StringComparison.Ordinal))),
        new("A slice with step 0 is an IndexException; NumPy's is a plain ValueError.", 253, static d =>
            (d.Expected, d.Got) == ("value", "index") && d.Detail.Contains("step 0", StringComparison.Ordinal)),
        new("Ravel copies only where one axis cannot describe the elements; NumPy's copies everything that is not contiguous.", 158, static d =>
            d.Case.Function == "Ravel" && (d.Expected, d.Got) == ("copy", "view")),
        new("Diff with n = 0 is a copy like every other; NumPy hands back the array itself, whatever the axis.", 110, static d =>
            d.Case.Function == "Diff" && d.Case.Int("n") == 0 && d.Got is "copy" or "axis"),
        new("Reciprocal is for numbers that have one; NumPy rounds those of integers to 0.", 194, static d =>
            d.Case.Function == "Reciprocal" && d.Got == "dtype"),
        new("Infinities and NaN in complex arithmetic and functions: C leaves much of it open, and compilers take liberties.", 70, static d =>
            d.DType is { Kind: DTypeKind.Complex } && !IsFinite(d) && Arithmetic.Contains(Plain(d.Case))),
        new("The real part of a complex Log1p is accurate near 0; NumPy's is the logarithm of a rounded size.", 4, static d =>
            d.Case.Function == "Log1p" && d.DType is { Kind: DTypeKind.Complex } && IsFinite(d)),
        new("Which of two zeros is the smaller one, or comes first among equals, is open.", 37, static d =>
            d.DType is { Kind: DTypeKind.Floating or DTypeKind.Complex } && d.Ours == (0, 0) && d.Theirs == (0, 0) && (Zeros.Contains(d.Case.Function) || d.Case.Function.Contains("1d", StringComparison.Ordinal) || d.Case.Function.StartsWith("Unique", StringComparison.Ordinal))),
        new("Which of several NaN comes first is open where NumPy's sort is not stable.", 1, static d =>
            d.Case.Function == "UniqueInverse" && d.DType == DType.Int64),
        new("Which of several complex NaN stands for all is open where NumPy's sort is not stable.", 31, static d =>
            d.DType is { Kind: DTypeKind.Complex } && (double.IsNaN(d.Theirs.Real) || double.IsNaN(d.Theirs.Imaginary))
            && (d.Case.Function.Contains("1d", StringComparison.Ordinal) || d.Case.Function.StartsWith("Unique", StringComparison.Ordinal))),
        new("Truth values that lie side by side differ or not, as in Diff; NumPy has no EDiff1d for them.", 56, static d =>
            d.Case.Function == "EDiff1d" && d.Expected == "dtype" && d.Case[0].DType == DType.Bool),
        new("A corrected count that leaves nothing to divide by gives infinity or NaN as it comes, for Var and NanVar alike.", 11, static d =>
            d.Case.Function.EndsWith("Var", StringComparison.Ordinal) | d.Case.Function.EndsWith("Std", StringComparison.Ordinal) && d.Case.Number("correction") > 0 && !IsFinite(d)),
        new("A variance is real: it computes in a floating-point dtype.", 153, static d =>
            d.Got == "dtype" && d.Case.Function is "Var" or "Std" && d.Case.DType("dtype") is { Kind: DTypeKind.Complex }),
        new("Sums and products of truth values in bool are Any and All.", 4, static d =>
            d.Got == "dtype" && (d.Case.Function is "Sum" or "Prod" || d.Case.Function.StartsWith("Cumulative", StringComparison.Ordinal)) && d.Case.DType("dtype") == DType.Bool),
        new("Conj is for numbers; NumPy turns truth values into int8.", 21, static d =>
            d.Got == "dtype" && d.Case.Function == "Conj" && d.Case[0].DType == DType.Bool),
        new("-1 alone stands for the extent that is left; NumPy takes any negative number.", 33, static d =>
            d.Case.Function == "Reshape" && d.Got == "value" && d.Case.Ints("shape")!.Value.Any(static n => n < -1)),
        new("A quantile of nothing has no answer; NumPy warns and gives NaN.", 113, static d =>
            d.Case.Function == "Median" && d.Got == "value" && d.Expected == "a result"),
        new("Of no results none is wrong: reductions to an empty array succeed, whatever they reduce.", 34, static d =>
            (d.Expected, d.Got) == ("value", "a result") && d.Case[0].Size == 0 && d.Case.Has("axis")),
        new("Half way between two large numbers is a number; NumPy's sum of them overflows.", 9, static d =>
            d.Case.Function == "Median" && double.IsInfinity(d.Theirs.Real) && double.IsFinite(d.Ours.Real)),
        new("NaN is no edge of a bin.", 32, static d =>
            d.Case.Function == "Digitize" && (d.Expected, d.Got) == ("a result", "value")),
        new("An axis that is not there is an AxisException for every function; in NumPy not for Split and Rot90.", 16, static d =>
            d.Got == "axis" && d.Case.Function is "Split" or "Rot90" && d.Expected is "index" or "value"),
        new("A negative power of integers and negative repetitions are refused even when there are no elements.", 6, static d =>
            d.Got == "value" && d.Expected == "a result" && Plain(d.Case) is "Pow" or "Repeat" && d.Case[0].Size == 0),
        new("Where two things are wrong, which one is told is open.", 19, static d =>
            (d.Expected, d.Got) switch
            {
                ("dtype", "value") => d.Case.Function.EndsWith("InPlace", StringComparison.Ordinal),
                ("value", "axis") => d.Case.Function == "Stack" || d.Case.Flag("where"),
                ("axis", "value") => d.Case.Function == "Repeat",
                ("axis" or "value", "overflow") => true,
                ("axis" or "value", "dtype") => d.Case.Has("dtype") || d.Case.Function == "Ptp",
                _ => false,
            }),
        new("NumPy takes two integers of one array that become one float for elements of both arrays.", 12, static d =>
            d.Case.Function is "Intersect1d" or "SetXor1d" && d.Got == "shape" && d.Case[0].DType != d.Case[1].DType),
        new("Without an axis, running sums run through all elements, as numpy.cumsum; numpy.cumulative_sum wants one dimension.", 298, static d =>
            d.Case.Function.StartsWith("Cumulative", StringComparison.Ordinal) && d.Expected == "value" && !d.Case.Has("axis")),
    ];

    private static readonly string[] Ordering =
    [
        "Less", "LessEqual", "Greater", "GreaterEqual", "Minimum", "Maximum", "FMin", "FMax", "Clip", "Min", "Max", "ArgMin", "ArgMax", "Ptp", "Median",
        "NanMin", "NanMax", "NanArgMin", "NanArgMax",
    ];

    private static readonly string[] Zeros = ["Minimum", "Maximum", "FMin", "FMax", "Clip", "Min", "Max", "NanMin", "NanMax"];

    private static readonly string[] Arithmetic =
    [
        "Multiply", "Divide", "Reciprocal", "Square", "Sqrt", "Sign", "Abs", "Prod", "NanProd", "CumulativeProd", "Mean", "NanMean", "Pow", "Exp", "Exp2", "Expm1", "Log", "Log2", "Log10",
        "Log1p", "Sin", "Cos", "Tan", "Sinh", "Cosh", "Tanh", "Asin", "Acos", "Atan", "Asinh", "Acosh", "Atanh",
    ];

    public static Excuse? For(Difference difference) => All.FirstOrDefault(excuse => excuse.Covers(difference));

    private static string Plain(Case c) => c.Function.Replace("InPlace", "", StringComparison.Ordinal);

    private static bool IsFinite(Difference d) =>
        double.IsFinite(d.Ours.Real) && double.IsFinite(d.Ours.Imaginary) && double.IsFinite(d.Theirs.Real) && double.IsFinite(d.Theirs.Imaginary);

    private static bool HasComplex(Case c) => c.Inputs.Any(a => a.DType.Kind == DTypeKind.Complex) || c.Scalar("scalar") is { Kind: DTypeKind.Complex };
}
