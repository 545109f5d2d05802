using System.Numerics;
using System.Reflection;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Every element-wise function on every dtype against NumPy, special values included, as <c>record_functions.py</c> recorded it.</summary>
public class RecordedFunctionTests
{
    private static readonly Lazy<ILookup<string, JsonElement>> Corpus =
        new(() => Recorded.Lines("ArrayApi", "functions.jsonl").ToLookup(line => line.GetProperty("function").GetString()!));

    /// <summary>Where the library differs from NumPy on purpose, and why.</summary>
    private static readonly Dictionary<string, (string[] DTypes, string Why)> Different = new()
    {
        ["Reciprocal"] = (["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"], "the standard has it for floating-point dtypes; NumPy's is 0 for most integers"),
        ["Maximum"] = (["complex64", "complex128"], "the standard has no order of complex numbers; NumPy's is that of their parts"),
        ["Minimum"] = (["complex64", "complex128"], "as Maximum"),
        ["FMax"] = (["complex64", "complex128"], "as Maximum"),
        ["FMin"] = (["complex64", "complex128"], "as Maximum"),
        ["Less"] = (["complex64", "complex128"], "as Maximum"),
        ["LessEqual"] = (["complex64", "complex128"], "as Maximum"),
        ["Greater"] = (["complex64", "complex128"], "as Maximum"),
        ["GreaterEqual"] = (["complex64", "complex128"], "as Maximum"),
        ["Conj"] = (["bool"], "the standard has it for numeric dtypes; NumPy's of bool is int8"),
    };

    /// <summary>Complex functions whose values at some arguments differ from NumPy's on purpose, and why.</summary>
    private static readonly Dictionary<string, (Func<Complex, Complex, bool> At, string Why)> Elsewhere = new()
    {
        ["Expm1"] = ((x, _) => !Complex.IsFinite(x), "infinities and NaN as in C99's cexp; NumPy computes inf * 0"),
        ["Log1p"] = ((x, _) => Complex.Abs(x) < 1e-6 || Complex.Abs(x + 1) < 1e-6, "NumPy loses the digits that the function is for"),
        ["Divide"] = ((_, y) => y == Complex.Zero, "System.Numerics divides by complex zero to NaN"),
        ["Reciprocal"] = ((x, _) => x == Complex.Zero, "as Divide"),
    };

