namespace Strided.Samples;

/// <summary>A model of one operation, <c>y = x + x</c> of any matrix, written as the bytes of its file: an ONNX model is a protobuf message.</summary>
internal static class TinyModel
{
    private const int Float = 1;

    /// <param name="operation">An ONNX operation of two equal inputs: Add, Mul.</param>
    /// <param name="columns">The number of columns; any unless given.</param>
    public static byte[] Bytes(string operation = "Add", int? columns = null)
    {
        byte[] node = [.. Text(1, "x"), .. Text(1, "x"), .. Text(2, "y"), .. Text(4, operation)];
        byte[] graph = [.. Message(1, node), .. Text(2, "tiny"), .. Message(11, Tensor("x", columns)), .. Message(12, Tensor("y", columns))];
        byte[] operations = Number(2, 13);
        return [.. Number(1, 8), .. Message(7, graph), .. Message(8, operations)];
    }

    private static byte[] Tensor(string name, int? columns)
    {
        byte[] shape = [.. Message(1, Text(2, "rows")), .. Message(1, columns is { } n ? Number(1, n) : Text(2, "columns"))];
        byte[] tensor = [.. Number(1, Float), .. Message(2, shape)];
        return [.. Text(1, name), .. Message(2, Message(1, tensor))];
    }

    // A field is its number and kind, then a number of one byte, or a length of one byte and as many bytes.
    private static byte[] Number(int field, int value) => [(byte)(field << 3), checked((byte)value)];

    private static byte[] Message(int field, byte[] bytes)
    {
        // A length beyond seven bits goes into a second byte.
        byte[] length = bytes.Length < 128 ? [(byte)bytes.Length] : [(byte)(bytes.Length & 127 | 128), checked((byte)(bytes.Length >> 7))];
        return [(byte)(field << 3 | 2), .. length, .. bytes];
    }

    private static byte[] Text(int field, string text) => Message(field, System.Text.Encoding.UTF8.GetBytes(text));
}
