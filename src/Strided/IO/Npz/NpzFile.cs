using System.IO.Compression;

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
    private const string Extension = ".npy";

    /// <summary>How much smaller than its contents a member may be to be given memory at once.</summary>
    private const int PlausibleRatio = 16;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> members = [];
    private readonly List<string> names = [];
    private readonly Lock turn = new();

    internal NpzFile(Stream stream, bool leaveOpen)
    {
        archive = new(stream, ZipArchiveMode.Read, leaveOpen);
        try
        {
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                if (!entry.FullName.EndsWith(Extension, StringComparison.Ordinal)) continue;
                string name = entry.FullName[..^Extension.Length];
                if (!IsInside(name)) throw new InvalidDataException($"Member '{name}' of the archive points out of it.");
                if (!members.TryAdd(name, entry)) throw new InvalidDataException($"The archive has '{name}' twice.");
                names.Add(name);
            }
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>The names of the arrays, in the order in which they lie in the file.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Copy: the array of that name, read now.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">The member is malformed, encrypted, compressed in an unknown way, or holds what no dtype is for.</exception>
    /// <exception cref="EndOfStreamException">The member ends before its last element.</exception>
    [AlwaysCopies]
    public NDArray this[string name] => Read(name, NpyTarget.Any);

    /// <summary>Copy: the array of that name and of a known dtype, read now.</summary>
    /// <exception cref="DTypeException">The member holds another dtype.</exception>
    /// <inheritdoc cref="this[string]" path="/exception"/>
    /// <example><code>NDArray&lt;float&gt; weights = file.Get&lt;float&gt;("weights");</code></example>
    [AlwaysCopies]
    public NDArray<T> Get<T>(string name) where T : unmanaged => (NDArray<T>)Read(name, NpyTarget.Of(DType.Of<T>()));

    /// <summary>Copy: the records of that name, their fields checked by name and dtype, read now.</summary>
    /// <inheritdoc cref="this[string]" path="/exception"/>
    /// <example><code>NDArray&lt;Point&gt; a = file.Get("points", points);</code></example>
    [AlwaysCopies]
    public NDArray<T> Get<T>(string name, RecordType<T> record) where T : unmanaged => (NDArray<T>)Read(name, NpyTarget.Of(record));

    /// <summary>True when there is an array of that name.</summary>
    public bool Contains(string name) => members.ContainsKey(name);

    /// <summary>Closes the file. Arrays that were read stay.</summary>
    public void Dispose() => archive.Dispose();

    internal static bool IsInside(string name) =>
        name.Length > 0 && !name.StartsWith('/') && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains('\0', StringComparison.Ordinal)
        && !(name.Length > 1 && name[1] == ':') && !name.Split('/').Contains("..");

    private NDArray Read(string name, NpyTarget target)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!members.TryGetValue(name, out ZipArchiveEntry? entry))
            throw new KeyNotFoundException($"The archive has no array '{name}'; it has {(names.Count == 0 ? "none" : string.Join(", ", names.Take(20)))}.");
        lock (turn)
        {
            using Stream data = entry.Open();
            long plausible = entry.CompressedLength > long.MaxValue / PlausibleRatio ? long.MaxValue : entry.CompressedLength * PlausibleRatio;
            return new NpyReader(data, Math.Max(plausible, NpyReader.Trust)).Read(target);
        }
    }
}
