using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Strided.Aot;

/// <summary>Operations by family, each of two arrays of one dtype.</summary>
internal static class Families
{
    public static readonly (string Name, Func<NDArray, NDArray, NDArray> Run)[] All =
    [
        ("add", (x, y) => x + y),
        ("subtract", (x, y) => x - y),
        ("multiply", (x, y) => x.T * y.T),
        ("divide", (x, y) => x / y),
        ("floor divide", (x, y) => Nd.FloorDivide(x, y)),
        ("remainder", (x, y) => x % y),
        ("pow", (x, y) => Nd.Pow(x, Nd.Full([], (Scalar)2, x.DType))),
        ("and", (x, y) => x & y),
        ("shift", (x, y) => x << (y & y)),
        ("negative", (x, y) => -x),
        ("abs", (x, y) => Nd.Abs(x)),
        ("less", (x, y) => x < y),
        ("equal", (x, y) => x == y),
        ("maximum", (x, y) => Nd.Maximum(x, y)),
        ("where", (x, y) => Nd.Where(x == y, x, y)),
        ("sqrt", (x, y) => Nd.Sqrt(x)),
        ("exp", (x, y) => Nd.Exp(x)),
        ("log", (x, y) => Nd.Log(x)),
        ("sin", (x, y) => Nd.Sin(x["::-2"])),
        ("tanh", (x, y) => Nd.Tanh(x)),
        ("hypot", (x, y) => Nd.Hypot(x, y)),
        ("round", (x, y) => Nd.Round(x)),
        ("in place", InPlace),
        ("broadcast", (x, y) => x + y[0, ..]),
        ("sum", (x, y) => x.Sum(axis: 0)),
        ("mean", (x, y) => x.Mean(axis: 1)),
        ("var", (x, y) => x.Var()),
        ("max", (x, y) => x.Max(axis: 0)),
        ("argmax", (x, y) => x.ArgMax(axis: 1)),
        ("cumulative sum", (x, y) => x.CumulativeSum(axis: 0)),
        ("any", (x, y) => x.Any(axis: 0)),
        ("astype", (x, y) => x.AsType(DType.Float32).AsType(DType.Int16)),
        ("matmul", (x, y) => Nd.MatMul(x, y.T)),
        ("concat", (x, y) => Nd.Concat([x, y.T.T], axis: 1)),
        ("tile", (x, y) => Nd.Tile(x, (2, 1))),
        ("roll", (x, y) => Nd.Roll(x, 3, axis: 1)),
        ("flip", (x, y) => x.Flip().Copy()),
        ("ravel", (x, y) => x.T.Ravel()),
        ("full", (x, y) => Nd.Full((3, 4), (Scalar)1, x.DType)),
        ("npy", ThroughNpy),
        ("npz", ThroughNpz),
        ("json", (x, y) => ThroughJson(x, binary: false)),
        ("json base64", (x, y) => ThroughJson(x, binary: true)),
        ("text", ThroughText),
        ("text columns", (x, y) => ThroughColumns(x)),
        ("random", (x, y) => Nd.Random.Generator(42).Normal(0.0, 1.0, (3, 4)).AsType(x.DType)),
    ];

    /// <summary>The result's dtype, shape and a digest of its bytes, or which error it was.</summary>
    public static string Answer(Func<NDArray, NDArray, NDArray> run, DType dtype)
    {
        NDArray counts = Nd.ARange(105.0).Reshape(7, 15);
        NDArray x = (counts % 23).AsType(dtype), y = (counts % 7 + 1).AsType(dtype);
        try
        {
            NDArray z = run(x, y);
            return string.Create(CultureInfo.InvariantCulture, $"{z.DType} {z.Shape} {Digest(z):x16}");
        }
        catch (Exception refused) when (refused is ArgumentException or LinAlgException)
        {
            return $"{refused.GetType().Name}: {refused.Message}";
        }
    }

    private static NDArray InPlace(NDArray x, NDArray y)
    {
        NDArray z = x.Copy();
        z[1.., ..] = y[1.., ..];
        z *= y;
        return z;
    }

    private static NDArray ThroughNpy(NDArray x, NDArray y)
    {
        using var stream = new MemoryStream();
        Nd.Save(stream, x.T["::2"]);
        stream.Position = 0;
        return Nd.Load(stream);
    }

    private static NDArray ThroughNpz(NDArray x, NDArray y)
    {
        using var stream = new MemoryStream();
        Nd.SaveZCompressed(stream, new Dictionary<string, NDArray> { ["x"] = x, ["y"] = y });
        using NpzFile file = Nd.LoadZ(stream);
        return file["y"];
    }

    private static NDArray ThroughJson(NDArray x, bool binary)
    {
        var converter = new NDArrayJsonConverter(binary);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) converter.Write(writer, x, new JsonSerializerOptions());
        var reader = new Utf8JsonReader(stream.ToArray());
        return converter.Read(ref reader, typeof(NDArray), new JsonSerializerOptions());
    }

    private static NDArray ThroughText(NDArray x, NDArray y)
    {
        using var stream = new MemoryStream();
        Nd.SaveText(stream, x);
        stream.Position = 0;
        return Nd.GenFromText(stream);
    }

    private static NDArray ThroughColumns(NDArray x)
    {
        using var stream = new MemoryStream();
        Nd.SaveText(stream, x, delimiter: ",");
        stream.Position = 0;
        return Nd.LoadTextColumns(stream, new TextFormat { Delimiter = ',' })["f3"];
    }

    private static ulong Digest(NDArray z)
    {
        ulong digest = 14695981039346656037;
        foreach (byte b in z.AsContiguous().Ravel().View<byte>().AsReadOnlySpan()) digest = BitOperations.RotateLeft((digest ^ b) * 1099511628211, 5);
        return digest;
    }
}
