using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Where NumPy puts the axes of what arrays select, and what it refuses.</summary>
public class RecordedIndexingTests
{
    private static readonly JsonElement[] Lines = Recorded.Lines("Indexing", "indexing.jsonl");

    [Fact]
    public void Indices_select_what_NumPy_selects()
    {
        int selected = 0;
        foreach (JsonElement line in Lines)
        {
            if (!line.TryGetProperty("result", out JsonElement result)) continue;
            NDArray<long> z = Counting(line)[Index(line)];
            Assert.True(z.Shape == Recorded.Shape(result[0]), $"{line}: {z.Shape}");
            Assert.Equal(result[1].EnumerateArray().Select(x => x.GetInt64()), z.ToArray());
            selected++;
        }
        Assert.True(selected > 300);
    }

    [Fact]
    public void Indices_are_refused_where_NumPy_refuses_them_and_nothing_is_written()
    {
        int refused = 0;
        foreach (JsonElement line in Lines.Where(line => line.TryGetProperty("error", out _)))
        {
            NDArray<long> a = Counting(line);
            long[] before = a.ToArray();
            Assert.Throws<IndexException>(() => a[Index(line)]);
            Assert.Throws<IndexException>(() => a[Index(line)] = -1);
            Assert.Equal(before, a.ToArray());
            refused++;
        }
        Assert.True(refused > 60);
    }

    private static NDArray<long> Counting(JsonElement line)
    {
        Dims shape = Recorded.Shape(line.GetProperty("shape"));
        return Nd.ARange((long)Extents.Product(shape.AsSpan(), 1)).Reshape(shape, Order.C);
    }

    private static Selector[] Index(JsonElement line) => [.. line.GetProperty("index").EnumerateArray().Select(Entry)];

    private static Selector Entry(JsonElement entry)
    {
        if (entry.ValueKind == JsonValueKind.String) return entry.GetString() == "n" ? Slice.NewAxis : Slice.Ellipsis;
        if (entry.TryGetProperty("i", out JsonElement integer)) return integer.GetInt32();
        if (entry.TryGetProperty("s", out JsonElement slice)) return new Slice(Bound(slice[0]), Bound(slice[1]), Bound(slice[2]) ?? 1);
        return entry.TryGetProperty("a", out JsonElement array)
            ? Nd.Array<long>([.. array[1].EnumerateArray().Select(x => x.GetInt64())], Recorded.Shape(array[0]))
            : (NDArray)Nd.Array<bool>([.. entry.GetProperty("m")[1].EnumerateArray().Select(x => x.GetBoolean())], Recorded.Shape(entry.GetProperty("m")[0]));
    }

    private static nint? Bound(JsonElement bound) => bound.ValueKind == JsonValueKind.Null ? null : (nint)bound.GetInt64();
}
