using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>The arrays of an <c>.npz</c> archive by name. Each is read when it is asked for, and every time anew.</summary>
/// <remarks>
/// Members whose names do not end in <c>.npy</c> are left alone. Nothing is ever written to where a name says; an archive with names that point
/// out of it is refused all the same. Several threads may read; they take turns.
/// </remarks>
/// <example>
/// <code>
/// using NpzFile file = Nd.LoadZ("model.npz");
/// NDArray&lt;float&gt; weights = file.Get&lt;float&gt;("weights");
/// </code>
/// </example>
public sealed class NpzFile : IDisposable
{
    internal const string Extension = ".npy";

    /// <summary>How much smaller than its contents a member may be to be given memory at once.</summary>
    private const int PlausibleRatio = 16;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> members = [];
    private readonly List<string> names = [];
    private readonly SemaphoreSlim turn = new(1);

    internal NpzFile(ZipArchive archive)
    {
        this.archive = archive;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!entry.FullName.EndsWith(Extension, StringComparison.Ordinal)) continue;
            string name = entry.FullName[..^Extension.Length];
            if (!IsInside(name)) throw new InvalidDataException($"Member '{name}' of the archive points out of it.");
            if (!members.TryAdd(name, entry)) throw new InvalidDataException($"The archive has '{name}' twice.");
            names.Add(name);
        }
    }

    /// <summary>The names of the arrays, in the order in which they lie in the file.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Copy: the array of that name, read now.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">The member is malformed, damaged, encrypted, compressed in an unknown way, or holds what no dtype is for.</exception>
    /// <exception cref="EndOfStreamException">The member ends before its last element.</exception>
    [AlwaysCopies]
    public NDArray this[string name] => Read(name, NpyTarget.Any);

    /// <summary>Copy: the array of that name and of a known dtype, read now.</summary>
    /// <exception cref="DTypeException">The member holds another dtype.</exception>
    /// <inheritdoc cref="this[string]" path="/exception"/>
    /// <example><code>NDArray&lt;float&gt; weights = file.Get&lt;float&gt;("weights");</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray<T> Get<T>(string name) where T : unmanaged => (NDArray<T>)Read(name, NpyTarget.Of(DType.Of<T>()));

    /// <summary>Copy: the records of that name, their fields checked by name and dtype, read now.</summary>
    /// <inheritdoc cref="this[string]" path="/exception"/>
    /// <example><code>NDArray&lt;Point&gt; a = file.Get("points", points);</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public NDArray<T> Get<T>(string name, RecordType<T> record) where T : unmanaged => (NDArray<T>)Read(name, NpyTarget.Of(record));

    /// <summary>Copy: the array of that name, read without blocking.</summary>
    /// <inheritdoc cref="this[string]" path="/exception"/>
    /// <example><code>NDArray weights = await file.GetAsync("weights");</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public Task<NDArray> GetAsync(string name, CancellationToken cancellationToken = default) => ReadAsync(name, NpyTarget.Any, cancellationToken);

    /// <summary>Copy: the array of that name and of a known dtype, read without blocking.</summary>
    /// <exception cref="DTypeException">The member holds another dtype.</exception>
    /// <inheritdoc cref="this[string]" path="/exception"/>
    /// <example><code>NDArray&lt;float&gt; weights = await file.GetAsync&lt;float&gt;("weights");</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public async Task<NDArray<T>> GetAsync<T>(string name, CancellationToken cancellationToken = default) where T : unmanaged =>
        (NDArray<T>)await ReadAsync(name, NpyTarget.Of(DType.Of<T>()), cancellationToken).ConfigureAwait(false);

    /// <summary>True when there is an array of that name.</summary>
    public bool Contains(string name) => members.ContainsKey(name);

    /// <summary>Closes the file. Arrays that were read stay.</summary>
    public void Dispose()
    {
        archive.Dispose();
        turn.Dispose();
    }

    internal static bool IsInside(string name) =>
        name.Length > 0 && !name.StartsWith('/') && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains('\0', StringComparison.Ordinal)
        && !(name.Length > 1 && name[1] == ':') && !name.Split('/').Contains("..");

    private NDArray Read(string name, NpyTarget target)
    {
        ZipArchiveEntry entry = Member(name);
        turn.Wait();
        try
        {
            using var data = new SummedStream(entry.Open(), entry.Crc32, name);
            return data.Checked(new NpyReader(data, Plausible(entry)).Read(target));
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<NDArray> ReadAsync(string name, NpyTarget target, CancellationToken cancellation)
    {
        ZipArchiveEntry entry = Member(name);
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var data = new SummedStream(await entry.OpenAsync(cancellation).ConfigureAwait(false), entry.Crc32, name);
            return data.Checked(await new NpyReader(data, Plausible(entry)).ReadAsync(target, cancellation).ConfigureAwait(false));
        }
        finally
        {
            turn.Release();
        }
    }

    private ZipArchiveEntry Member(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return members.TryGetValue(name, out ZipArchiveEntry? entry)
            ? entry
            : throw new KeyNotFoundException($"The archive has no array '{name}'; it has {(names.Count == 0 ? "none" : string.Join(", ", names.Take(20)))}.");
    }

    private static long Plausible(ZipArchiveEntry entry) =>
        Math.Max(entry.CompressedLength > long.MaxValue / PlausibleRatio ? long.MaxValue : entry.CompressedLength * PlausibleRatio, NpyReader.Trust);
}
