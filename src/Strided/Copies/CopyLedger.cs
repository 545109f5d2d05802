using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Strided;

/// <summary>Every copy and every new array while it is open, one row for each line of code, operation and reason.</summary>
public sealed class CopyLedger : CopyScope
{
    private readonly Lock gate = new();
    private readonly Dictionary<(CallSite Site, CopyReason? Reason), Tally> tallies = [];
    private readonly ConditionalWeakTable<object, Birth> births = [];

    internal CopyLedger() { }

    /// <summary>The rows, most bytes first.</summary>
    public IReadOnlyList<CopyLedgerRow> Rows
    {
        get
        {
            lock (gate)
            {
                return [.. tallies.Select(entry => entry.Value.Row(entry.Key.Site, entry.Key.Reason))
                    .OrderByDescending(row => row.Bytes).ThenByDescending(row => row.AllocatedBytes).ThenBy(row => row.Location, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>How many copies were made.</summary>
    public long CopyCount => Rows.Where(row => row.Reason is not null).Sum(row => row.Count);

    /// <summary>How many bytes were copied.</summary>
    public long CopiedBytes => Rows.Sum(row => row.Bytes);

    /// <summary>How many bytes of new arrays were made, copies among them.</summary>
    public long AllocatedBytes => Rows.Sum(row => row.AllocatedBytes);

    /// <summary>A table, and a line for each place that made temporaries.</summary>
    public override string ToString()
    {
        IReadOnlyList<CopyLedgerRow> rows = Rows;
        string[][] cells =
        [
            ["where", "operation", "reason", "count", "copied", "allocated", "largest"],
            .. rows.Select(row => (string[])[
                row.Location, row.Operation, row.Reason?.ToString() ?? "result", row.Count.ToString(CultureInfo.InvariantCulture),
                Size(row.Bytes), Size(row.AllocatedBytes), Size(row.LargestBytes)]),
        ];
        var text = new StringBuilder();
        foreach (string[] line in cells)
        {
            for (int k = 0; k < line.Length; k++)
            {
                int width = cells.Max(other => other[k].Length);
                text.Append(k < 3 ? line[k].PadRight(width) : line[k].PadLeft(width)).Append(k < line.Length - 1 ? "  " : "\n");
            }
        }
        foreach (CopyLedgerRow row in rows.Where(row => row.Temporaries > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Location}: {row.Operation} made {row.Temporaries} ");
            text.Append(CultureInfo.InvariantCulture, $"{(row.Temporaries == 1 ? "temporary" : "temporaries")} of {Size(row.TemporaryBytes)}\n");
        }
        return text.ToString();
    }

    /// <summary>The rows as a JSON array.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true }))
        {
            json.WriteStartArray();
            foreach (CopyLedgerRow row in Rows)
            {
                json.WriteStartObject();
                json.WriteString("location", row.Location);
                json.WriteString("member", row.Member);
                json.WriteString("operation", row.Operation);
                json.WriteString("reason", row.Reason?.ToString());
                json.WriteNumber("count", row.Count);
                json.WriteNumber("bytes", row.Bytes);
                json.WriteNumber("allocatedBytes", row.AllocatedBytes);
                json.WriteNumber("largestBytes", row.LargestBytes);
                json.WriteNumber("temporaries", row.Temporaries);
                json.WriteNumber("temporaryBytes", row.TemporaryBytes);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal override void Count(in CopyNote note)
    {
        Tally tally = TallyOf(CallSite.Find(), note.Reason);
        lock (gate) tally.Copied(note.Bytes);
    }

    internal override void Made(object array, nint bytes)
    {
        if (!IsOpen) return;
        CallSite site = CallSite.Find();
        Tally tally;
        lock (gate)
        {
            // The array of a copy that was just announced is that copy's, not one more result.
            tally = tallies.Where(entry => entry.Key.Site == site).Select(entry => entry.Value).FirstOrDefault(copy => copy.Takes(bytes)) ?? TallyOf(site, null);
            tally.Made(bytes);
        }
        births.AddOrUpdate(array, new(tally, site, bytes));
    }

    internal override void Used(object array)
    {
        if (!IsOpen || !births.TryGetValue(array, out Birth? birth)) return;
        if (CallSite.Find().Location != birth.Site.Location) return;
        // Counted once, however often the line uses it.
        if (!births.Remove(array)) return;
        lock (gate) birth.Tally.UsedUp(birth.Bytes);
    }

    private Tally TallyOf(CallSite site, CopyReason? reason)
    {
        lock (gate)
        {
            if (!tallies.TryGetValue((site, reason), out Tally? tally)) tallies[(site, reason)] = tally = new();
            return tally;
        }
    }

    private static string Size(long bytes) => bytes switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB"),
    };

    /// <summary>Where a new array came from.</summary>
    private sealed record Birth(Tally Tally, CallSite Site, long Bytes);

    /// <summary>The numbers of one row.</summary>
    private sealed class Tally
    {
        private readonly List<long> announced = [];
        private long count;
        private long copied;
        private long allocated;
        private long largest;
        private long temporaries;
        private long temporaryBytes;

        public void Copied(long bytes)
        {
            count++;
            copied += bytes;
            largest = Math.Max(largest, bytes);
            // More than a few are copies into memory that is not an array's.
            if (announced.Count < 64) announced.Add(bytes);
        }

        /// <summary>True when a copy of that size waits for its array.</summary>
        public bool Takes(long bytes) => announced.Contains(bytes);

        public void Made(long bytes)
        {
            if (!announced.Remove(bytes)) count++;
            allocated += bytes;
            largest = Math.Max(largest, bytes);
        }

        public void UsedUp(long bytes)
        {
            temporaries++;
            temporaryBytes += bytes;
        }

        public CopyLedgerRow Row(CallSite site, CopyReason? reason) =>
            new(site.Location, site.Member, site.Operation, reason, count, copied, allocated, largest, temporaries, temporaryBytes);
    }
}
