using System.IO.Compression;

namespace Strided;

public static partial class Nd
{
    /// <summary>Opens an <c>.npz</c> archive. Its arrays are read when they are asked for.</summary>
    /// <exception cref="InvalidDataException">The file is no zip archive, or has names twice or names that point out of it.</exception>
    /// <example><code>using NpzFile file = Nd.LoadZ("model.npz");</code></example>
    public static NpzFile LoadZ(string path)
    {
        FileStream file = Opened(path, FileOptions.RandomAccess);
        try
        {
            return new(file, leaveOpen: false);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens an <c>.npz</c> archive in a stream that can seek, since the archive's table stands at its end. The stream stays open.</summary>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    /// <inheritdoc cref="LoadZ(string)" path="/exception"/>
    /// <example><code>using NpzFile file = Nd.LoadZ(new MemoryStream(bytes));</code></example>
    public static NpzFile LoadZ(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanSeek && stream.CanRead
            ? new(stream, leaveOpen: true)
            : throw new ArgumentException("An archive is read from its end: the stream must be able to seek. Copy it to a file or to memory first.", nameof(stream));
    }

    /// <summary>Writes arrays to an <c>.npz</c> archive under NumPy's names <c>arr_0</c>, <c>arr_1</c>, ... The file appears when it is complete.</summary>
    /// <exception cref="DTypeException">There is no dtype in files for the elements of an array.</exception>
    /// <example><code>Nd.SaveZ("ab.npz", a, b);</code></example>
    public static void SaveZ(string path, params ReadOnlySpan<NDArray> arrays) => SaveZ(path, NpzWriter.Numbered(arrays));

    /// <summary>Writes named arrays to an <c>.npz</c> archive. The file appears when it is complete.</summary>
    /// <inheritdoc cref="SaveZ(string, ReadOnlySpan{NDArray})" path="/exception"/>
    /// <exception cref="ArgumentException">A name is there twice, or points out of the archive.</exception>
    /// <example><code>Nd.SaveZ("model.npz", new Dictionary&lt;string, NDArray&gt; { ["weights"] = w, ["bias"] = b });</code></example>
    public static void SaveZ(string path, IEnumerable<KeyValuePair<string, NDArray>> arrays) => WriteZ(path, arrays, CompressionLevel.NoCompression);

    /// <summary>Writes named arrays as an <c>.npz</c> archive. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="SaveZ(string, IEnumerable{KeyValuePair{string, NDArray}})" path="/exception"/>
    /// <example><code>Nd.SaveZ(response.Body, new Dictionary&lt;string, NDArray&gt; { ["weights"] = w });</code></example>
    public static void SaveZ(Stream stream, IEnumerable<KeyValuePair<string, NDArray>> arrays) =>
        NpzWriter.Write(stream, NpzWriter.Checked(arrays), CompressionLevel.NoCompression);

    /// <summary>Writes arrays to a compressed <c>.npz</c> archive under NumPy's names <c>arr_0</c>, <c>arr_1</c>, ... The file appears when it is complete.</summary>
    /// <inheritdoc cref="SaveZ(string, ReadOnlySpan{NDArray})" path="/exception"/>
    /// <example><code>Nd.SaveZCompressed("ab.npz", a, b);</code></example>
    public static void SaveZCompressed(string path, params ReadOnlySpan<NDArray> arrays) => SaveZCompressed(path, NpzWriter.Numbered(arrays));

    /// <summary>Writes named arrays to a compressed <c>.npz</c> archive. The file appears when it is complete.</summary>
    /// <inheritdoc cref="SaveZ(string, IEnumerable{KeyValuePair{string, NDArray}})" path="/exception"/>
    /// <example><code>Nd.SaveZCompressed("model.npz", new Dictionary&lt;string, NDArray&gt; { ["weights"] = w, ["bias"] = b });</code></example>
    public static void SaveZCompressed(string path, IEnumerable<KeyValuePair<string, NDArray>> arrays) => WriteZ(path, arrays, CompressionLevel.Optimal);

    /// <summary>Writes named arrays as a compressed <c>.npz</c> archive. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="SaveZ(string, IEnumerable{KeyValuePair{string, NDArray}})" path="/exception"/>
    /// <example><code>Nd.SaveZCompressed(response.Body, new Dictionary&lt;string, NDArray&gt; { ["weights"] = w });</code></example>
    public static void SaveZCompressed(Stream stream, IEnumerable<KeyValuePair<string, NDArray>> arrays) =>
        NpzWriter.Write(stream, NpzWriter.Checked(arrays), CompressionLevel.Optimal);

    private static void WriteZ(string path, IEnumerable<KeyValuePair<string, NDArray>> arrays, CompressionLevel level)
    {
        IReadOnlyList<KeyValuePair<string, NDArray>> named = NpzWriter.Checked(arrays);
        AtomicFile.Write(path, file => NpzWriter.Write(file, named, level));
    }
}
