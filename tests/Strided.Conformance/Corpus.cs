using System.IO.Compression;

namespace Strided.Conformance;

/// <summary>The committed cases, one file a family.</summary>
internal static class Corpus
{
    private static readonly Dictionary<string, Lazy<Tally>> Tallies = Families().ToDictionary(family => family, family => new Lazy<Tally>(() => Run(family)));

    public static IEnumerable<string> Names => Tallies.Keys.Order();

    public static Tally Of(string family) => Tallies[family].Value;

    /// <summary>The size of all files.</summary>
    public static long Bytes => Families().Sum(family => new FileInfo(FileOf(family)).Length);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "corpus");

    private static IEnumerable<string> Families() => Directory.EnumerateFiles(Folder, "*.jsonl.gz").Select(path => Path.GetFileName(path).Split('.')[0]);

    private static string FileOf(string family) => Path.Combine(Folder, $"{family}.jsonl.gz");

    private static Tally Run(string family)
    {
        var tally = new Tally();
        using var lines = new StreamReader(new GZipStream(File.OpenRead(FileOf(family)), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line) tally.Add(line);
        return tally;
    }
}
