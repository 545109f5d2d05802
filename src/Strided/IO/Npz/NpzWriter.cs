using System.IO.Compression;

namespace Strided;

/// <summary>Arrays as the bytes of a zip archive, a piece at a time, from front to back: nothing is gone back to, so that any stream will do.</summary>
internal static class NpzWriter
{
    private const int BlockBytes = 1 << 20;

    /// <summary>
    /// Stored members are gone through twice, once for the check sum that stands before them, and are then byte for byte what NumPy writes.
    /// Deflated ones have it behind them.
    /// </summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Pieces(IReadOnlyList<KeyValuePair<string, NDArray>> arrays, bool deflated)
    {
        var members = new List<ZipMember>();
        long at = 0;
        foreach ((string name, NDArray a) in arrays)
        {
            var member = new ZipMember(name + NpzFile.Extension, deflated, at);
            members.Add(member);
            IEnumerable<ReadOnlyMemory<byte>> data = NpyWriter.Pieces(a, NpyWriter.TypeOf(a), null, nameof(Nd.SaveZ));
            foreach (ReadOnlyMemory<byte> piece in deflated ? Deflated(member, data) : Stored(member, data))
            {
                at += piece.Length;
                yield return piece;
            }
        }
        long start = at;
        foreach (ZipMember member in members)
        {
            byte[] line = member.Central();
            at += line.Length;
            yield return line;
        }
        yield return ZipMember.End(members.Count, at - start, start);
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
            if (name is null || name.Length > short.MaxValue / 2 || !NpzFile.IsInside(name)) throw new ArgumentException($"'{name}' is no name for an array in an archive.", nameof(arrays));
            if (!names.Add(name)) throw new ArgumentException($"Two arrays have the name '{name}'.", nameof(arrays));
            NpyWriter.TypeOf(a);
        }
        return all;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Stored(ZipMember member, IEnumerable<ReadOnlyMemory<byte>> data)
    {
        foreach (ReadOnlyMemory<byte> piece in data) Count(member, piece);
        member.StoredSize = member.Size;
        return data.Prepend(member.Local());
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Deflated(ZipMember member, IEnumerable<ReadOnlyMemory<byte>> data)
    {
        yield return member.Local();
        using var ready = new MemoryStream();
        using (var deflate = new DeflateStream(ready, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (ReadOnlyMemory<byte> piece in data)
            {
                for (int done = 0; done < piece.Length; done += BlockBytes)
                {
                    ReadOnlyMemory<byte> block = piece.Slice(done, Math.Min(BlockBytes, piece.Length - done));
                    Count(member, block);
                    deflate.Write(block.Span);
                    yield return Taken(member, ready);
                    ready.SetLength(0);
                }
            }
        }
        yield return Taken(member, ready);
        yield return member.Descriptor();
    }

    private static void Count(ZipMember member, ReadOnlyMemory<byte> bytes)
    {
        member.Sum = Crc32.Append(member.Sum, bytes.Span);
        member.Size += bytes.Length;
    }

    private static ReadOnlyMemory<byte> Taken(ZipMember member, MemoryStream ready)
    {
        member.StoredSize += ready.Length;
        return ready.GetBuffer().AsMemory(0, (int)ready.Length);
    }
}
