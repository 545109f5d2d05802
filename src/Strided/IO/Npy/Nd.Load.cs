using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the array in an <c>.npy</c> file, in the order and dtype it has there, in this machine's byte order.</summary>
    /// <remarks>Versions 1.0 to 3.0 are read. Files may come from anybody: nothing in them is run, and memory is bounded by what they really contain.</remarks>
    /// <exception cref="InvalidDataException">The file is no <c>.npy</c>, is malformed, or holds what no dtype is for: records, texts, Python objects.</exception>
    /// <exception cref="EndOfStreamException">The file ends before its last element.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example>
    /// <code>
    /// Nd.Save("a.npy", Nd.ARange(3));
    /// Nd.Load("a.npy") // -> [0 1 2]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Load(string path) => Load(path, NpyTarget.Any);

    /// <summary>Copy: the array in an <c>.npy</c> file, of a dtype that is known beforehand.</summary>
    /// <exception cref="DTypeException">The file holds another dtype.</exception>
    /// <inheritdoc cref="Load(string)" path="/exception"/>
    /// <example>
    /// <code>
    /// Nd.Save("weights.npy", Nd.Ones&lt;float&gt;(3));
    /// NDArray&lt;float&gt; weights = Nd.Load&lt;float&gt;("weights.npy");
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Load<T>(string path) where T : unmanaged => (NDArray<T>)Load(path, NpyTarget.Of(DType.Of<T>()));

    /// <summary>Copy: the records in an <c>.npy</c> file, their fields checked by name and dtype.</summary>
    /// <inheritdoc cref="Load(string)" path="/exception"/>
    /// <example>
    /// <code>
    /// var points = new RecordType&lt;Vector2&gt; { { "x", (ref Vector2 p) => ref p.X }, { "y", (ref Vector2 p) => ref p.Y } };
    /// Nd.Save("points.npy", Nd.Zeros&lt;Vector2&gt;(3), points);
    /// NDArray&lt;Vector2&gt; a = Nd.Load("points.npy", points);
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Load<T>(string path, RecordType<T> record) where T : unmanaged => (NDArray<T>)Load(path, NpyTarget.Of(record));

    /// <summary>Copy: the next array in a stream of <c>.npy</c> data. The stream need not seek, stays open, and stands behind the array.</summary>
    /// <inheritdoc cref="Load(string)" path="/exception"/>
    /// <example>
    /// <code>
    /// var stream = new MemoryStream();
    /// Nd.Save(stream, Nd.ARange(3));
    /// Nd.Save(stream, Nd.Ones(2));
    /// stream.Position = 0;
    /// Nd.Load(stream) // -> [0 1 2]
    /// Nd.Load(stream) // -> [1. 1.]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray Load(Stream stream) => NpyReader.Of(stream).Read(NpyTarget.Any);

    /// <summary>Copy: the next array in a stream of <c>.npy</c> data, of a dtype that is known beforehand.</summary>
    /// <exception cref="DTypeException">The stream holds another dtype.</exception>
    /// <inheritdoc cref="Load(string)" path="/exception"/>
    /// <example>
    /// <code>
    /// var stream = new MemoryStream();
    /// Nd.Save(stream, Nd.Zeros&lt;int&gt;(3));
    /// stream.Position = 0;
    /// NDArray&lt;int&gt; labels = Nd.Load&lt;int&gt;(stream);
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Load<T>(Stream stream) where T : unmanaged => (NDArray<T>)NpyReader.Of(stream).Read(NpyTarget.Of(DType.Of<T>()));

    /// <summary>Copy: the next records in a stream of <c>.npy</c> data, their fields checked by name and dtype.</summary>
    /// <inheritdoc cref="Load(string)" path="/exception"/>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> Load<T>(Stream stream, RecordType<T> record) where T : unmanaged =>
        (NDArray<T>)NpyReader.Of(stream).Read(NpyTarget.Of(record));

    /// <summary>Copy: the array in an <c>.npy</c> file, read without blocking.</summary>
    /// <inheritdoc cref="Load(string)" path="/exception"/>
    /// <example>
    /// <code>
    /// await Nd.SaveAsync("a.npy", Nd.ARange(3));
    /// await Nd.LoadAsync("a.npy") // -> [0 1 2]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static async Task<NDArray> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        using FileStream file = Opened(path, FileOptions.Asynchronous);
        return await new NpyReader(file).ReadAsync(NpyTarget.Any, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Copy: the next array in a stream of <c>.npy</c> data, read without blocking.</summary>
    /// <inheritdoc cref="Load(string)" path="/exception"/>
    /// <example>
    /// <code>
    /// using FileStream stream = File.Create("a.npy");
    /// await Nd.SaveAsync(stream, Nd.ARange(3));
    /// stream.Position = 0;
    /// await Nd.LoadAsync(stream) // -> [0 1 2]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static Task<NDArray> LoadAsync(Stream stream, CancellationToken cancellationToken = default) =>
        NpyReader.Of(stream).ReadAsync(NpyTarget.Any, cancellationToken);

    /// <summary>Copy: the array in an <c>.npy</c> file, of a dtype that is known beforehand, read without blocking.</summary>
    /// <exception cref="DTypeException">The file holds another dtype.</exception>
    /// <inheritdoc cref="Load(string)" path="/exception"/>
    /// <example>
    /// <code>
    /// await Nd.SaveAsync("weights.npy", Nd.Ones&lt;float&gt;(3));
    /// NDArray&lt;float&gt; weights = await Nd.LoadAsync&lt;float&gt;("weights.npy");
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static async Task<NDArray<T>> LoadAsync<T>(string path, CancellationToken cancellationToken = default) where T : unmanaged
    {
        NpyTarget target = NpyTarget.Of(DType.Of<T>());
        using FileStream file = Opened(path, FileOptions.Asynchronous);
        return (NDArray<T>)await new NpyReader(file).ReadAsync(target, cancellationToken).ConfigureAwait(false);
    }

    private static NDArray Load(string path, NpyTarget target)
    {
        using FileStream file = Opened(path, FileOptions.None);
        return new NpyReader(file).Read(target);
    }

    private static FileStream Opened(string path, FileOptions options) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, options);
}
