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
        new("Complex numbers have no order (Array API); NumPy compares them part by part.", 3227, static d =>
            d.Got == "dtype" && HasComplex(d.Case) && Ordering.Contains(d.Case.Function)),
        new("Complex to real drops the imaginary part, so it is refused; NumPy warns.", 770, static d =>
            d.Got == "dtype" && d.Case.Function == "AsType" && HasComplex(d.Case)),
        new("Float to integer saturates and sends NaN to 0; out of range NumPy's answer is the processor's.", 396, static d =>
            d.Case.Function == "AsType" && d.DType is { Kind: DTypeKind.SignedInteger or DTypeKind.UnsignedInteger } && d.Case[0].DType.Kind == DTypeKind.Floating),
        new("A 0-d array has no axis 0 and no axis -1, and whoever names one hears that first; NumPy lets some functions have it.", 2914, static d =>
            d.Got == "axis" && d.Case.Inputs is [{ NDim: 0 }, ..]),
        new("An axis that is named twice is an AxisException; NumPy's is a plain ValueError.", 497, static d =>
            (d.Expected, d.Got) == ("value", "axis") && (d.Detail.Contains("twice", StringComparison.Ordinal) || d.Detail.Contains("different axes", StringComparison.Ordinal))),
        new("A slice with step 0 is an IndexException; NumPy's is a plain ValueError.", 377, static d =>
            (d.Expected, d.Got) == ("value", "index") && d.Detail.Contains("step 0", StringComparison.Ordinal)),
        new("Ravel copies only where one axis cannot describe the elements; NumPy's copies everything that is not contiguous.", 158, static d =>
            d.Case.Function == "Ravel" && (d.Expected, d.Got) == ("copy", "view")),
        new("Diff with n = 0 is a copy like every other; NumPy hands back the array itself, whatever the axis.", 110, static d =>
            d.Case.Function == "Diff" && d.Case.Int("n") == 0 && d.Got is "copy" or "axis"),
        new("Reciprocal is for numbers that have one; NumPy rounds those of integers to 0.", 194, static d =>
            d.Case.Function == "Reciprocal" && d.Got == "dtype"),
        new("Infinities and NaN in complex arithmetic and functions: C leaves much of it open, and compilers take liberties.", 51, static d =>
            d.DType is { Kind: DTypeKind.Complex } && !IsFinite(d) && Arithmetic.Contains(Plain(d.Case))),
        new("The real part of a complex Log1p is accurate near 0; NumPy's is the logarithm of a rounded size.", 4, static d =>
            d.Case.Function == "Log1p" && d.DType is { Kind: DTypeKind.Complex } && IsFinite(d)),
        new("Which of two zeros is the smaller one, or comes first among equals, is open.", 39, static d =>
            d.DType is { Kind: DTypeKind.Floating or DTypeKind.Complex } && d.Ours == d.Theirs
            && ((d.Ours == (0, 0) && Zeros.Contains(d.Case.Function)) || d.Case.Function.Contains("1d", StringComparison.Ordinal) || d.Case.Function.Contains("Partition", StringComparison.Ordinal) || d.Case.Function.StartsWith("Unique", StringComparison.Ordinal))),
        new("The number after x on the way to its equal is that one, with its sign; NumPy's float16 keeps x.", 41, static d =>
            d.Case.Function == "NextAfter" && d.DType == DType.Float16 && d.Ours == (0, 0) && d.Theirs == (0, 0)),
        new("The direction of a complex number is as accurate next to zero as elsewhere; NumPy divides by a size of a few bits.", 138, static d =>
            d.Case.Function == "Sign" && d.DType is { Kind: DTypeKind.Complex } && IsFinite(d) && Math.Abs(double.Hypot(d.Ours.Real, d.Ours.Imaginary) - 1) < 1e-6 && Off(d) > 1e-4),
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
        new("Sums and products of truth values in bool are Any and All.", 6, static d =>
            d.Got == "dtype" && (d.Case.Function is "Sum" or "Prod" || d.Case.Function.Contains("Cumulative", StringComparison.Ordinal)) && d.Case.DType("dtype") == DType.Bool),
        new("Conj is for numbers; NumPy turns truth values into int8.", 21, static d =>
            d.Got == "dtype" && d.Case.Function == "Conj" && d.Case[0].DType == DType.Bool),
        new("-1 alone stands for the extent that is left; NumPy takes any negative number.", 33, static d =>
            d.Case.Function == "Reshape" && d.Got == "value" && d.Case.Ints("shape")!.Value.Any(static n => n < -1)),
        new("A quantile of nothing has no answer; NumPy gives NaN, or looks beyond the end.", 382, static d =>
            Quantiles.Contains(d.Case.Function) && d.Got == "value" && d.Expected is "a result" or "index" && d.Case[0].Size == 0),
        new("The shape of the shares comes first; NumPy's functions without NaN leave it out, or elsewhere, where there are no elements or no axes.", 33, static d =>
            d.Case.Function is "NanQuantile" or "NanPercentile" && d.Got == "shape" && d.Case[1].NDim > 0 && (d.Case[0].Size == 0 || d.Case.Ints("axis") is { Count: 0 })),
        new("Of no results none is wrong: reductions to an empty array succeed, whatever they reduce.", 57, static d =>
            d.Expected is "value" or "index" && d.Got == "a result" && d.Case[0].Size == 0 && d.Case.Has("axis")),
        new("Half way between two large numbers is a number; NumPy's sum of them overflows.", 20, static d =>
            Quantiles.Contains(d.Case.Function) && double.IsInfinity(d.Theirs.Real) && double.IsFinite(d.Ours.Real)),
        new("Between a number and infinity lies infinity, and at the number the number; NumPy's formula takes infinity from itself or no part of it.", 49, static d =>
            Quantiles.Contains(d.Case.Function) && double.IsNaN(d.Theirs.Real) && !double.IsNaN(d.Ours.Real) && Nd.IsInf(d.Case[0]).Any().ToScalar()),
        new("Quantiles are float64 for integers by every method; NumPy's are elements where the method chooses one.", 1112, static d =>
            Quantiles.Contains(d.Case.Function) && d.Got == "dtype" && d.Expected == "dtype" && d.Case[0].DType.Kind is DTypeKind.SignedInteger or DTypeKind.UnsignedInteger or DTypeKind.Bool),
        new("Quantiles of truth values are those of 0 and 1; NumPy cannot subtract them.", 274, static d =>
            Quantiles.Contains(d.Case.Function) && (d.Expected, d.Got) == ("dtype", "a result") && d.Case[0].DType == DType.Bool),
        new("A place outside is an IndexException; that of numpy.partition is a plain ValueError.", 178, static d =>
            d.Case.Function.Contains("Partition", StringComparison.Ordinal) && (d.Expected, d.Got) == ("value", "index")),
        new("NaN is no edge of a bin.", 32, static d =>
            d.Case.Function == "Digitize" && (d.Expected, d.Got) == ("a result", "value")),
        new("An axis that is not there is an AxisException for every function; in NumPy not for all.", 395, static d =>
            d.Got == "axis" && (d.Case.Function is "Split" or "Rot90" or "FlipLR" or "ArraySplit" || Fourier(d.Case)) && d.Expected is "index" or "value"),
        new("A negative power of integers and negative repetitions are refused even when there are no elements.", 6, static d =>
            d.Got == "value" && d.Expected == "a result" && Plain(d.Case) is "Pow" or "Repeat" && d.Case[0].Size == 0),
        new("Where two things are wrong, which one is told is open.", 104, static d =>
            (d.Expected, d.Got) switch
            {
                ("dtype", "value") => d.Case.Function.EndsWith("InPlace", StringComparison.Ordinal) || Quantiles.Contains(d.Case.Function),
                ("value", "axis") => d.Case.Function == "Stack" || d.Case.Flag("where"),
                ("axis", "value") => d.Case.Function == "Repeat",
                ("axis" or "value", "overflow") => true,
                ("dtype", "axis") => Fourier(d.Case) || Quantiles.Contains(d.Case.Function),
                ("axis" or "value", "dtype") => d.Case.Has("dtype") || d.Case.Function == "Ptp",
                _ => false,
            }),
        new("NumPy takes two integers of one array that become one float for elements of both arrays.", 35, static d =>
            d.Case.Function is "Intersect1d" or "SetXor1d" or "SetDiff1d" or "IsIn" && d.Got is "shape" or "elements" && d.DType is null or { Kind: DTypeKind.Bool }
            && d.Case[0].DType != d.Case[1].DType && d.Case.Inputs.Any(static x => x.DType == DType.Int64 || x.DType == DType.UInt64)),
        new("Without an axis, running sums run through all elements, as numpy.cumsum; numpy.cumulative_sum wants one dimension.", 298, static d =>
            d.Case.Function.StartsWith("Cumulative", StringComparison.Ordinal) && d.Expected == "value" && !d.Case.Has("axis")),
        new("Next to zero the sum of a number and a logarithm has the rounding errors of both.", 51, static d =>
            d.Case.Function == "LogAddExp" && d.DType is { Kind: DTypeKind.Floating } && IsFinite(d) && Off(d) <= 4 * Nd.FInfo(d.DType).Eps),
        new("Powers to one half are those of C; NumPy takes roots where the exponent is a single number, which have other signs for -0 and none for -inf.", 146, static d =>
            Plain(d.Case) == "Pow" && d.DType is { Kind: DTypeKind.Floating } && ((d.Ours == (0, 0) && d.Theirs == (0, 0)) || (double.IsPositiveInfinity(d.Ours.Real) && double.IsNaN(d.Theirs.Real)))),
        new("A power far out is as accurate as one nearby; NumPy's complex64 turns by an angle that float32 has rounded.", 185, static d =>
            Plain(d.Case) == "Pow" && d.DType == DType.Complex64 && IsFinite(d) && Off(d) <= 8 * Nd.FInfo(DType.Float32).Eps * Bound.Largest(d.Case.Inputs[^1])),
        new("Of several values for one element the last one stays; in NumPy that depends on strides.", 15, static d =>
            d.Got == "memory" && d.Case.Function is "Set" or "PutAlongAxis" && LastStay(d.Case)),
        new("A value that lies in the array itself is read before it is written over; NumPy forgets it where a mask is the whole index, and in numpy.place.", 69, static d =>
            d.Got == "memory" && d.Case[^1].SharesMemory(d.Case[0]) && (d.Case.Function == "Place" || (d.Case.Function == "Set" && d.Case.Has("selectors") && d.Case[1] is NDArray<bool> mask && mask.NDim == d.Case[0].NDim))),
        new("An index outside, or a mask that does not fit, is refused even where there are no elements; NumPy does not always look.", 5, static d =>
            d.Case.Function is "Take" or "Compress" or "Set" or "Partition" or "ArgPartition" or "PartitionInPlace" && (d.Expected, d.Got) == ("a result", "index") && d.Case[0].Size == 0),
        new("Indices along an axis that do not fit beside it are a ShapeException; NumPy's comes from the index that it makes of them.", 11, static d =>
            d.Case.Function is "TakeAlongAxis" or "PutAlongAxis" && (d.Expected, d.Got) == ("index", "value")),
        new("An index outside is an IndexException; that of numpy.choose is a plain ValueError.", 2, static d =>
            d.Case.Function == "Choose" && (d.Expected, d.Got) == ("value", "index")),
        new("Indices count from the end where they are negative; those of numpy.choose may not.", 149, static d =>
            d.Case.Function == "Choose" && (d.Expected, d.Got) == ("value", "a result") && d.Case[0].AsType(DType.Int64) is NDArray<long> indices && indices.Min().ToScalar() < 0),
        new("Indices may be uint64; numpy.put and numpy.choose want them to fit into int64 by their dtype.", 258, static d =>
            d.Expected == "dtype" && ((d.Case.Function == "Put" && d.Case[1].DType == DType.UInt64) || (d.Case.Function == "Choose" && d.Case[0].DType == DType.UInt64))),
        new("Values convert as in an assignment; numpy.place and numpy.putmask want a safe cast.", 187, static d =>
            d.Expected == "dtype" && d.Case.Function is "Place" or "PutMask" && !Nd.CanCast(d.Case[2].DType, d.Case[0].DType, Casting.Safe)),
        new("No values for places that want some are a mistake; numpy.put and numpy.putmask leave everything as it is.", 413, static d =>
            d.Got is "value" or "index" && d.Case.Function is "Put" or "PutMask" && d.Case[2].Size == 0),
        new("The default of Select is a number like any other, which takes the dtype of the choices; NumPy's makes int64 of truth values.", 47, static d =>
            d.Case.Function == "Select" && d.Got == "dtype" && d.Case[^1].DType == DType.Bool),
        new("A transform along one axis twice is a mistake; NumPy makes both.", 184, static d =>
            Fourier(d.Case) && (d.Expected, d.Got) == ("a result", "axis") && d.Detail.Contains("twice", StringComparison.Ordinal)),
        new("A transform over no axes is complex like the others; NumPy's is the array itself.", 177, static d =>
            d.Case.Function is "FftN" or "IFftN" && d.Got is "dtype" or "copy" && (d.Case.Ints("axes") is { Count: 0 } || d.Case[0].NDim == 0)),
        new("A 0-d array has no axes to shift along, so it is copied like every other; NumPy's FftShift of all of none of them is a ValueError.", 17, static d =>
            d.Case.Function is "FftShift" or "IFftShift" && (d.Expected, d.Got) == ("value", "a result") && d.Case[0].NDim == 0),
        new("Transforms of float16 compute in float32 all the way; NumPy's divisor is a float16.", 85, static d =>
            Fourier(d.Case) && d.Got == "elements" && d.Case.Inputs is [var x] && x.DType == DType.Float16 && Off(d) <= x.NDim * 0.51 * Nd.FInfo(DType.Float16).Eps),
        new("Real numbers for a transform are a matter of dtypes; in NumPy complex ones are a ValueError here and there.", 7, static d =>
            Fourier(d.Case) && (d.Expected, d.Got) == ("value", "dtype")),
        new("Sinc has the dtype of Sin; NumPy's is float64 for every integer.", 334, static d =>
            d.Case.Function == "Sinc" && d.Got == "dtype" && d.Case[0].DType.Kind is DTypeKind.Bool or DTypeKind.SignedInteger or DTypeKind.UnsignedInteger),
        new("There is no Sinc of complex numbers.", 142, static d =>
            d.Case.Function == "Sinc" && d.Got == "dtype" && HasComplex(d.Case)),
        new("Sinc is exactly 0 at whole numbers; NumPy's is what the rounding of their product with π leaves.", 295, static d =>
            d.Case.Function == "Sinc" && d.Ours == (0, 0) && Math.Abs(d.Theirs.Real) < 1e-3),
        new("Triangles are those of matrices; NumPy makes a matrix of a vector.", 356, static d =>
            d.Case.Function is "Tril" or "Triu" && d.Got == "value" && d.Case[0].NDim < 2),
        new("Diag copies in both directions, Diagonal is the view; NumPy's is one or the other.", 77, static d =>
            d.Case.Function == "Diag" && (d.Expected, d.Got) == ("view", "copy") && d.Case[0].NDim == 2),
    ];

    private static readonly string[] Ordering =
    [
        "Less", "LessEqual", "Greater", "GreaterEqual", "Minimum", "Maximum", "FMin", "FMax", "Clip", "Min", "Max", "ArgMin", "ArgMax", "Ptp", "Median",
        "NanMin", "NanMax", "NanArgMin", "NanArgMax", "NanMedian",
    ];

    private static readonly string[] Quantiles = ["Median", "Quantile", "Percentile", "NanMedian", "NanQuantile", "NanPercentile"];

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

    private static bool Fourier(Case c) => c.Function.Contains("Fft", StringComparison.Ordinal);

    /// <summary>How far beside the larger of 1 and NumPy's number.</summary>
    private static double Off(Difference d) =>
        double.Hypot(d.Ours.Real - d.Theirs.Real, d.Ours.Imaginary - d.Theirs.Imaginary) / Math.Max(1, double.Hypot(d.Theirs.Real, d.Theirs.Imaginary));

    /// <summary>Whether the index of a case names an element several times, and each has the value that came last.</summary>
    private static bool LastStay(Case c)
    {
        NDArray<long> numbers = Nd.ARange((long)c[0].Size).Reshape(c[0].Shape);
        NDArray<long> named = c.Has("selectors") ? numbers[c.Selectors] : numbers.TakeAlongAxis(c[1], c.Int("axis"));
        NDArray values = c[^1].AsType(c[0].DType).BroadcastTo(named.Shape).Ravel(), now = c[0].Ravel();
        Dictionary<long, long> last = [];
        foreach ((long at, int k) in named.Ravel().ToArray().Select(static (at, k) => (at, k))) last[at] = k;
        return last.Count < named.Size && Nd.ArrayEqual(now.Take(Nd.Array([.. last.Keys])), values.Take(Nd.Array([.. last.Values])), equalNan: true);
    }

    private static bool HasComplex(Case c) => c.Inputs.Any(a => a.DType.Kind == DTypeKind.Complex) || c.Scalar("scalar") is { Kind: DTypeKind.Complex };
}
