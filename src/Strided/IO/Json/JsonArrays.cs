using System.Text.Json;

namespace Strided;

/// <summary>Arrays as JSON objects.</summary>
internal static class JsonArrays
{
    public static void Write(Utf8JsonWriter writer, NDArray a, bool binary)
    {
        NpyType type = NpyWriter.TypeOf(a).In(bigEndian: false);
        writer.WriteStartObject();
        writer.WriteString("dtype"u8, a.DType.Name);
        writer.WriteStartArray("shape"u8);
        foreach (nint size in a.Shape) writer.WriteNumberValue((long)size);
        writer.WriteEndArray();
        if (binary)
        {
            writer.WritePropertyName("base64"u8);
            foreach (ReadOnlyMemory<byte> piece in NpyWriter.Elements(a, type, fortran: false, nameof(JsonSerializer.Serialize)))
                writer.WriteBase64StringSegment(piece.Span, isFinalSegment: false);
            writer.WriteBase64StringSegment([], isFinalSegment: true);
        }
        else
        {
            writer.WriteStartArray("data"u8);
            var write = new Writing { Writer = writer, Array = a };
            a.DType.Accept(ref write);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
        a.WasRead();
    }

    public static NDArray Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new JsonException("An array in JSON is an object with dtype, shape, and data or base64.");
        DType dtype = DTypeOf(Member(json, "dtype"));
        Layout dense = LayoutOf(Member(json, "shape"), dtype);
        if (json.TryGetProperty("base64"u8, out JsonElement base64))
        {
            if (base64.ValueKind != JsonValueKind.String || !base64.TryGetBytesFromBase64(out byte[]? bytes)) throw new JsonException("The array's base64 is none.");
            return FromBytes(bytes, dense, dtype);
        }
        JsonElement data = Member(json, "data");
        if (data.ValueKind != JsonValueKind.Array || data.GetArrayLength() != dense.Size)
            throw new JsonException($"Shape {dense.Shape} has {dense.Size} elements, and the array's data has {(data.ValueKind == JsonValueKind.Array ? data.GetArrayLength() : 0)}.");
        var read = new Reading { Data = data, Result = Creation.Empty(dense, dtype, zeroed: false) };
        dtype.Accept(ref read);
        return read.Result;
    }

    private static NDArray FromBytes(byte[] bytes, in Layout dense, DType dtype)
    {
        if (bytes.Length != dense.ByteCount) throw new JsonException($"Shape {dense.Shape} of {dtype} takes {dense.ByteCount} bytes, and the array's base64 has {bytes.Length}.");
        var header = new NpyHeader(NpyType.Of(dtype, bigEndian: false), false, dense.Shape);
        NDArray room = NpyTarget.Any.Room(header);
        bytes.CopyTo(room.Storage.Elements<byte>(room.Offset, bytes.Length));
        return NpyTarget.Any.Finish(header, room);
    }

    private static JsonElement Member(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) ? value : throw new JsonException($"The array has no '{name}'.");

    private static DType DTypeOf(JsonElement name)
    {
        string? said = name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        return DType.All.FirstOrDefault(dtype => dtype.Name == said) ?? throw new JsonException($"The array's dtype is none of {string.Join(", ", DType.All)}.");
    }

    private static Layout LayoutOf(JsonElement shape, DType dtype)
    {
        if (shape.ValueKind != JsonValueKind.Array || shape.GetArrayLength() > Dims.MaxRank) throw new JsonException($"The array's shape is no list of at most {Dims.MaxRank} sizes.");
        var sizes = new nint[shape.GetArrayLength()];
        for (int axis = 0; axis < sizes.Length; axis++)
            sizes[axis] = shape[axis].ValueKind == JsonValueKind.Number && shape[axis].TryGetInt64(out long size) && size >= 0 ? (nint)size : throw new JsonException("A size in the array's shape is no integer from 0.");
        try
        {
            return Layout.Dense(sizes, dtype.ItemSize);
        }
        catch (ShapeException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    private struct Writing : IAnyVisitor
    {
        public Utf8JsonWriter Writer;
        public NDArray Array;

        public readonly void Visit<T>() where T : unmanaged
        {
            Action<Utf8JsonWriter, T> write = JsonElements.WriterOf<T>();
            foreach (T value in (NDArray<T>)Array) write(Writer, value);
        }
    }

    private struct Reading : IAnyVisitor
    {
        public JsonElement Data;
        public NDArray Result;

        public readonly void Visit<T>() where T : unmanaged
        {
            JsonElements.Reader<T> read = JsonElements.ReaderOf<T>();
            var all = (NDArray<T>)Result;
            nint at = all.Offset;
            int index = 0;
            foreach (JsonElement element in Data.EnumerateArray())
            {
                if (!read(element, out all.Storage.Element<T>(at))) throw new JsonException($"Element {index} of the array's data is no {Result.DType}.");
                at += all.ItemSize;
                index++;
            }
        }
    }
}
