using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Arrays in JSON.</summary>
public class JsonTests
{
    private static readonly JsonSerializerOptions Text = new() { Converters = { new NDArrayJsonConverter() } };

    private static readonly JsonSerializerOptions Binary = new() { Converters = { new NDArrayJsonConverter(binary: true) } };

    [Theory]
    [MemberData(nameof(FileSamples.DTypes), MemberType = typeof(FileSamples))]
    public void Every_dtype_and_layout_comes_back_in_both_forms(string name)
    {
        foreach (Dims shape in FileSamples.Shapes)
        {
            NDArray a = FileSamples.Make(DType.Parse(name), shape);
            foreach (string layout in Layouts.Names)
            {
                NDArray laid = Layouts.Make(layout, a);
                Assert.True(FileSamples.Same(a, JsonSerializer.Deserialize<NDArray>(JsonSerializer.Serialize(laid, Binary), Text)!));
                NDArray back = JsonSerializer.Deserialize<NDArray>(JsonSerializer.Serialize(laid, Text), Binary)!;
                NDArray<bool> same = Nd.Equal(a, back) | (Nd.NotEqual(a, a) & Nd.NotEqual(back, back));
                Assert.True(same.All().ToScalar(), $"{name} {shape} {layout}:\n{a}\n{back}");
            }
        }
    }

    [Fact]
    public void The_forms_are_as_documented_and_members_may_be_typed()
    {
        NDArray<double> a = Nd.Array([1, 2.5, double.NaN, double.NegativeInfinity], (2, 2));
        Assert.Equal("""{"dtype":"float64","shape":[2,2],"data":[1,2.5,"NaN","-Infinity"]}""", JsonSerializer.Serialize(a, Text));
        Assert.Equal("""{"dtype":"int16","shape":[2],"base64":"AQACAA=="}""", JsonSerializer.Serialize<NDArray>(Nd.Array<short>([1, 2]), Binary));
        var model = new Model { Weights = Nd.ARange(3.0), Any = Nd.Full(1, new Complex64(1, -2)), None = null };
        string json = JsonSerializer.Serialize(model, Text);
        Model back = JsonSerializer.Deserialize<Model>(json, Text)!;
        Assert.Equal([0.0, 1, 2], back.Weights!.ToArray());
        Assert.Equal(new Complex64(1, -2), ((NDArray<Complex64>)back.Any!)[0]);
        Assert.Null(back.None);
        Assert.Contains("int64", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Model>(json.Replace("float64", "int64", StringComparison.Ordinal), Text)).Message, StringComparison.Ordinal);
        Assert.True(Nd.ArrayEqual(Nd.ARange(2), JsonSerializer.Deserialize<NDArray>("""{"data":[0,1],"more":3,"shape":[2],"dtype":"int64"}""", Text)!));
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("""{"dtype":"float65","shape":[1],"data":[1]}""")]
    [InlineData("""{"dtype":"float64","shape":[2],"data":[1]}""")]
    [InlineData("""{"dtype":"float64","shape":[-1],"data":[1]}""")]
    [InlineData("""{"dtype":"float64","shape":1,"data":[1]}""")]
    [InlineData("""{"dtype":"float64","shape":[1.5],"data":[1]}""")]
    [InlineData("""{"dtype":"float64","shape":[9223372036854775807,3],"data":[1]}""")]
    [InlineData("""{"dtype":"float64","shape":[1000000000000],"base64":"AAAA"}""")]
    [InlineData("""{"dtype":"float64","shape":[1],"base64":"?"}""")]
    [InlineData("""{"dtype":"float64","shape":[1],"data":["nan"]}""")]
    [InlineData("""{"dtype":"float64","shape":[1],"data":[null]}""")]
    [InlineData("""{"dtype":"int8","shape":[1],"data":[128]}""")]
    [InlineData("""{"dtype":"int8","shape":[1],"data":[1.5]}""")]
    [InlineData("""{"dtype":"bool","shape":[1],"data":[1]}""")]
    [InlineData("""{"dtype":"complex64","shape":[1],"data":[[1]]}""")]
    public void What_contradicts_itself_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<NDArray>(json, Text));

    [Fact]
    public void Records_are_refused() => Assert.Throws<DTypeException>(() => JsonSerializer.Serialize<NDArray>(Nd.Zeros<Guid>(1), Text));

    public sealed class Model
    {
        public NDArray<double>? Weights { get; init; }

        public NDArray? Any { get; init; }

        public NDArray? None { get; init; }
    }
}
