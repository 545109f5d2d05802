using System.Globalization;

namespace Strided;

/// <summary>How well a reduction uses the cache lines it fetches.</summary>
/// <param name="BytesUsedPerLine">Bytes of each fetched line that are elements of the array, on average: 64 is all of them.</param>
/// <param name="Lines">Cache lines fetched.</param>
/// <param name="PredictedPenalty">How many times more lines are fetched than the same elements would need if they lay side by side.</param>
/// <param name="Advice">What would use the lines better; empty when they are used well.</param>
public sealed record ReductionAdvice(double BytesUsedPerLine, double Lines, double PredictedPenalty, string Advice)
{
    internal static ReductionAdvice For(NDArray a, Dims? axis)
    {
        ulong reduced = Axis.Mask(axis, a.NDim);
        double used = CacheLines.UsedPerLine(a.Layout), lines = CacheLines.Touched(a.Layout);
        double dense = Math.Max(1, Math.Ceiling((double)a.NBytes / CacheLines.Bytes));
        double penalty = a.Size == 0 ? 1 : Math.Max(1, lines / dense);
        return new(used, lines, penalty, penalty < 1.5 ? "" : Better(a, reduced));
    }

    /// <summary>A sentence: "8 of 64 bytes used per line fetched (12.5 %), about 8 times the lines".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{BytesUsedPerLine:0.#} of {CacheLines.Bytes} bytes used per line fetched ({BytesUsedPerLine / CacheLines.Bytes:P1}), {PredictedPenalty:0.#} times the lines of a dense array")
        + (Advice.Length > 0 ? "; " + Advice : "");

    private static string Better(NDArray a, ulong reduced)
    {
        NDArray whole = a.Base ?? a;
        int fast = -1;
        for (int axis = 0; axis < whole.NDim; axis++)
            if (whole.Shape[axis] > 1 && (fast < 0 || nint.Abs(whole.Strides[axis]) < nint.Abs(whole.Strides[fast]))) fast = axis;
        return a.NDim == 1 && whole.NDim > 1
            ? $"the elements lie {nint.Abs(a.Strides[0])} bytes apart; reduce along axis {fast} of the whole array of shape {whole.Shape} instead, or keep it in the other order (Order.{(whole.Layout.IsFContiguous ? Order.C : Order.F)})"
            : $"reduce over axes {string.Join(", ", Enumerable.Range(0, a.NDim).Where(k => (reduced >> k & 1) != 0))} of a dense copy when it is done more than once";
    }
}
