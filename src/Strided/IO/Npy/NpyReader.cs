namespace Strided;

/// <summary>Reads one array from a stream, from front to back; the stream stays open, and stands behind the array.</summary>
/// <param name="stream">Where the bytes come from.</param>
/// <param name="trusted">So many bytes are taken for granted in a stream that cannot seek; beyond them memory is only used for bytes that have arrived.</param>
internal sealed class NpyReader(Stream stream, long trusted = NpyReader.Trust)
{
    /// <summary>What an unknown source is trusted with, and how much more memory it gets at a time.</summary>
    public const int Trust = 64 << 20;

    /// <summary>Large files are read by several processors, since most of the time goes into pages of memory that are new.</summary>
    private const int ParallelBytes = 4 << 20;

    private const int ReadBytes = 1 << 30;

    public static NpyReader Of(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanRead ? new(stream) : throw new ArgumentException("The stream cannot be read.", nameof(stream));
    }

    public NDArray Read(NpyTarget target)
    {
        NpyHeader header = Header();
        List<byte[]>? arrived = IsTrusted(header) ? null : [];
        for (nint left = header.ByteCount; arrived is not null && left > 0; left -= arrived[^1].Length)
        {
            arrived.Add(new byte[nint.Min(left, Trust)]);
            stream.ReadExactly(arrived[^1]);
        }
        NDArray room = target.Room(header);
        if (arrived is not null) Gather(arrived, room);
        else Fill(room);
        return target.Finish(header, room);
    }

    public async Task<NDArray> ReadAsync(NpyTarget target, CancellationToken cancellation)
    {
        NpyHeader header = await HeaderAsync(cancellation).ConfigureAwait(false);
        List<byte[]>? arrived = IsTrusted(header) ? null : [];
        for (nint left = header.ByteCount; arrived is not null && left > 0; left -= arrived[^1].Length)
        {
            arrived.Add(new byte[nint.Min(left, Trust)]);
            await stream.ReadExactlyAsync(arrived[^1], cancellation).ConfigureAwait(false);
        }
        NDArray room = target.Room(header);
        if (arrived is not null) Gather(arrived, room);
        else
        {
            foreach (Memory<byte> part in Parts(room)) await stream.ReadExactlyAsync(part, cancellation).ConfigureAwait(false);
        }
        return target.Finish(header, room);
    }

    public NpyHeader Header()
    {
        byte[] prefix = new byte[NpyHeader.LongPrefix];
        stream.ReadExactly(prefix, 0, NpyHeader.ShortPrefix);
        (int taken, int length) = NpyHeader.Measure(prefix.AsSpan(0, NpyHeader.ShortPrefix));
        if (taken > NpyHeader.ShortPrefix)
        {
            stream.ReadExactly(prefix, NpyHeader.ShortPrefix, taken - NpyHeader.ShortPrefix);
            (_, length) = NpyHeader.Measure(prefix);
        }
        byte[] text = new byte[length];
        stream.ReadExactly(text);
        return NpyHeader.Parse(prefix, text);
    }

    private async Task<NpyHeader> HeaderAsync(CancellationToken cancellation)
    {
        byte[] prefix = new byte[NpyHeader.LongPrefix];
        await stream.ReadExactlyAsync(prefix.AsMemory(0, NpyHeader.ShortPrefix), cancellation).ConfigureAwait(false);
        (int taken, int length) = NpyHeader.Measure(prefix.AsSpan(0, NpyHeader.ShortPrefix));
        if (taken > NpyHeader.ShortPrefix)
        {
            await stream.ReadExactlyAsync(prefix.AsMemory(NpyHeader.ShortPrefix, taken - NpyHeader.ShortPrefix), cancellation).ConfigureAwait(false);
            (_, length) = NpyHeader.Measure(prefix);
        }
        byte[] text = new byte[length];
        await stream.ReadExactlyAsync(text, cancellation).ConfigureAwait(false);
        return NpyHeader.Parse(prefix, text);
    }

    /// <summary>True when memory may be taken before the bytes are there: because they are there, or are not many.</summary>
    private bool IsTrusted(NpyHeader header)
    {
        if (!stream.CanSeek) return header.ByteCount <= trusted;
        long there = stream.Length - stream.Position;
        return header.ByteCount <= there
            ? true
            : throw new EndOfStreamException($"The file ends too early: shape {header.Shape} takes {header.ByteCount} bytes, and {there} are there.");
    }

    private void Fill(NDArray room)
    {
        if (stream is FileStream file && file.CanSeek && room.NBytes >= 2 * ParallelBytes) FillInParallel(room, file);
        else
        {
            foreach (Memory<byte> part in Parts(room)) stream.ReadExactly(part.Span);
        }
    }

    private static IEnumerable<Memory<byte>> Parts(NDArray room)
    {
        for (nint done = 0; done < room.NBytes; done += ReadBytes)
            yield return room.Storage.Memory<byte>(room.Offset + done, (int)nint.Min(room.NBytes - done, ReadBytes));
    }

    private static void Gather(List<byte[]> arrived, NDArray room)
    {
        nint at = room.Offset;
        foreach (byte[] part in arrived)
        {
            part.CopyTo(room.Storage.Elements<byte>(at, part.Length));
            at += part.Length;
        }
    }

    private static void FillInParallel(NDArray room, FileStream file)
    {
        long start = file.Position;
        nint blocks = (room.NBytes + ParallelBytes - 1) / ParallelBytes;
        bool ended = false;
        Parallel.For(0, blocks, block =>
        {
            nint at = (nint)block * ParallelBytes, end = nint.Min(at + ParallelBytes, room.NBytes);
            while (at < end)
            {
                int read = RandomAccess.Read(file.SafeFileHandle, room.Storage.Elements<byte>(room.Offset + at, (int)(end - at)), start + at);
                if (read == 0)
                {
                    ended = true;
                    return;
                }
                at += read;
            }
        });
        if (ended) throw new EndOfStreamException("The file became shorter while it was read.");
        file.Position = start + room.NBytes;
    }
}
