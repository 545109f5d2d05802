using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Strided.Conformance;

/// <summary>One recorded question: a function, the arrays it looks at, its other arguments by name, and what NumPy answered.</summary>
internal sealed class Case
{
    private readonly NDArray[] arrays;
    private readonly int? output;
    private readonly byte[][] before;

    private Case(JsonElement line)
    {
        Line = line;
        Function = line.GetProperty("f").GetString()!;
        Buffers = [.. line.GetProperty("b").EnumerateArray().Select(hex => Convert.FromHexString(hex.GetString()!))];
        before = [.. Buffers.Select(buffer => (byte[])buffer.Clone())];
        arrays = [.. line.GetProperty("x").EnumerateArray().Select(Array)];
        output = line.TryGetProperty("o", out JsonElement place) ? place.GetInt32() : null;
    }

    public JsonElement Line { get; }

    public string Function { get; }

    /// <summary>The memory that the arrays lie in.</summary>
    public byte[][] Buffers { get; }

    /// <summary>The inputs, without the output.</summary>
    public NDArray[] Inputs => output is { } place ? arrays[..place] : arrays;

    /// <summary>Where the result goes, if it goes anywhere.</summary>
    public NDArray? Out => output is { } place ? arrays[place] : null;

    /// <summary>NumPy's kind of error, if it made one.</summary>
    public string? Error => Line.TryGetProperty("e", out JsonElement kind) ? kind.GetString() : null;

    public JsonElement[] Results => Line.TryGetProperty("r", out JsonElement results) ? [.. results.EnumerateArray()] : [];

    public Order Order => Text("order") == "F" ? Order.F : Order.C;

    /// <summary>An index with arrays in it: {"x": k} is an input.</summary>
    public Selector[] Selectors => [.. Argument("selectors")!.Value.EnumerateArray().Select(Selector)];

    public NDArray this[Index k] => arrays[k];

    public static Case Parse(string line) => new(JsonElement.Parse(line));

    /// <summary>What a buffer holds after the call: what it held before, unless NumPy wrote into it and did not fail half way.</summary>
    public byte[] After(int buffer)
    {
        if (Error is null && Line.TryGetProperty("w", out JsonElement written))
            foreach (JsonElement entry in written.EnumerateArray())
                if (entry[0].GetInt32() == buffer) return Convert.FromHexString(entry[1].GetString()!);
        return before[buffer];
    }

    /// <summary>The dtype of the arrays in a buffer.</summary>
    public DType DTypeOf(int buffer) =>
        Strided.DType.Parse(Line.GetProperty("x").EnumerateArray().Where(x => x[0].GetInt32() == buffer).Select(x => x[1].GetString()!).DefaultIfEmpty("uint8").First());

    public bool Has(string name) => Argument(name) is not null;

    public bool Flag(string name) => Argument(name)?.GetBoolean() ?? false;

    public bool? FlagOrNull(string name) => Argument(name)?.GetBoolean();

    public nint Int(string name) => IntOrNull(name)!.Value;

    public nint? IntOrNull(string name) => Argument(name) is { } value ? (nint)value.GetInt64() : null;

    public double Number(string name) => NumberOrNull(name) ?? 0;

    public double? NumberOrNull(string name) => Argument(name)?.GetDouble();

    /// <summary>One of several names; the first of them unless it is given.</summary>
    public T Named<T>(string name) where T : struct, Enum => Text(name) is { } text ? Enum.Parse<T>(text, ignoreCase: true) : default;

    public string? Text(string name) => Argument(name)?.GetString();

    public DType? DType(string name) => Text(name) is { } text ? Strided.DType.Parse(text) : null;

    public DType[] DTypes(string name) => [.. Argument(name)!.Value.EnumerateArray().Select(text => Strided.DType.Parse(text.GetString()!))];

    /// <summary>An integer or several, or null.</summary>
    public Dims? Ints(string name) => Argument(name) is not { } value ? (Dims?)null : value.ValueKind == JsonValueKind.Array ? Sizes(value) : (Dims)(nint)value.GetInt64();

    public Dims[] Shapes(string name) => [.. Argument(name)!.Value.EnumerateArray().Select(Sizes)];

    public Scalar? Scalar(string name) => Argument(name) is not { } value ? null : value[0].GetString() switch
    {
        "bool" => value[1].GetString() == "1",
        "int" => long.Parse(value[1].GetString()!, CultureInfo.InvariantCulture),
        "float" => Real(value[1]),
        _ => new Complex(Real(value[1]), Real(value[2])),
    };

    public static Dims Sizes(JsonElement sizes) => Dims.Create([.. sizes.EnumerateArray().Select(size => (nint)size.GetInt64())]);

    public override string ToString() => Line.GetRawText();

    private static double Real(JsonElement text) => text.GetString()! switch
    {
        "nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        var digits => double.Parse(digits, CultureInfo.InvariantCulture),
    };

    private Selector Selector(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object ? arrays[entry.GetProperty("x").GetInt32()] : entry.GetString()! switch
        {
            "..." => Slice.Ellipsis,
            "newaxis" => Slice.NewAxis,
            var text when text.Contains(':', StringComparison.Ordinal) => Range(text.Split(':')),
            var text => int.Parse(text, CultureInfo.InvariantCulture),
        };

    private static Slice Range(string[] bounds)
    {
        nint?[] numbers = [.. bounds.Select(static bound => bound.Length == 0 ? (nint?)null : nint.Parse(bound, CultureInfo.InvariantCulture))];
        return new(numbers[0], numbers[1], numbers.ElementAtOrDefault(2) ?? 1);
    }

    private JsonElement? Argument(string name) =>
        Line.TryGetProperty("a", out JsonElement arguments) && arguments.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private NDArray Array(JsonElement view) =>
        Elements.Of(view[1].GetString()!).Look(Buffers[view[0].GetInt32()], Sizes(view[2]), Sizes(view[3]), (nint)view[4].GetInt64());
}
