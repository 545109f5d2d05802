using System.Globalization;

namespace Strided;

/// <summary>Whether an operation would be a view, and if not, why it would copy, what that costs, and what would avoid it.</summary>
/// <param name="Operation">The operation asked about.</param>
/// <param name="IsView">True when nothing would be copied.</param>
/// <param name="Reason">Why it would copy; null for a view.</param>
/// <param name="Because">The reason in words, with the axes, strides and sizes that decide it.</param>
/// <param name="Bytes">How many bytes it would copy.</param>
/// <param name="EstimatedTime">How long that would take on this machine, from its measured copying speed and the cache lines touched.</param>
/// <param name="WaysOut">What would avoid the copy, cheapest first.</param>
public sealed record CopyExplanation(
    string Operation, bool IsView, CopyReason? Reason, string Because, nint Bytes, TimeSpan EstimatedTime, IReadOnlyList<string> WaysOut)
{
    internal static CopyExplanation View(string operation, string because) => new(operation, true, null, because, 0, TimeSpan.Zero, []);

    internal static CopyExplanation Copy(string operation, CopyReason reason, CopyAdvice advice, in Layout source) =>
        new(operation, false, reason, advice.Because, source.ByteCount, CopySpeed.Estimate(source), advice.WaysOut);

    /// <summary>A few lines of text.</summary>
    public override string ToString() => IsView
        ? $"{Operation}: a view. {Because}"
        : string.Create(CultureInfo.InvariantCulture, $"{Operation}: a copy of {Bytes} bytes, about {EstimatedTime.TotalMicroseconds:0.#} µs ({Reason}). {Because}")
            + string.Concat(WaysOut.Select(way => "\n  instead: " + way));
}
