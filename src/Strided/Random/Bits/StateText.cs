using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Strided;

/// <summary>Integers of any size in JSON, where Python writes and reads them as plain numbers.</summary>
internal static class StateText
{
    /// <summary>2^128 times the fractional part of the golden ratio: jumps of it never come near each other.</summary>
    public static UInt128 GoldenStep => new(0x9E3779B97F4A7C15, 0xF39CC0605CEDC835);

    public static UInt128 Modulo128(BigInteger value) => (UInt128)(value & (BigInteger)UInt128.MaxValue);

    public static void WriteInteger(this Utf8JsonWriter json, string name, UInt128 value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.ToString(CultureInfo.InvariantCulture));
    }

    public static void WriteIntegers(this Utf8JsonWriter json, string name, ReadOnlySpan<ulong> values)
    {
        json.WriteStartArray(name);
        foreach (ulong value in values) json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    public static UInt128 Integer(this JsonElement json, string name) =>
        UInt128.TryParse(json.GetProperty(name).GetRawText(), NumberStyles.None, CultureInfo.InvariantCulture, out UInt128 value)
            ? value
            : throw new FormatException($"'{name}' must be an integer from 0 below 2^128, not {json.GetProperty(name).GetRawText()}.");

    public static void Integers(this JsonElement json, string name, Span<ulong> values)
    {
        JsonElement list = json.GetProperty(name);
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() != values.Length)
            throw new FormatException($"'{name}' must be a list of {values.Length} integers.");
        for (int i = 0; i < values.Length; i++)
            if (!list[i].TryGetUInt64(out values[i])) throw new FormatException($"'{name}' must hold integers from 0 below 2^64, not {list[i].GetRawText()}.");
    }
}
