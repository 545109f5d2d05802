using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Strided.Conformance;

/// <summary>Calls the function of a case and holds what comes out beside what NumPy answered: kind of error, results, and every byte of memory.</summary>
internal sealed class Comparison
{
    private readonly Case question;

    private Comparison(Case question) => this.question = question;

    /// <summary>The difference; null when there is none.</summary>
    public static Difference? Of(Case question) => new Comparison(question).Run();

    private Difference? Run()
    {
        object? result;
        try
        {
            result = Functions.All[question.Function](question);
        }
        catch (Exception e) when (KindOf(e) is not null)
        {
            return (KindOf(e) == question.Error ? null : Different(question.Error ?? "a result", KindOf(e)!, e.Message)) ?? Memory();
        }
        if (question.Error is not null) return Different(question.Error, "a result", result is NDArray a ? $"{a.DType} {a.Shape} {a}" : $"{result}");
        object?[] results = Flat(result);
        JsonElement[] expected = question.Results;
        if (results.Length != expected.Length) return Different("results", "results", $"{results.Length} instead of {expected.Length}");
        for (int k = 0; k < results.Length; k++)
            if (One(results[k], expected[k]) is { } difference) return difference;
        return Memory();
    }

    private static string? KindOf(Exception e) => e switch
    {
        AxisException => "axis",
        IndexException => "index",
        DTypeException => "dtype",
        OverflowException => "overflow",
        InvalidOperationException => "readonly",
        ArgumentException => "value",
        _ => null,
    };

    private static object?[] Flat(object? result) => result switch
    {
        NDArray[] several => several,
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(k => tuple[k])],
        _ => [result],
    };

    private Difference? One(object? result, JsonElement expected) => result switch
    {
        NDArray a when expected.ValueKind == JsonValueKind.Array => Array(a, expected),
        null => expected.ValueKind == JsonValueKind.Null ? null : Different("result", "result", $"nothing instead of {expected}"),
        _ => JsonSerializer.SerializeToElement(result, result.GetType()).ToString() == expected.ToString() ? null : Different("result", "result", $"{result} instead of {expected}"),
    };

    private Difference? Array(NDArray a, JsonElement expected)
    {
        string dtype = expected[0].GetString()!;
        Dims shape = Case.Sizes(expected[1]);
        if (a.DType.Name != dtype) return Different("dtype", "dtype", $"{a.DType} instead of {dtype}");
        if (a.Shape != shape) return Different("shape", "shape", $"{a.Shape} instead of {shape}");
        if (expected[2].ValueKind == JsonValueKind.Null) return View(a, expected);
        if (a.Size > 0 && question.Buffers.Contains(a.Owner)) return Different("copy", "view", "shares memory where NumPy copies");
        return Bytes("elements", a.DType, Elements.Of(dtype).Bytes(a), Convert.FromHexString(expected[2].GetString()!));
    }

    private Difference? View(NDArray a, JsonElement expected)
    {
        if (!ReferenceEquals(a.Owner, question.Buffers[expected[3].GetInt32()])) return Different("view", "copy", "copies where NumPy makes a view");
        Dims strides = Case.Sizes(expected[4]);
        // Along an axis of one element a stride means nothing.
        for (int axis = 0; axis < a.NDim; axis++)
            if (a.Shape[axis] > 1 && a.Strides[axis] != strides[axis]) return Different("strides", "strides", $"{a.Strides} instead of {strides}");
        return a.Offset == expected[5].GetInt64() ? null : Different("offset", "offset", $"{a.Offset} instead of {expected[5]}");
    }

    private Difference? Memory()
    {
        for (int k = 0; k < question.Buffers.Length; k++)
        {
            byte[] after = question.After(k);
            if (!question.Buffers[k].AsSpan().SequenceEqual(after) && Bytes("memory", question.DTypeOf(k), question.Buffers[k], after) is { } difference) return difference;
        }
        return null;
    }

    private Difference? Bytes(string where, DType dtype, byte[] got, byte[] expected)
    {
        var elements = Elements.Of(dtype.Name);
        Bound bound = Bounds.Of(question);
        double largest = bound.OfLargest ? elements.All(expected).Select(Bound.Size).Append(Bound.Largest(question[0])).Max() : 0;
        for (int at = 0; at < expected.Length; at += elements.Size)
        {
            ReadOnlySpan<byte> x = got.AsSpan(at, elements.Size), y = expected.AsSpan(at, elements.Size);
            if (x.SequenceEqual(y)) continue;
            if (elements.Parts == 0) return Different(where, where, $"{Convert.ToHexStringLower(got)} instead of {Convert.ToHexStringLower(expected)}", dtype);
            (double Real, double Imaginary) ours = elements.At(x), theirs = elements.At(y);
            if (bound.Distance(elements, ours, theirs, largest) is not { } distance) continue;
            return Different(where, where, $"element {at / elements.Size}: {ours} instead of {theirs}, {distance:G3} ULP", dtype) with { Ours = ours, Theirs = theirs };
        }
        return null;
    }

    private Difference Different(string expected, string got, string detail, DType? dtype = null) => new(question, expected, got, detail) { DType = dtype };
}

/// <summary>What NumPy answered and what came out instead: kinds of errors, or what of the result differs.</summary>
internal sealed record Difference(Case Case, string Expected, string Got, string Detail)
{
    public DType? DType { get; init; }

    public (double Real, double Imaginary) Ours { get; init; }

    public (double Real, double Imaginary) Theirs { get; init; }

    public override string ToString() => $"{Case.Function}: {Detail} (NumPy: {Expected}, here: {Got})\n    {Case}";
}
