using System.IO.Compression;

namespace Strided;

public static partial class Nd
{
    /// <summary>Opens an <c>.npz</c> archive. Its arrays are read when they are asked for.</summary>
    /// <exception cref="InvalidDataException">The file is no zip archive, or has names twice or names that point out of it.</exception>
    /// <example>
    /// <code>
    /// Nd.SaveZ("model.npz", new Dictionary&lt;string, NDArray&gt; { ["weights"] = Nd.Eye(3), ["bias"] = Nd.Ones(3) });
    /// using NpzFile file = Nd.LoadZ("model.npz");
    /// file.Get&lt;double&gt;("bias") // -> [1. 1. 1.]
    /// </code>
    /// </example>
    public static NpzFile LoadZ(string path)
    {
        FileStream file = Opened(path, FileOptions.RandomAccess);
        return Opened(file, () => new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: false));
    }

    /// <summary>Opens an <c>.npz</c> archive in a stream that can seek, since the archive's table stands at its end. The stream stays open.</summary>
    /// <exception cref="ArgumentException">The stream cannot seek.</exception>
    /// <inheritdoc cref="LoadZ(string)" path="/exception"/>
    /// <example>
    /// <code>
    /// var stream = new MemoryStream();
    /// Nd.SaveZ(stream, new Dictionary&lt;string, NDArray&gt; { ["bias"] = Nd.Ones(3) });
    /// using NpzFile file = Nd.LoadZ(stream);
    /// file["bias"] // -> [1. 1. 1.]
    /// </code>
    /// </example>
    public static NpzFile LoadZ(Stream stream) => Opened(null, () => new ZipArchive(Seekable(stream), ZipArchiveMode.Read, leaveOpen: true));

    /// <summary>Opens an <c>.npz</c> archive without blocking. Its arrays are read when they are asked for.</summary>
    /// <inheritdoc cref="LoadZ(string)" path="/exception"/>
    /// <example>
    /// <code>
    /// Nd.SaveZ("ab.npz", Nd.Eye(2), Nd.Ones(3));
    /// using NpzFile file = await Nd.LoadZAsync("ab.npz");
    /// await file.GetAsync("arr_1") // -> [1. 1. 1.]
    /// </code>
    /// </example>
    public static async Task<NpzFile> LoadZAsync(string path, CancellationToken cancellationToken = default)
    {
        FileStream file = Opened(path, FileOptions.RandomAccess | FileOptions.Asynchronous);
        return await OpenedAsync(file, file, leaveOpen: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens an <c>.npz</c> archive in a stream that can seek, without blocking. The stream stays open.</summary>
    /// <inheritdoc cref="LoadZ(Stream)" path="/exception"/>
    /// <example>
    /// <code>
    /// var stream = new MemoryStream();
    /// await Nd.SaveZAsync(stream, new Dictionary&lt;string, NDArray&gt; { ["bias"] = Nd.Ones(3) });
    /// using NpzFile file = await Nd.LoadZAsync(stream);
    /// await file.GetAsync("bias") // -> [1. 1. 1.]
    /// </code>
    /// </example>
    public static Task<NpzFile> LoadZAsync(Stream stream, CancellationToken cancellationToken = default) =>
        OpenedAsync(Seekable(stream), null, leaveOpen: true, cancellationToken);

    /// <summary>Writes arrays to an <c>.npz</c> archive under NumPy's names <c>arr_0</c>, <c>arr_1</c>, ... The file appears when it is complete.</summary>
    /// <exception cref="DTypeException">There is no dtype in files for the elements of an array.</exception>
    /// <example>
    /// <code>
    /// Nd.SaveZ("ab.npz", Nd.Eye(2), Nd.Ones(3));
    /// using NpzFile file = Nd.LoadZ("ab.npz");
    /// string.Join(" ", file.Names) // -> arr_0 arr_1
    /// </code>
    /// </example>
    public static void SaveZ(string path, params ReadOnlySpan<NDArray> arrays) => SaveZ(path, NpzWriter.Numbered(arrays));

    /// <summary>Writes named arrays to an <c>.npz</c> archive. The file appears when it is complete.</summary>
    /// <inheritdoc cref="SaveZ(string, ReadOnlySpan{NDArray})" path="/exception"/>
    /// <exception cref="ArgumentException">A name is there twice, or points out of the archive.</exception>
    /// <example><code>Nd.SaveZ("model.npz", new Dictionary&lt;string, NDArray&gt; { ["weights"] = Nd.Eye(3), ["bias"] = Nd.Ones(3) });</code></example>
    public static void SaveZ(string path, IEnumerable<KeyValuePair<string, NDArray>> arrays) => WriteZ(path, arrays, deflated: false);

    /// <summary>Writes named arrays as an <c>.npz</c> archive. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="SaveZ(string, IEnumerable{KeyValuePair{string, NDArray}})" path="/exception"/>
    /// <example><code>Nd.SaveZ(Stream.Null, new Dictionary&lt;string, NDArray&gt; { ["weights"] = Nd.Eye(3) });</code></example>
    public static void SaveZ(Stream stream, IEnumerable<KeyValuePair<string, NDArray>> arrays) =>
        WriteTo(stream, NpzWriter.Pieces(NpzWriter.Checked(arrays), deflated: false));

    /// <summary>Writes arrays to a compressed <c>.npz</c> archive under NumPy's names <c>arr_0</c>, <c>arr_1</c>, ... The file appears when it is complete.</summary>
    /// <inheritdoc cref="SaveZ(string, ReadOnlySpan{NDArray})" path="/exception"/>
    /// <example>
    /// <code>
    /// Nd.SaveZCompressed("zeros.npz", Nd.Zeros(1000, 1000));
    /// new FileInfo("zeros.npz").Length &lt; 100_000 // -> True
    /// </code>
    /// </example>
    public static void SaveZCompressed(string path, params ReadOnlySpan<NDArray> arrays) => SaveZCompressed(path, NpzWriter.Numbered(arrays));

    /// <summary>Writes named arrays to a compressed <c>.npz</c> archive. The file appears when it is complete.</summary>
    /// <inheritdoc cref="SaveZ(string, IEnumerable{KeyValuePair{string, NDArray}})" path="/exception"/>
    /// <example><code>Nd.SaveZCompressed("model.npz", new Dictionary&lt;string, NDArray&gt; { ["weights"] = Nd.Eye(3), ["bias"] = Nd.Ones(3) });</code></example>
    public static void SaveZCompressed(string path, IEnumerable<KeyValuePair<string, NDArray>> arrays) => WriteZ(path, arrays, deflated: true);

    /// <summary>Writes named arrays as a compressed <c>.npz</c> archive. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="SaveZ(string, IEnumerable{KeyValuePair{string, NDArray}})" path="/exception"/>
    /// <example><code>Nd.SaveZCompressed(Stream.Null, new Dictionary&lt;string, NDArray&gt; { ["weights"] = Nd.Eye(3) });</code></example>
    public static void SaveZCompressed(Stream stream, IEnumerable<KeyValuePair<string, NDArray>> arrays) =>
        WriteTo(stream, NpzWriter.Pieces(NpzWriter.Checked(arrays), deflated: true));

    /// <summary>Writes named arrays to an <c>.npz</c> archive without blocking. The file appears when it is complete.</summary>
    /// <inheritdoc cref="SaveZ(string, IEnumerable{KeyValuePair{string, NDArray}})" path="/exception"/>
    /// <example><code>await Nd.SaveZAsync("model.npz", new Dictionary&lt;string, NDArray&gt; { ["bias"] = Nd.Ones(3) });</code></example>
    public static Task SaveZAsync(string path, IEnumerable<KeyValuePair<string, NDArray>> arrays, CancellationToken cancellationToken = default) =>
        WriteZAsync(path, arrays, deflated: false, cancellationToken);

    /// <summary>Writes named arrays as an <c>.npz</c> archive without blocking. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="SaveZ(string, IEnumerable{KeyValuePair{string, NDArray}})" path="/exception"/>
    /// <example><code>await Nd.SaveZAsync(Stream.Null, new Dictionary&lt;string, NDArray&gt; { ["bias"] = Nd.Ones(3) });</code></example>
    public static Task SaveZAsync(Stream stream, IEnumerable<KeyValuePair<string, NDArray>> arrays, CancellationToken cancellationToken = default) =>
        WriteZAsync(stream, arrays, deflated: false, cancellationToken);

    /// <summary>Writes named arrays to a compressed <c>.npz</c> archive without blocking. The file appears when it is complete.</summary>
    /// <inheritdoc cref="SaveZ(string, IEnumerable{KeyValuePair{string, NDArray}})" path="/exception"/>
    /// <example><code>await Nd.SaveZCompressedAsync("model.npz", new Dictionary&lt;string, NDArray&gt; { ["bias"] = Nd.Ones(3) });</code></example>
    public static Task SaveZCompressedAsync(string path, IEnumerable<KeyValuePair<string, NDArray>> arrays, CancellationToken cancellationToken = default) =>
        WriteZAsync(path, arrays, deflated: true, cancellationToken);

    /// <summary>Writes named arrays as a compressed <c>.npz</c> archive without blocking. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="SaveZ(string, IEnumerable{KeyValuePair{string, NDArray}})" path="/exception"/>
    /// <example><code>await Nd.SaveZCompressedAsync(Stream.Null, new Dictionary&lt;string, NDArray&gt; { ["bias"] = Nd.Ones(3) });</code></example>
    public static Task SaveZCompressedAsync(Stream stream, IEnumerable<KeyValuePair<string, NDArray>> arrays, CancellationToken cancellationToken = default) =>
        WriteZAsync(stream, arrays, deflated: true, cancellationToken);

    private static void WriteZ(string path, IEnumerable<KeyValuePair<string, NDArray>> arrays, bool deflated) =>
        WriteTo(path, NpzWriter.Pieces(NpzWriter.Checked(arrays), deflated));

    private static Task WriteZAsync(string path, IEnumerable<KeyValuePair<string, NDArray>> arrays, bool deflated, CancellationToken cancellation)
    {
        IEnumerable<ReadOnlyMemory<byte>> pieces = NpzWriter.Pieces(NpzWriter.Checked(arrays), deflated);
        return AtomicFile.WriteAsync(path, file => WriteToAsync(file, pieces, cancellation));
    }

    private static Task WriteZAsync(Stream stream, IEnumerable<KeyValuePair<string, NDArray>> arrays, bool deflated, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return WriteToAsync(stream, NpzWriter.Pieces(NpzWriter.Checked(arrays), deflated), cancellation);
    }

    private static Stream Seekable(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanSeek && stream.CanRead
            ? stream
            : throw new ArgumentException("An archive is read from its end: the stream must be able to seek. Copy it to a file or to memory first.", nameof(stream));
    }

    private static async Task<NpzFile> OpenedAsync(Stream stream, FileStream? owned, bool leaveOpen, CancellationToken cancellation)
    {
        try
        {
            ZipArchive archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen, null, cancellation).ConfigureAwait(false);
            return Opened(owned, () => archive);
        }
        catch
        {
            owned?.Dispose();
            throw;
        }
    }

    /// <summary>The archive, or else its file is closed.</summary>
    private static NpzFile Opened(FileStream? owned, Func<ZipArchive> open)
    {
        try
        {
            return new(open());
        }
        catch
        {
            owned?.Dispose();
            throw;
        }
    }
}
