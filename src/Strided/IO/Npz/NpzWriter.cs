using System.IO.Compression;

namespace Strided;

/// <summary>Writes arrays as the members of a zip archive.</summary>
internal static class NpzWriter
{
    /// <summary>NumPy writes no time either: equal arrays make equal files.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, IReadOnlyList<KeyValuePair<string, NDArray>> arrays, CompressionLevel level)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach ((string name, NDArray a) in arrays)
        {
            ZipArchiveEntry entry = archive.CreateEntry(name + ".npy", level);
            entry.LastWriteTime = NoTime;
            using Stream data = entry.Open();
            foreach (ReadOnlyMemory<byte> piece in NpyWriter.Pieces(a, NpyWriter.TypeOf(a), null, nameof(Nd.SaveZ))) data.Write(piece.Span);
        }
    }

    /// <summary>The arrays under NumPy's names for those that have none.</summary>
    public static IReadOnlyList<KeyValuePair<string, NDArray>> Numbered(ReadOnlySpan<NDArray> arrays)
    {
        var named = new KeyValuePair<string, NDArray>[arrays.Length];
        for (int k = 0; k < named.Length; k++) named[k] = new($"arr_{k}", arrays[k]);
        return Checked(named);
    }

    /// <summary>The arrays when names and dtypes can be written; nothing is written when one cannot.</summary>
    public static IReadOnlyList<KeyValuePair<string, NDArray>> Checked(IEnumerable<KeyValuePair<string, NDArray>> arrays)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        KeyValuePair<string, NDArray>[] all = [.. arrays];
        var names = new HashSet<string>();
        foreach ((string name, NDArray a) in all)
        {
            ArgumentNullException.ThrowIfNull(a, $"array '{name}'");
            if (name is null || !NpzFile.IsInside(name)) throw new ArgumentException($"'{name}' is no name for an array in an archive.", nameof(arrays));
            if (!names.Add(name)) throw new ArgumentException($"Two arrays have the name '{name}'.", nameof(arrays));
            NpyWriter.TypeOf(a);
        }
        return all;
    }
}
