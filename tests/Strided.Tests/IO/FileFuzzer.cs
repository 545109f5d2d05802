using System.Text;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>Changes valid files at random and reads them.</summary>
internal static class FileFuzzer
{
    /// <summary>A file of a few hundred bytes has no reason to take more.</summary>
    private const long MostBytes = 8 << 20;

    private const int TextBytes = 40;

    private static readonly string[] Words =
        ["'", "(", ")", "[", "{", ",", "-1", "0", "9223372036854775807", "<f8", ">c16", "|b1", "|O", "True", "\\x", "\n", "\"", "nan", "1e999", "base64", "null", ";", "#"];

    public static Outcome Run(int seed, int count)
    {
        var random = new Random(seed);
        (byte[] File, Action<Stream> Read)[] corpus = [.. Corpus()];
        int loaded = 0, refused = 0;
        long most = 0;
        for (int k = 0; k < count; k++)
        {
            (byte[] file, Action<Stream> read) = corpus[k % corpus.Length];
            byte[] changed = Mutated(file, random);
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                using var stream = new MemoryStream(changed);
                read(stream);
                loaded++;
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or JsonException)
            {
                refused++;
            }
            catch (Exception e)
            {
                Assert.Fail($"Seed {seed}, file {k}: {e}\n{Convert.ToHexString(changed)}");
            }
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            most = Math.Max(most, bytes);
            if (bytes > MostBytes) Assert.Fail($"Seed {seed}, file {k} took {bytes} bytes:\n{Convert.ToHexString(changed)}");
        }
        return new(count, loaded, refused, most);
    }

    private static IEnumerable<(byte[], Action<Stream>)> Corpus()
    {
        foreach (DType dtype in DType.All)
        {
            yield return (Bytes(stream => Nd.Save(stream, FileSamples.Make(dtype, (2, 3)))), stream => Nd.Load(stream));
            yield return (Bytes(stream => Nd.Save(stream, FileSamples.Make(dtype, (2, 3)).T, new NpyFormat { Version = 3, BigEndian = true })), stream => Nd.Load(stream));
        }
        for (int k = 0; k < 6; k++)
            yield return (Bytes(stream => Nd.Save(stream, NpyRecordTests.Make(3), NpyRecordTests.Samples)), stream => Nd.Load(stream, NpyRecordTests.Samples));
        var json = new JsonSerializerOptions { Converters = { new NDArrayJsonConverter() } };
        foreach (DType dtype in new[] { DType.Float64, DType.Complex64, DType.Bool, DType.Int16 })
            yield return (JsonSerializer.SerializeToUtf8Bytes(FileSamples.Make(dtype, (2, 2)), json), stream => JsonSerializer.Deserialize<NDArray>(stream, json));
        TextFormat csv = new() { Delimiter = ',', Quote = '"', MissingValues = [""], SkipRows = 1 };
        byte[] text = Encoding.UTF8.GetBytes("header\n1,\"2,5\",3 # a\n4,5.5e3,-inf\n,(1+2j),0\n");
        yield return (text, stream => TextLoading.Load(stream, csv, TextParser.Of(DType.Float64), null, null, TextBytes));
        yield return (text, stream => TextLoading.Load(stream, csv with { Quote = null }, new TextInference(), null, null, TextBytes));
        yield return (text, stream => TextLoading.Load(stream, csv with { UseColumns = [0, -1] }, TextParser.Of(DType.Int16), null, null, TextBytes));
        foreach (bool compressed in new[] { false, true, false, true })
        {
            var arrays = new Dictionary<string, NDArray> { ["a"] = Nd.ARange(20), ["b"] = Nd.Ones(3, 3) };
            yield return (Bytes(stream =>
            {
                if (compressed) Nd.SaveZCompressed(stream, arrays);
                else Nd.SaveZ(stream, arrays);
            }), ReadAll);
        }
    }

    private static void ReadAll(Stream stream)
    {
        using NpzFile file = Nd.LoadZ(stream);
        foreach (string name in file.Names) _ = file[name];
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static byte[] Mutated(byte[] file, Random random)
    {
        var bytes = new List<byte>(file);
        for (int changes = 1 + random.Next(4); changes > 0 && bytes.Count > 0; changes--)
        {
            // The head is where decisions are made.
            int at = random.Next(random.Next(3) == 0 ? bytes.Count : Math.Min(bytes.Count, 90));
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, 1 + random.Next(8)));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.Latin1.GetBytes(Words[random.Next(Words.Length)]));
                    break;
                case 4:
                    byte[] word = Encoding.Latin1.GetBytes(Words[random.Next(Words.Length)]);
                    for (int i = 0; i < word.Length && at + i < bytes.Count; i++) bytes[at + i] = word[i];
                    break;
                case 5:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count), 0).Concat(bytes.Skip(at).Take(random.Next(20))).ToList());
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : 0);
                    break;
            }
        }
        return [.. bytes];
    }

    /// <summary>What became of the files.</summary>
    internal sealed record Outcome(int Files, int Loaded, int Refused, long MostBytes);
}
