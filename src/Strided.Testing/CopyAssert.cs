using System.Globalization;

namespace Strided.Testing;

/// <summary>Asserts about the copies that a piece of code causes, in whatever threads and tasks it starts. For any test framework: they throw.</summary>
public static class CopyAssert
{
    /// <summary>Fails when the code copies an element, asked to by name or not.</summary>
    /// <exception cref="CopyAssertException">It copied.</exception>
    public static void None(Action code)
    {
        IReadOnlyList<CopyLedgerRow> copies = CopiesOf(code);
        if (copies.Count > 0) throw new CopyAssertException("No copies are expected, but there were:" + Listed(copies));
    }

    /// <summary>Fails when all copies of the code together are of more than <paramref name="bytes"/> bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of bytes.</exception>
    /// <exception cref="CopyAssertException">It copied more.</exception>
    public static void AtMost(nint bytes, Action code)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        IReadOnlyList<CopyLedgerRow> copies = CopiesOf(code);
        long copied = copies.Sum(row => row.Bytes);
        if (copied > bytes)
            throw new CopyAssertException(string.Create(CultureInfo.InvariantCulture, $"At most {bytes} bytes of copies are expected, but {copied} were copied:{Listed(copies)}"));
    }

    /// <summary>The rows of a ledger that are copies.</summary>
    internal static IReadOnlyList<CopyLedgerRow> CopiesOf(Action code)
    {
        ArgumentNullException.ThrowIfNull(code);
        using CopyLedger ledger = Copies.Record();
        code();
        return [.. ledger.Rows.Where(row => row.Reason is not null)];
    }

    private static string Listed(IEnumerable<CopyLedgerRow> rows) => string.Concat(rows.Select(row => string.Create(
        CultureInfo.InvariantCulture,
        $"\n  {row.Location}: {row.Operation} copied {row.Bytes} bytes{(row.Count == 1 ? "" : $" in {row.Count} copies")} ({row.Reason})")));
}
