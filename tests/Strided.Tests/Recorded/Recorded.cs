using System.Runtime.InteropServices;
using System.Text.Json;

namespace Strided.Tests;

/// <summary>Arrays as the recording scripts write them: a dtype's name, a shape, and the elements in C order, little endian, in hex.</summary>
internal static class Recorded
{
    public static JsonElement[] Lines(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, folder, file)).Select(line => JsonElement.Parse(line))];

    public static JsonElement Whole(string folder, string file) =>
        JsonElement.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, folder, file)));

    public static NDArray Array(JsonElement recorded) =>
        Array(recorded.GetProperty("dtype").GetString()!, Shape(recorded.GetProperty("shape")), recorded.GetProperty("bits").GetString()!);

    public static NDArray Array(string dtype, Dims shape, string bits)
    {
        var make = new Make { Bytes = Convert.FromHexString(bits), Shape = shape };
        DType.Parse(dtype).Accept(ref make);
        return make.Result!;
    }

    public static Dims Shape(JsonElement sizes) => Dims.Create([.. sizes.EnumerateArray().Select(size => (nint)size.GetInt64())]);

    /// <summary>The elements in C order, in hex.</summary>
    public static string Bits(NDArray a)
    {
        var read = new Read { Array = a };
        a.DType.Accept(ref read);
        return read.Result!;
    }

    private struct Make : IAnyVisitor
    {
        public byte[] Bytes;
        public Dims Shape;
        public NDArray? Result;

        public void Visit<T>() where T : unmanaged => Result = Nd.Array<T>(MemoryMarshal.Cast<byte, T>(Bytes), Shape);
    }

    private struct Read : IAnyVisitor
    {
        public NDArray Array;
        public string? Result;

        public void Visit<T>() where T : unmanaged => Result = Convert.ToHexStringLower(MemoryMarshal.AsBytes<T>(((NDArray<T>)Array).ToArray()));
    }
}
