using System.Globalization;
using System.Text.Json;
using Apache.Arrow;

namespace Strided;

/// <summary>
/// The canonical extension <c>arrow.fixed_shape_tensor</c>, told by a field's metadata: every row is a tensor of one shape, stored as a fixed-size list.
/// A permutation lets rows lie in another order than C's: axis k of a row is the stored axis <c>Permutation[k]</c>.
/// </summary>
internal sealed record ArrowTensorType(Dims Stored, int[]? Permutation)
{
    private const string NameKey = "ARROW:extension:name", MetadataKey = "ARROW:extension:metadata", Name = "arrow.fixed_shape_tensor";

    public IEnumerable<KeyValuePair<string, string>> Metadata =>
    [
        new(NameKey, Name),
        new(MetadataKey, $"{{\"shape\":[{Joined(Stored)}]{(Permutation is null ? "" : $",\"permutation\":[{Joined(Permutation)}]")}}}"),
    ];

    /// <summary>How the rows of an array are stored: as they lie if that is dense in any order of their axes, else in C order.</summary>
    public static ArrowTensorType Of(NDArray a, out NDArray stored)
    {
        int[] order = [.. Enumerable.Range(1, a.NDim - 1).OrderByDescending(axis => a.Strides[axis])];
        stored = a.PermuteDims([0, .. order]);
        if (a.Flags.CContiguous || !stored.Flags.CContiguous)
        {
            stored = a;
            return new([.. a.Shape.Skip(1)], null);
        }
        var permutation = new int[order.Length];
        for (int k = 0; k < order.Length; k++) permutation[order[k] - 1] = k;
        return new([.. stored.Shape.Skip(1)], permutation);
    }

    /// <exception cref="InvalidDataException">The metadata are not what the extension says.</exception>
    public static ArrowTensorType? Of(Field field)
    {
        if (field.Metadata is not { } metadata || !metadata.TryGetValue(NameKey, out string? name) || name != Name) return null;
        string json = metadata.GetValueOrDefault(MetadataKey, "");
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            Dims stored = [.. document.RootElement.GetProperty("shape").EnumerateArray().Select(size => (nint)size.GetInt64())];
            int[]? permutation = document.RootElement.TryGetProperty("permutation", out JsonElement axes) && axes.ValueKind == JsonValueKind.Array
                ? [.. axes.EnumerateArray().Select(axis => axis.GetInt32())]
                : null;
            if (permutation is not null && !permutation.Order().SequenceEqual(Enumerable.Range(0, stored.Count)))
                throw new InvalidDataException($"Column '{field.Name}': [{Joined(permutation)}] is no order of the axes of {stored}.");
            return new(stored, permutation);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException($"Column '{field.Name}' calls itself {Name}, and its metadata '{json}' do not say of what shape.", e);
        }
    }

    /// <summary>View: the rows of a column, which is flat, in their shape.</summary>
    public NDArray Shaped(NDArray flat, string column)
    {
        Dims shape = [flat.Shape[0], .. Stored];
        nint size = 1;
        foreach (nint n in shape) size *= n;
        if (size != flat.Size) throw new InvalidDataException($"Column '{column}' says its rows are of shape {Stored}, and they have {flat.Size / Math.Max(flat.Shape[0], 1)} elements.");
        NDArray a = flat.Reshape(shape, copy: false);
        return Permutation is null ? a : a.PermuteDims([0, .. Permutation.Select(axis => axis + 1)]);
    }

    private static string Joined<T>(IEnumerable<T> numbers) => string.Join(",", numbers.Select(number => Convert.ToString(number, CultureInfo.InvariantCulture)));
}
