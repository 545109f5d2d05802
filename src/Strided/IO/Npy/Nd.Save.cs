using System.Buffers;

namespace Strided;

public static partial class Nd
{
    /// <summary>Writes an <c>.npy</c> file, byte for byte as NumPy's <c>save</c> does.</summary>
    /// <param name="path">The file, as it shall be called: no <c>.npy</c> is added. It appears when it is complete, and replaces one that is there.</param>
    /// <param name="a">The array. What is contiguous in C or Fortran order is written as it lies, anything else in C order through a small buffer.</param>
    /// <param name="format">Version and byte order.</param>
    /// <exception cref="DTypeException">There is no dtype in files for these elements; give a record's fields.</exception>
    /// <example><code>Nd.Save("a.npy", Nd.ARange(12).Reshape(3, 4));</code></example>
    public static void Save(string path, NDArray a, NpyFormat? format = null) => WriteTo(path, Pieces(a, format));

    /// <summary>Writes records to an <c>.npy</c> file, byte for byte as NumPy's <c>save</c> does.</summary>
    /// <param name="path">The file, as it shall be called. It appears when it is complete, and replaces one that is there.</param>
    /// <param name="a">The array.</param>
    /// <param name="record">The fields.</param>
    /// <param name="format">Version and byte order.</param>
    /// <example>
    /// <code>
    /// var points = new RecordType&lt;Vector2&gt; { { "x", (ref Vector2 p) => ref p.X }, { "y", (ref Vector2 p) => ref p.Y } };
    /// Nd.Save("points.npy", Nd.Zeros&lt;Vector2&gt;(3), points);
    /// </code>
    /// </example>
    public static void Save<T>(string path, NDArray<T> a, RecordType<T> record, NpyFormat? format = null) where T : unmanaged =>
        WriteTo(path, Pieces(a, record, format));

    /// <summary>Writes an array as <c>.npy</c> data. The stream need not seek and stays open.</summary>
    /// <exception cref="DTypeException">There is no dtype in files for these elements; give a record's fields.</exception>
    /// <example><code>Nd.Save(Stream.Null, Nd.Eye(3));</code></example>
    public static void Save(Stream stream, NDArray a, NpyFormat? format = null) => WriteTo(stream, Pieces(a, format));

    /// <summary>Writes records as <c>.npy</c> data. The stream need not seek and stays open.</summary>
    public static void Save<T>(Stream stream, NDArray<T> a, RecordType<T> record, NpyFormat? format = null) where T : unmanaged =>
        WriteTo(stream, Pieces(a, record, format));

    /// <summary>Writes an array as <c>.npy</c> data.</summary>
    /// <exception cref="DTypeException">There is no dtype in files for these elements.</exception>
    /// <example>
    /// <code>
    /// var bytes = new System.Buffers.ArrayBufferWriter&lt;byte&gt;();
    /// Nd.Save(bytes, Nd.ARange(3));
    /// bytes.WrittenCount // -> 152
    /// </code>
    /// </example>
    public static void Save(IBufferWriter<byte> writer, NDArray a, NpyFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (ReadOnlyMemory<byte> piece in Pieces(a, format)) writer.Write(piece.Span);
    }

    /// <summary>Writes an <c>.npy</c> file without blocking. It appears when it is complete.</summary>
    /// <inheritdoc cref="Save(string, NDArray, NpyFormat?)" path="/exception"/>
    /// <example><code>await Nd.SaveAsync("a.npy", Nd.Eye(3));</code></example>
    public static Task SaveAsync(string path, NDArray a, NpyFormat? format = null, CancellationToken cancellationToken = default)
    {
        IEnumerable<ReadOnlyMemory<byte>> pieces = Pieces(a, format);
        return AtomicFile.WriteAsync(path, file => WriteToAsync(file, pieces, cancellationToken));
    }

    /// <summary>Writes an array as <c>.npy</c> data without blocking. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="Save(Stream, NDArray, NpyFormat?)" path="/exception"/>
    /// <example><code>await Nd.SaveAsync(Stream.Null, Nd.Eye(3));</code></example>
    public static Task SaveAsync(Stream stream, NDArray a, NpyFormat? format = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return WriteToAsync(stream, Pieces(a, format), cancellationToken);
    }

    /// <summary>Appends to the first axis of the array in an <c>.npy</c> file, or writes the file if there is none.</summary>
    /// <param name="path">The file. Its elements stay where they are; the header is written last, so that a crash leaves the array as it was.</param>
    /// <param name="a">As many axes as the file's array has, of the same sizes but for the first, and of the same dtype.</param>
    /// <exception cref="ShapeException">The shapes do not fit, or the array has no axes.</exception>
    /// <exception cref="DTypeException">The file holds another dtype.</exception>
    /// <exception cref="InvalidDataException">The file is no <c>.npy</c>, or is in Fortran order, where the first axis does not grow.</exception>
    /// <example>
    /// <code>
    /// Nd.SaveAppend("all.npy", Nd.Zeros(1, 3));
    /// Nd.SaveAppend("all.npy", Nd.Ones(2, 3));
    /// Nd.Load("all.npy").Shape // -> (3, 3)
    /// </code>
    /// </example>
    public static void SaveAppend(string path, NDArray a)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (a.NDim == 0) throw new ShapeException("A 0-d array has no axis to append along.");
        if (!File.Exists(path)) WriteTo(path, NpyWriter.Pieces(a, NpyWriter.TypeOf(a), null, nameof(SaveAppend), alwaysC: true));
        else NpyAppending.Append(path, a);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Pieces(NDArray a, NpyFormat? format)
    {
        ArgumentNullException.ThrowIfNull(a);
        return NpyWriter.Pieces(a, NpyWriter.TypeOf(a), format, nameof(Save));
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Pieces<T>(NDArray<T> a, RecordType<T> record, NpyFormat? format) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(record);
        return NpyWriter.Pieces(a, record.Type, format, nameof(Save));
    }

    private static void WriteTo(string path, IEnumerable<ReadOnlyMemory<byte>> pieces) => AtomicFile.Write(path, file => WriteTo(file, pieces));

    private static void WriteTo(Stream stream, IEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (ReadOnlyMemory<byte> piece in pieces) stream.Write(piece.Span);
    }

    private static async Task WriteToAsync(Stream stream, IEnumerable<ReadOnlyMemory<byte>> pieces, CancellationToken cancellation)
    {
        foreach (ReadOnlyMemory<byte> piece in pieces) await stream.WriteAsync(piece, cancellation).ConfigureAwait(false);
    }
}
