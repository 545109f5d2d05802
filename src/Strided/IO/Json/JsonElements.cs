using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Strided;

/// <summary>Elements as values of JSON.</summary>
internal static class JsonElements
{
    public delegate bool Reader<T>(JsonElement json, out T value);

    public static Action<Utf8JsonWriter, T> WriterOf<T>() where T : unmanaged
    {
        var choose = new ChooseWriter();
        DType dtype = DType.Of<T>();
        if (dtype.Kind == DTypeKind.Bool) choose.Writer = new Action<Utf8JsonWriter, bool>(static (writer, value) => writer.WriteBooleanValue(value));
        else if (dtype == DType.Complex64) choose.Writer = new Action<Utf8JsonWriter, Complex64>(static (writer, value) => WritePair(writer, value.Real, value.Imaginary));
        else if (dtype == DType.Complex128) choose.Writer = new Action<Utf8JsonWriter, Complex>(static (writer, value) => WritePair(writer, value.Real, value.Imaginary));
        else if (!Family.Floating(dtype, ref choose)) Family.Integer(dtype, ref choose);
        return (Action<Utf8JsonWriter, T>)choose.Writer!;
    }

    public static Reader<T> ReaderOf<T>() where T : unmanaged
    {
        object reader = DType.Of<T>() switch
        {
            DType<bool> => new Reader<bool>(ReadBool),
            DType<Complex64> => new Reader<Complex64>(ReadComplex64),
            DType<Complex> => new Reader<Complex>(ReadComplex),
            { Kind: DTypeKind.Floating } => new Reader<T>(ReadFloat),
            _ => new Reader<T>(ReadNumber),
        };
        return (Reader<T>)reader;
    }

    private static void WritePair<T>(Utf8JsonWriter writer, T re, T im) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        writer.WriteStartArray();
        WriteFloat(writer, re);
        WriteFloat(writer, im);
        writer.WriteEndArray();
    }

    private static void WriteFloat<T>(Utf8JsonWriter writer, T value) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (T.IsNaN(value)) writer.WriteStringValue("NaN"u8);
        else if (T.IsInfinity(value)) writer.WriteStringValue(T.IsNegative(value) ? "-Infinity"u8 : "Infinity"u8);
        else WriteNumber(writer, value);
    }

    private static void WriteNumber<T>(Utf8JsonWriter writer, T value) where T : unmanaged
    {
        Span<byte> text = stackalloc byte[64];
        TextSaving.WriterOf<T>()(value, text, null, out int written);
        writer.WriteRawValue(text[..written], skipInputValidation: true);
    }

    private static bool ReadBool(JsonElement json, out bool value)
    {
        value = json.ValueKind == JsonValueKind.True;
        return value || json.ValueKind == JsonValueKind.False;
    }

    private static bool ReadNumber<T>(JsonElement json, out T value) where T : unmanaged
    {
        value = default;
        return json.ValueKind == JsonValueKind.Number && FieldParsers.For<T>().TryParse(JsonMarshal.GetRawUtf8Value(json), out value);
    }

    private static bool ReadFloat<T>(JsonElement json, out T value) where T : unmanaged
    {
        if (json.ValueKind != JsonValueKind.String) return ReadNumber(json, out value);
        value = default;
        bool named = json.ValueEquals("NaN"u8) || json.ValueEquals("Infinity"u8) || json.ValueEquals("-Infinity"u8);
        return named && FieldParsers.For<T>().TryParse(JsonMarshal.GetRawUtf8Value(json).Trim((byte)'"'), out value);
    }

    private static bool ReadPair<T>(JsonElement json, out T re, out T im) where T : unmanaged
    {
        re = im = default;
        return json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 2 && ReadFloat(json[0], out re) && ReadFloat(json[1], out im);
    }

    private static bool ReadComplex64(JsonElement json, out Complex64 value)
    {
        bool read = ReadPair(json, out float re, out float im);
        value = new(re, im);
        return read;
    }

    private static bool ReadComplex(JsonElement json, out Complex value)
    {
        bool read = ReadPair(json, out double re, out double im);
        value = new(re, im);
        return read;
    }

    private struct ChooseWriter : IFloatingVisitor, IIntegerVisitor
    {
        public object? Writer;

        void IFloatingVisitor.Visit<T>() => Writer = new Action<Utf8JsonWriter, T>(WriteFloat);

        void IIntegerVisitor.Visit<T>() => Writer = new Action<Utf8JsonWriter, T>(WriteNumber);
    }
}
