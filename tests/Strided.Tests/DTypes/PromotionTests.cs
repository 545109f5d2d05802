using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Result dtypes against NumPy's, as <c>record_promotion.py</c> recorded them.</summary>
public class PromotionTests
{
    private static readonly Lazy<JsonElement> Tables = new(() => Recorded.Whole("DTypes", "promotion.json"));

    private static readonly Dictionary<string, Func<NDArray, NDArray, NDArray>> Binary = new()
    {
        ["Add"] = (x, y) => Nd.Add(x, y),
        ["Subtract"] = (x, y) => Nd.Subtract(x, y),
        ["Multiply"] = (x, y) => Nd.Multiply(x, y),
        ["Divide"] = (x, y) => Nd.Divide(x, y),
        ["FloorDivide"] = (x, y) => Nd.FloorDivide(x, y),
        ["Remainder"] = (x, y) => Nd.Remainder(x, y),
        ["Pow"] = (x, y) => Nd.Pow(x, y),
        ["Minimum"] = (x, y) => Nd.Minimum(x, y),
        ["Maximum"] = (x, y) => Nd.Maximum(x, y),
        ["Atan2"] = (x, y) => Nd.Atan2(x, y),
        ["Hypot"] = (x, y) => Nd.Hypot(x, y),
        ["BitwiseAnd"] = (x, y) => Nd.BitwiseAnd(x, y),
        ["BitwiseOr"] = (x, y) => Nd.BitwiseOr(x, y),
        ["BitwiseXor"] = (x, y) => Nd.BitwiseXor(x, y),
        ["BitwiseLeftShift"] = (x, y) => Nd.BitwiseLeftShift(x, y),
        ["BitwiseRightShift"] = (x, y) => Nd.BitwiseRightShift(x, y),
    };

    private static readonly Dictionary<string, Func<NDArray, Scalar, NDArray>> Weak = new()
    {
        ["Add"] = (x, y) => Nd.Add(x, y),
        ["Subtract"] = (x, y) => Nd.Subtract(x, y),
        ["Multiply"] = (x, y) => Nd.Multiply(x, y),
        ["Divide"] = (x, y) => Nd.Divide(x, y),
        ["FloorDivide"] = (x, y) => Nd.FloorDivide(x, y),
        ["Remainder"] = (x, y) => Nd.Remainder(x, y),
        ["Pow"] = (x, y) => Nd.Pow(x, y),
        ["Minimum"] = (x, y) => Nd.Minimum(x, y),
        ["Maximum"] = (x, y) => Nd.Maximum(x, y),
        ["Atan2"] = (x, y) => Nd.Atan2(x, y),
    };

    private static readonly Dictionary<string, Func<NDArray, NDArray>> Unary = new()
    {
        ["Negative"] = x => Nd.Negative(x),
        ["Square"] = x => Nd.Square(x),
        ["Abs"] = x => Nd.Abs(x),
        ["Sqrt"] = x => Nd.Sqrt(x),
        ["Exp"] = x => Nd.Exp(x),
        ["Log"] = x => Nd.Log(x),
        ["Log10"] = x => Nd.Log10(x),
        ["Sin"] = x => Nd.Sin(x),
        ["Cos"] = x => Nd.Cos(x),
        ["Tan"] = x => Nd.Tan(x),
        ["Sinh"] = x => Nd.Sinh(x),
        ["Cosh"] = x => Nd.Cosh(x),
        ["Tanh"] = x => Nd.Tanh(x),
        ["Asin"] = x => Nd.Asin(x),
        ["Acos"] = x => Nd.Acos(x),
        ["Atan"] = x => Nd.Atan(x),
        ["Floor"] = x => Nd.Floor(x),
        ["Ceil"] = x => Nd.Ceil(x),
        ["Trunc"] = x => Nd.Trunc(x),
        ["Round"] = x => Nd.Round(x),
        ["BitwiseInvert"] = x => Nd.BitwiseInvert(x),
    };

    private static readonly Dictionary<string, Func<NDArray, NDArray>> Folds = new()
    {
        ["Sum"] = x => x.Sum(),
        ["Prod"] = x => x.Prod(),
        ["Mean"] = x => x.Mean(),
        ["Var"] = x => x.Var(),
        ["Std"] = x => x.Std(),
        ["Min"] = x => x.Min(),
        ["Max"] = x => x.Max(),
        ["Any"] = x => x.Any(),
        ["All"] = x => x.All(),
        ["ArgMin"] = x => x.ArgMin(),
        ["ArgMax"] = x => x.ArgMax(),
        ["CountNonzero"] = x => x.CountNonzero(),
        ["CumulativeSum"] = x => x.CumulativeSum(),
        ["CumulativeProd"] = x => x.CumulativeProd(),
    };

    [Fact]
    public void Two_dtypes_promote_as_in_NumPy()
    {
        Assert.Equal(DType.All.Select(dtype => dtype.Name), Tables.Value.GetProperty("dtypes").EnumerateArray().Select(name => name.GetString()));
        Each("result", (x, y, expected) =>
        {
            Assert.Equal(expected, Promotion.Of(x, y));
            Assert.Equal(expected, Nd.PromoteTypes(x, y));
            Assert.Equal(expected, Nd.ResultType(x, y));
        });
    }

