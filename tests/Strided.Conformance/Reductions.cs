namespace Strided.Conformance;

/// <summary>Over axes: sums, extremes, moments, running sums.</summary>
internal static class Reductions
{
    public static readonly Dictionary<string, Func<Case, object?>> Table = new()
    {
        ["Sum"] = static c => c[0].Sum(Axis(c), c.DType("dtype"), Keep(c), null, Chosen(c), c.Scalar("initial")),
        ["Prod"] = static c => c[0].Prod(Axis(c), c.DType("dtype"), Keep(c), null, Chosen(c), c.Scalar("initial")),
        ["Min"] = static c => c[0].Min(Axis(c), Keep(c), null, Chosen(c), c.Scalar("initial")),
        ["Max"] = static c => c[0].Max(Axis(c), Keep(c), null, Chosen(c), c.Scalar("initial")),
        ["Mean"] = static c => c[0].Mean(Axis(c), c.DType("dtype"), Keep(c), null, Chosen(c)),
        ["Var"] = static c => c[0].Var(Axis(c), c.Number("correction"), c.DType("dtype"), Keep(c), null, Chosen(c)),
        ["Std"] = static c => c[0].Std(Axis(c), c.Number("correction"), c.DType("dtype"), Keep(c), null, Chosen(c)),
        ["Any"] = static c => c[0].Any(Axis(c), Keep(c), null, Chosen(c)),
        ["All"] = static c => c[0].All(Axis(c), Keep(c), null, Chosen(c)),
        ["ArgMin"] = static c => c[0].ArgMin(c.IntOrNull("axis"), Keep(c)),
        ["ArgMax"] = static c => c[0].ArgMax(c.IntOrNull("axis"), Keep(c)),
        ["CountNonzero"] = static c => c[0].CountNonzero(Axis(c), Keep(c)),
        ["CumulativeSum"] = static c => c[0].CumulativeSum(c.IntOrNull("axis"), c.DType("dtype"), c.Flag("includeInitial")),
        ["CumulativeProd"] = static c => c[0].CumulativeProd(c.IntOrNull("axis"), c.DType("dtype"), c.Flag("includeInitial")),
        ["Ptp"] = static c => c[0].Ptp(Axis(c), Keep(c)),
        ["Median"] = static c => c[0].Median(Axis(c), Keep(c)),
        ["Quantile"] = static c => c[0].Quantile(Shares(c), Axis(c), c.Named<QuantileMethod>("method"), Keep(c)),
        ["Percentile"] = static c => c[0].Percentile(Shares(c), Axis(c), c.Named<QuantileMethod>("method"), Keep(c)),
        ["NanMedian"] = static c => c[0].NanMedian(Axis(c), Keep(c)),
        ["NanQuantile"] = static c => c[0].NanQuantile(Shares(c), Axis(c), c.Named<QuantileMethod>("method"), Keep(c)),
        ["NanPercentile"] = static c => c[0].NanPercentile(Shares(c), Axis(c), c.Named<QuantileMethod>("method"), Keep(c)),
        ["NanCumulativeSum"] = static c => c[0].NanCumulativeSum(c.IntOrNull("axis"), c.DType("dtype")),
        ["NanCumulativeProd"] = static c => c[0].NanCumulativeProd(c.IntOrNull("axis"), c.DType("dtype")),
        ["NanSum"] = static c => c[0].NanSum(Axis(c), null, Keep(c)),
        ["NanProd"] = static c => c[0].NanProd(Axis(c), null, Keep(c)),
        ["NanMin"] = static c => c[0].NanMin(Axis(c), Keep(c)),
        ["NanMax"] = static c => c[0].NanMax(Axis(c), Keep(c)),
        ["NanMean"] = static c => c[0].NanMean(Axis(c), null, Keep(c)),
        ["NanVar"] = static c => c[0].NanVar(Axis(c), c.Number("correction"), null, Keep(c)),
        ["NanStd"] = static c => c[0].NanStd(Axis(c), c.Number("correction"), null, Keep(c)),
        ["NanArgMin"] = static c => c[0].NanArgMin(c.IntOrNull("axis"), Keep(c)),
        ["NanArgMax"] = static c => c[0].NanArgMax(c.IntOrNull("axis"), Keep(c)),
        ["MatMul"] = static c => Nd.MatMul(c[0], c[1]),
    };

    private static Dims? Axis(Case c) => c.Ints("axis");

    private static NDArray<double> Shares(Case c) => (NDArray<double>)c[1];

    private static bool Keep(Case c) => c.Flag("keepdims");

    private static NDArray<bool>? Chosen(Case c) => c.Flag("where") ? (NDArray<bool>)c[1] : null;
}
