using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Strided;

/// <summary>Arrays in JSON: dtype, shape, and the elements in C order as numbers or as base64.</summary>
/// <remarks>
/// <para>Text: <c>{"dtype":"float64","shape":[2,2],"data":[1,2.5,"NaN",4]}</c>. Numbers are written with the digits that read back as the same number; what JSON has no
/// number for is <c>"NaN"</c>, <c>"Infinity"</c>, <c>"-Infinity"</c>; complex numbers are pairs, truth values are true and false.</para>
/// <para>Binary: <c>{"dtype":"float64","shape":[2,2],"base64":"..."}</c>, least significant byte first. Both forms are read, whichever is written. No reflection.</para>
/// </remarks>
/// <example>
/// <code>
/// var options = new JsonSerializerOptions { Converters = { new NDArrayJsonConverter(binary: true) } };
/// string json = JsonSerializer.Serialize(a, options);
/// </code>
/// </example>
/// <param name="binary">Write base64 in place of numbers: a third larger than memory, exact, and quick.</param>
public sealed class NDArrayJsonConverter(bool binary = false) : JsonConverter<NDArray>
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeof(NDArray).IsAssignableFrom(typeToConvert);

    /// <summary>Copy: the array that the JSON says.</summary>
    /// <exception cref="JsonException">The JSON is no array, contradicts itself, or has another dtype than is asked for.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public override NDArray Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        NDArray a = JsonArrays.Read(document.RootElement);
        return typeToConvert.IsInstanceOfType(a) ? a : throw new JsonException($"The JSON has an array of {a.DType}, and {typeToConvert.Name} of {typeToConvert.GetGenericArguments()[0].Name} is asked for.");
    }

    /// <summary>Writes the array.</summary>
    /// <exception cref="DTypeException">The dtype has no name in files.</exception>
    public override void Write(Utf8JsonWriter writer, NDArray value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonArrays.Write(writer, value, binary);
    }
}