    [Fact]
    public void Three_dtypes_promote_as_in_NumPy_in_any_order()
    {
        for (int x = 0; x < DType.All.Count; x++)
            for (int y = 0; y < DType.All.Count; y++)
                for (int z = 0; z < DType.All.Count; z++)
                    Assert.Equal(
                        DType.All[Tables.Value.GetProperty("triples")[x][y][z].GetInt32()], Nd.ResultType(DType.All[x], DType.All[y], DType.All[z]));
    }

    [Fact]
    public void Dtypes_without_a_common_one_are_named()
    {
        DType guid = DType.Of<Guid>();
        Assert.Equal(guid, Nd.ResultType(guid, guid));
        Assert.Contains("Guid and int8", Assert.Throws<DTypeException>(() => Nd.PromoteTypes(guid, DType.Int8)).Message, StringComparison.Ordinal);
        Assert.Contains("int8, Guid", Assert.Throws<DTypeException>(() => Nd.ResultType(DType.Int8, guid)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Nd.ResultType());
        Assert.Throws<ArgumentNullException>(() => Nd.PromoteTypes(null!, guid));
    }

    [Theory]
    [InlineData("no", Casting.No)]
    [InlineData("safe", Casting.Safe)]
    [InlineData("same_kind", Casting.SameKind)]
    [InlineData("unsafe", Casting.Unsafe)]
    public void Casts_are_allowed_as_in_NumPy(string name, Casting casting)
    {
        JsonElement table = Tables.Value.GetProperty("cast").GetProperty(name);
        for (int x = 0; x < DType.All.Count; x++)
            for (int y = 0; y < DType.All.Count; y++)
                Assert.True(
                    table[x][y].GetInt32() == 1 == Nd.CanCast(DType.All[x], DType.All[y], casting), $"{DType.All[x]} to {DType.All[y]} under {name}");
    }

    [Fact]
    public void Operations_on_two_arrays_give_the_dtypes_of_NumPy()
    {
        List<string> differences = [];
        foreach (JsonProperty op in Tables.Value.GetProperty("binary").EnumerateObject())
            for (int x = 0; x < DType.All.Count; x++)
                for (int y = 0; y < DType.All.Count; y++)
                    Compare(differences, $"{op.Name} {DType.All[x]} {DType.All[y]}", op.Value[x][y].GetInt32(),
                        () => Binary[op.Name](Nd.Ones(2, DType.All[x]), Nd.Ones(2, DType.All[y])));
        None(differences);
    }

    [Fact]
    public void Operations_with_a_plain_number_give_the_dtypes_of_NumPy()
    {
        List<string> differences = [];
        foreach (JsonProperty scalar in Tables.Value.GetProperty("weak").EnumerateObject())
            foreach (JsonProperty op in scalar.Value.EnumerateObject())
                for (int x = 0; x < DType.All.Count; x++)
                    Compare(differences, $"{op.Name} {DType.All[x]} {scalar.Name}", op.Value[x].GetInt32(),
                        () => Weak[op.Name](Nd.Ones(2, DType.All[x]), Number(scalar.Name)));
        None(differences);
    }

    [Fact]
    public void Functions_give_the_dtypes_of_NumPy() => EachUnary("unary", Unary);

    [Fact]
    public void Reductions_give_the_dtypes_of_NumPy() => EachUnary("reductions", Folds);

    private static void EachUnary(string table, Dictionary<string, Func<NDArray, NDArray>> functions)
    {
        List<string> differences = [];
        foreach (JsonProperty op in Tables.Value.GetProperty(table).EnumerateObject())
            for (int x = 0; x < DType.All.Count; x++)
                Compare(differences, $"{op.Name} {DType.All[x]}", op.Value[x].GetInt32(), () => functions[op.Name](Nd.Ones(2, DType.All[x])));
        None(differences);
    }

    private static void Each(string table, Action<DType, DType, DType> check)
    {
        for (int x = 0; x < DType.All.Count; x++)
            for (int y = 0; y < DType.All.Count; y++)
                check(DType.All[x], DType.All[y], DType.All[Tables.Value.GetProperty(table)[x][y].GetInt32()]);
    }

    private static void Compare(List<string> differences, string call, int expected, Func<NDArray> run)
    {
        // Deliberate: NumPy orders complex numbers by their real parts, then the imaginary ones; the Array API does not, and neither do we.
        bool orders = call.Contains("Min", StringComparison.Ordinal) || call.Contains("Max", StringComparison.Ordinal);
        string wanted = expected switch
        {
            >= 0 when orders && call.Contains("complex", StringComparison.Ordinal) => nameof(DTypeException),
            -1 => nameof(DTypeException),
            -2 => nameof(OverflowException),
            -3 => nameof(ArgumentException),
            _ => DType.All[expected].Name,
        };
        string got;
        try
        {
            got = run().DType.Name;
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            got = exception.GetType().Name;
        }
        if (got != wanted) differences.Add($"{call}: NumPy {wanted}, Strided {got}");
    }

    private static void None(List<string> differences) =>
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join("\n", differences.Take(60))}");

    private static Scalar Number(string text)
    {
        string value = text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (text.StartsWith("bool", StringComparison.Ordinal)) return true;
        if (text.StartsWith("float", StringComparison.Ordinal)) return double.Parse(value, CultureInfo.InvariantCulture);
        if (text.StartsWith("complex", StringComparison.Ordinal)) return new Complex(1, 2);
        return value.StartsWith('-') ? long.Parse(value, CultureInfo.InvariantCulture) : ulong.Parse(value, CultureInfo.InvariantCulture);
    }
}
