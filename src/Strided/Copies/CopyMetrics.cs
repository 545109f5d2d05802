using System.Diagnostics.Metrics;

namespace Strided;

/// <summary>The meter <c>Strided</c>: how many copies were made, and of how many bytes, by operation and reason.</summary>
internal static class CopyMetrics
{
    private static readonly Meter Meter = new("Strided");
    private static readonly Counter<long> Number = Meter.CreateCounter<long>("strided.copies", "{copy}", "Element copies the library made.");
    private static readonly Counter<long> Size = Meter.CreateCounter<long>("strided.copied", "By", "Bytes of elements the library copied.");

    public static bool IsEnabled => Number.Enabled || Size.Enabled;

    public static void Count(in CopyNote note)
    {
        if (!IsEnabled) return;
        KeyValuePair<string, object?> operation = new("operation", note.Operation), reason = new("reason", note.Reason.ToString());
        Number.Add(1, operation, reason);
        Size.Add(note.Bytes, operation, reason);
    }
}
