using System.Globalization;

namespace Strided.Testing;

/// <summary>One line of a baseline: <c>Type.Method Reshape Reshape #1: 2 copies, 160000 bytes</c>.</summary>
internal sealed record BaselineLine(string Key, long Count, long Bytes, string Location)
{
    public static IReadOnlyList<BaselineLine> From(IEnumerable<CopyLedgerRow> rows) =>
    [
        .. rows.GroupBy(row => $"{row.Member} {row.Operation} {row.Reason}")
            .SelectMany(group => group.OrderBy(LineNumber).ThenBy(row => row.Location, StringComparer.Ordinal).Select((row, k) =>
                new BaselineLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key} #{k + 1}"), row.Count, row.Bytes, row.Location)))
            .OrderBy(line => line.Key, StringComparer.Ordinal),
    ];

    /// <exception cref="CopyAssertException">A line is not one of a baseline, or is there twice.</exception>
    public static IReadOnlyList<BaselineLine> Read(string path)
    {
        List<BaselineLine> lines = [];
        HashSet<string> keys = [];
        foreach (string text in File.ReadLines(path).Where(text => text.Length > 0))
        {
            int colon = text.LastIndexOf(": ", StringComparison.Ordinal);
            string[] numbers = colon < 0 ? [] : text[(colon + 2)..].Split(' ');
            if (numbers is not [{ } count, "copies,", { } bytes, "bytes"]
                || !long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out long copies)
                || !long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out long size)
                || !keys.Add(text[..colon]))
                throw new CopyAssertException($"{path} is not a copy baseline: '{text}'. Run the test with {CopyBaseline.Variable}=1 to write it again.");
            lines.Add(new(text[..colon], copies, size, ""));
        }
        return lines;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key}: {Count} copies, {Bytes} bytes");

    private static int LineNumber(CopyLedgerRow row) =>
        int.TryParse(row.Location[(row.Location.LastIndexOf(':') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int line) ? line : 0;
}
