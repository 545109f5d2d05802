using System.Numerics;

namespace Strided.Conformance;

/// <summary>How far results may lie apart, in units in the last place of NumPy's; complex numbers by their size.</summary>
/// <param name="Ulps">The units.</param>
/// <param name="OfLargest">Whether they are those of the largest element, of the result or the input: where each is a sum of them all, small ones are differences.</param>
internal readonly record struct Bound(double Ulps, bool OfLargest = false)
{
    /// <summary>The size of a number; what is not finite has none.</summary>
    public static double Size((double Real, double Imaginary) x) => double.Hypot(Finite(x.Real), Finite(x.Imaginary));

    /// <summary>The largest finite number of an array.</summary>
    public static double Largest(NDArray a) =>
        ((NDArray<Complex>)a.AsType(DType.Complex128)).ToArray().Select(static x => Size((x.Real, x.Imaginary))).DefaultIfEmpty().Max();

    /// <summary>The distance when it is too far; null when the two are as good as equal.</summary>
    public double? Distance(Elements elements, (double Real, double Imaginary) ours, (double Real, double Imaginary) theirs, double largest)
    {
        if (Agrees(ours.Real, theirs.Real) && Agrees(ours.Imaginary, theirs.Imaginary)) return null;
        double size = OfLargest ? largest : Size(theirs);
        double off = double.Hypot(Off(ours.Real, theirs.Real), Off(ours.Imaginary, theirs.Imaginary));
        double distance = off / Math.Max(Math.ScaleB(elements.Eps, Math.ILogB(Math.Max(size, double.Epsilon))), elements.Smallest);
        // What vanishes beside something else, the other part of a complex number say, may do so from either side.
        return distance <= Ulps && (distance > 0 || (Ulps > 0 && (elements.Parts == 2 || OfLargest))) ? null : distance;
    }

    // NaN is NaN, whatever its bits; zeros have signs.
    private static bool Agrees(double x, double y) => double.IsNaN(x) ? double.IsNaN(y) : x == y && double.IsNegative(x) == double.IsNegative(y);

    private static double Finite(double x) => double.IsFinite(x) ? x : 0;

    private static double Off(double x, double y) => Agrees(x, y) || x == y ? 0 : double.IsFinite(x) && double.IsFinite(y) ? Math.Abs(x - y) : double.PositiveInfinity;
}

/// <summary>The functions that are not held to NumPy's last bit, and why. Everything else is.</summary>
internal static class Bounds
{
    private const string Own = "both sides compute within a bound of their own (docs/accuracy.md; NumPy's is up to 4)";

    private const string Between = "what lies between two numbers is a share of their difference, which has the rounding errors of the larger one";

    private static readonly Dictionary<string, (Bound Bound, string Why)> Table = new()
    {
        ["Exp"] = (new(4), Own),
        ["Log"] = (new(4), Own),
        ["Log2"] = (new(4), Own),
        ["Log10"] = (new(4), Own),
        ["Sin"] = (new(4), Own),
        ["Cos"] = (new(4), Own),
        ["Tan"] = (new(5), Own),
        ["Sinh"] = (new(5), Own),
        ["Cosh"] = (new(4), Own),
        ["Tanh"] = (new(5), Own),
        ["Asin"] = (new(4), Own),
        ["Acos"] = (new(4), Own),
        ["Atan"] = (new(4), Own),
        ["Asinh"] = (new(4), Own),
        ["Acosh"] = (new(4), Own),
        ["Atanh"] = (new(4), Own),
        ["Exp2"] = (new(4), Own),
        ["Expm1"] = (new(4), Own),
        ["Log1p"] = (new(4), Own),
        ["Cbrt"] = (new(4), Own),
        ["Pow"] = (new(4), Own),
        ["PowInPlace"] = (new(4), Own),
        ["Atan2"] = (new(4), Own),
        ["Hypot"] = (new(2), Own),
        ["LogAddExp"] = (new(4), Own),
        ["Sinc"] = (new(8), Own),
        ["Angle"] = (new(4), Own),
        ["Deg2Rad"] = (new(3), "the factor is rounded to the dtype"),
        ["Rad2Deg"] = (new(3), "the factor is rounded to the dtype"),
        ["Median"] = (new(1), "NumPy's sum of two float16 is a float32, which rounds once more"),
        ["NanMedian"] = (new(1), "NumPy's sum of two float16 is a float32, which rounds once more"),
        ["Quantile"] = (new(2, OfLargest: true), Between),
        ["Percentile"] = (new(2, OfLargest: true), Between),
        ["NanQuantile"] = (new(2, OfLargest: true), Between),
        ["NanPercentile"] = (new(2, OfLargest: true), Between),
        ["Var"] = (new(64), "the mean rounds, and deviations are added in another order"),
        ["Std"] = (new(64), "the mean rounds, and deviations are added in another order"),
        ["NanVar"] = (new(64), "the mean rounds, and deviations are added in another order"),
        ["NanStd"] = (new(64), "the mean rounds, and deviations are added in another order"),
    };

    /// <summary>Complex numbers: products are differences of products, which the processor may fuse, and sizes are roots; powers multiply the error of a logarithm.</summary>
    private static readonly Dictionary<string, Bound> OfComplex = new()
    {
        ["Multiply"] = new(2),
        ["MultiplyInPlace"] = new(2),
        ["Square"] = new(2),
        ["Pow"] = new(8192),
        ["PowInPlace"] = new(8192),
        ["Exp2"] = new(64),
        ["Prod"] = new(8),
        ["NanProd"] = new(8),
        ["CumulativeProd"] = new(8),
        ["Divide"] = new(3),
        ["DivideInPlace"] = new(3),
        ["Reciprocal"] = new(3),
        ["Mean"] = new(3),
        ["NanMean"] = new(3),
        ["Abs"] = new(1),
        ["Sqrt"] = new(3),
        ["Sign"] = new(4),
    };

    /// <summary>Transforms: both sides add in orders of their own, with errors that grow with the logarithm of the length (docs/accuracy.md).</summary>
    private static readonly Bound Transform = new(6, OfLargest: true);

    private static readonly string[] Transforms =
    [
        "Fft", "IFft", "RFft", "IRFft", "HFft", "IHFft", "FftN", "IFftN", "RFftN", "IRFftN", "Fft2", "IFft2", "RFft2", "IRFft2",
    ];

    public static IEnumerable<string> Functions => Table.Keys.Concat(OfComplex.Keys).Concat(Transforms);

    public static Bound Of(Case question) =>
        IsComplex(question) && OfComplex.TryGetValue(question.Function, out Bound bound) ? bound
        : Table.TryGetValue(question.Function, out (Bound Bound, string Why) entry) ? entry.Bound
        : Transforms.Contains(question.Function) ? Transform
        : default;

    private static bool IsComplex(Case question) =>
        question.Inputs.Any(a => a.DType.Kind == DTypeKind.Complex)
        || question.Scalar("scalar") is { Kind: DTypeKind.Complex }
        || question.DType("dtype") is { Kind: DTypeKind.Complex };
}
