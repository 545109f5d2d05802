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

    private NpyHeader? header;
    private NDArray? result;

    public static NpyReader Of(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanRead ? new(stream) : throw new ArgumentException("The stream cannot be read.", nameof(stream));
    }

    public NDArray Read(NpyTarget target)
    {
        foreach (Memory<byte> room in Array(target, mayBlock: true)) stream.ReadExactly(room.Span);
        return result!;
    }

    public async Task<NDArray> ReadAsync(NpyTarget target, CancellationToken cancellation)
    {
        foreach (Memory<byte> room in Array(target, mayBlock: false)) await stream.ReadExactlyAsync(room, cancellation).ConfigureAwait(false);
        return result!;
    }

    public NpyHeader Header()
    {
        foreach (Memory<byte> room in HeaderBytes()) stream.ReadExactly(room.Span);
        return header!;
    }

    /// <summary>The rooms that the file's bytes go into, each to be filled before the next is asked for.</summary>
    private IEnumerable<Memory<byte>> Array(NpyTarget target, bool mayBlock)
    {
        foreach (Memory<byte> room in HeaderBytes()) yield return room;
        List<byte[]>? arrived = IsTrusted(header!) ? null : [];
        for (nint left = header!.ByteCount; arrived is not null && left > 0; left -= arrived[^1].Length)
        {
            arrived.Add(new byte[nint.Min(left, Trust)]);
            yield return arrived[^1];
        }
        NDArray array = target.Room(header);
        if (arrived is not null) Gather(arrived, array);
        else if (mayBlock) Fill(array);
        else
        {
            foreach (Memory<byte> part in Parts(array)) yield return part;
        }
        result = target.Finish(header, array);
    }

    private IEnumerable<Memory<byte>> HeaderBytes()
    {
        byte[] prefix = new byte[NpyHeader.LongPrefix];
        yield return prefix.AsMemory(0, NpyHeader.ShortPrefix);
        (int taken, int length) = NpyHeader.Measure(prefix.AsSpan(0, NpyHeader.ShortPrefix));
        if (taken > NpyHeader.ShortPrefix)
        {
            yield return prefix.AsMemory(NpyHeader.ShortPrefix, taken - NpyHeader.ShortPrefix);
            (_, length) = NpyHeader.Measure(prefix);
        }
        byte[] text = new byte[length];
        yield return text;
        header = NpyHeader.Parse(prefix, text);
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

    private static IEnumerable<Memory<byte>> Parts(NDArray room)
    {
        for (nint done = 0; done < room.NBytes; done += ReadBytes)
            yield return room.Storage.Memory<byte>(room.Offset + done, (int)nint.Min(room.NBytes - done, ReadBytes));
    }

    /// <summary>At once, into spans that the array outlives: its buffer is lent again after it, which memory handed out is not.</summary>
    private void Fill(NDArray room)
    {
        if (stream is FileStream { CanSeek: true } file && room.NBytes >= 2 * ParallelBytes)
        {
            FillInParallel(room, file);
            return;
        }
        for (nint done = 0; done < room.NBytes; done += ReadBytes)
            stream.ReadExactly(room.Storage.Within<byte>(room.Offset + done, (int)nint.Min(room.NBytes - done, ReadBytes)));
        GC.KeepAlive(room);
    }

    private static void Gather(List<byte[]> arrived, NDArray room)
    {
        nint at = room.Offset;
        foreach (byte[] part in arrived)
        {
            part.CopyTo(room.Storage.Within<byte>(at, part.Length));
            at += part.Length;
        }
        GC.KeepAlive(room);
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
                int read = RandomAccess.Read(file.SafeFileHandle, room.Storage.Within<byte>(room.Offset + at, (int)(end - at)), start + at);
                if (read == 0)
                {
                    ended = true;
                    return;
                }
                at += read;
            }
        });
        GC.KeepAlive(room);
        if (ended) throw new EndOfStreamException("The file became shorter while it was read.");
        file.Position = start + room.NBytes;
    }
}