    public static TheoryData<string> Functions => [.. Recorded.Lines("ArrayApi", "functions.jsonl").Select(line => line.GetProperty("function").GetString()!).Distinct()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_dtype_and_special_value_comes_out_as_in_NumPy(string function)
    {
        List<string> wrong = [];
        foreach (JsonElement line in Corpus.Value[function]) Check(function, line, wrong);
        Assert.True(wrong.Count == 0, $"{wrong.Count} differences:\n{string.Join("\n", wrong.Take(60))}");
    }

    private static void Check(string function, JsonElement line, List<string> wrong)
    {
        string dtype = line.GetProperty("dtype").GetString()!;
        bool isBinary = line.TryGetProperty("y", out _);
        NDArray x = Read(line, dtype, "x"), y = isBinary ? Read(line, dtype, "y").ExpandDims(0) : x;
        if (isBinary) x = x.ExpandDims(1);
        bool refused = line.TryGetProperty("refused", out _);
        if (Different.TryGetValue(function, out (string[] DTypes, string Why) different) && different.DTypes.Contains(dtype)) refused = true;
        NDArray result;
        try
        {
            result = Run(function, x, isBinary ? y : null);
        }
        catch (DTypeException e)
        {
            if (!refused) wrong.Add($"{dtype}: {e.Message}");
            else if (!e.Message.Contains(function, StringComparison.Ordinal) || !e.Message.Contains(dtype, StringComparison.Ordinal)) wrong.Add($"{dtype}: the error names too little: {e.Message}");
            return;
        }
        if (refused)
        {
            wrong.Add($"{dtype}: was not refused");
            return;
        }
        NDArray wanted = Recorded.Array(line.GetProperty("result").GetString()!, result.Shape, line.GetProperty("bits").GetString()!);
        if (wanted.DType != result.DType)
        {
            wrong.Add($"{dtype}: gives {result.DType}, NumPy {wanted.DType}");
            return;
        }
        if (Recorded.Bits(wanted) == Recorded.Bits(result)) return;
        if (wanted.DType.Kind is not (DTypeKind.Floating or DTypeKind.Complex))
        {
            Compare(function, x, y, result, wanted, isBinary, 0, wrong);
            return;
        }
        Compare(function, x, y, result, wanted, isBinary, Nd.FInfo(wanted.DType).Eps * (wanted.DType.Kind == DTypeKind.Complex ? 16 : 6), wrong);
    }

    private static void Compare(string function, NDArray x, NDArray y, NDArray result, NDArray wanted, bool isBinary, double relative, List<string> wrong)
    {
        Complex[] got = result.AsType<Complex>().ToArray(), expected = wanted.AsType<Complex>().ToArray();
        Complex[] left = x.BroadcastTo(result.Shape).AsType<Complex>().ToArray(), right = y.BroadcastTo(result.Shape).AsType<Complex>().ToArray();
        // Which zero is the smaller one NumPy leaves to the operands' order; signs of complex results that are zero are not the point either.
        bool signs = wanted.DType.Kind == DTypeKind.Floating && function is not ("Minimum" or "Maximum" or "FMin" or "FMax");
        bool isComplex = wanted.DType.Kind == DTypeKind.Complex;
        if (wanted.DType == DType.Float16 && function == "NextAfter") signs = false; // From one zero to the other: C says the other, NumPy's float16 stays.
        for (int i = 0; i < got.Length; i++)
        {
            if (isComplex && Elsewhere.TryGetValue(function, out (Func<Complex, Complex, bool> At, string Why) other) && other.At(left[i], right[i])) continue;
            double size = Complex.IsFinite(expected[i]) ? Complex.Abs(expected[i]) : 1;
            if (!Same(got[i].Real, expected[i].Real, relative, size, signs) || !Same(got[i].Imaginary, expected[i].Imaginary, relative, size, signs))
                wrong.Add($"{function}({left[i]}{(isBinary ? $", {right[i]}" : "")}) in {x.DType} is {got[i]}, in NumPy {expected[i]}");
        }
    }

    private static bool Same(double got, double expected, double relative, double size, bool signs)
    {
        if (double.IsNaN(expected)) return double.IsNaN(got);
        if (got == expected) return !signs || double.IsNegative(got) == double.IsNegative(expected);
        return Math.Abs(got - expected) <= relative * Math.Max(Math.Abs(expected), signs ? 0 : size);
    }

    private static NDArray Read(JsonElement line, string dtype, string name)
    {
        string bits = line.GetProperty(name).GetString()!;
        return Recorded.Array(dtype, bits.Length / 2 / DType.Parse(dtype).ItemSize, bits);
    }

    /// <summary>The runtime-typed form of the function.</summary>
    private static NDArray Run(string function, NDArray x, NDArray? y)
    {
        MethodInfo method = typeof(Nd).GetMethods().Where(m => m.Name == function).Select(Close).First(m => Takes(m, y is null ? 1 : 2));
        object?[] arguments = new object?[method.GetParameters().Length];
        (arguments[0], arguments[^1]) = (x, null);
        if (y is not null) arguments[1] = y;
        if (arguments.Length == 1) arguments[0] = x;
        return (NDArray)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
    }

    private static MethodInfo Close(MethodInfo method) =>
        method.IsGenericMethodDefinition && method.GetGenericArguments() is [{ Name: "TArray" }] ? method.MakeGenericMethod(typeof(NDArray)) : method;

    private static bool Takes(MethodInfo method, int arrays)
    {
        Type[] types = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        return !method.IsGenericMethodDefinition && types.Length <= arrays + 1 && types.Length >= arrays && types.Take(arrays).All(type => type == typeof(NDArray))
            && types.Skip(arrays).All(typeof(NDArray).IsAssignableFrom);
    }
}
