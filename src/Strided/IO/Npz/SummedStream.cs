namespace Strided;

/// <summary>A member of an archive as it is read, and the sum of the bytes so far, which the archive does not compare itself.</summary>
internal sealed class SummedStream(Stream member, uint expected, string name) : Stream
{
    /// <summary>Bytes are summed while they are in a processor's own cache.</summary>
    private const int MostBytes = 1 << 18;

    private uint sum;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        int read = member.Read(buffer[..Math.Min(buffer.Length, MostBytes)]);
        sum = Crc32.Append(sum, buffer[..read]);
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await member.ReadAsync(buffer[..Math.Min(buffer.Length, MostBytes)], cancellationToken).ConfigureAwait(false);
        sum = Crc32.Append(sum, buffer.Span[..read]);
        return read;
    }

    /// <summary>The array, when the member ends behind it with the sum that the archive tells. What stands behind an array is not read.</summary>
    public NDArray Checked(NDArray array) => sum == expected || member.ReadByte() >= 0 ? array : throw new InvalidDataException($"Member '{name}' of the archive is damaged: its check sum is another.");

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) member.Dispose();
        base.Dispose(disposing);
    }
}
