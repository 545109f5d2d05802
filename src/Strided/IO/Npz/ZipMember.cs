using System.Buffers.Binary;
using System.Text;

namespace Strided;

/// <summary>A member of a zip archive: what stands before it, behind it, and in the archive's table, field by field as Python's <c>zipfile</c> writes them for NumPy.</summary>
/// <remarks>
/// Every size before a member has 64 bits, needed or not; the table has them where they are needed. The time is the first that the format can say.
/// </remarks>
internal sealed class ZipMember(string name, bool deflated, long offset)
{
    private const uint LocalSignature = 0x04034B50, DescriptorSignature = 0x08074B50, CentralSignature = 0x02014B50;

    /// <summary>4.5, where archives learnt 64-bit sizes, of Unix.</summary>
    private const ushort Version = 45, Unix = 3;

    /// <summary>The first of January 1980.</summary>
    private const ushort NoDate = 0x21;

    private const ushort SumsFollow = 0x08, Utf8 = 0x800, Deflate = 8, Wide = 1;

    /// <summary>Readable and writable for its owner.</summary>
    private const uint Mode = 0x0180_0000;

    private readonly byte[] name = Encoding.UTF8.GetBytes(name);

    /// <summary>The check sum of the member's bytes.</summary>
    public uint Sum { get; set; }

    public long Size { get; set; }

    public long StoredSize { get; set; }

    private ushort Flags => (ushort)((deflated ? SumsFollow : 0) | (Ascii.IsValid(name) ? 0 : Utf8));

    private ushort Method => deflated ? Deflate : (ushort)0;

    /// <summary>What stands before the data; of data that are deflated on the way nothing is known yet.</summary>
    public byte[] Local()
    {
        var fields = new ZipFields(30 + name.Length + 20);
        fields.Write(LocalSignature).Write(Version).Write(Flags).Write(Method).Write((ushort)0).Write(NoDate).Write(Sum)
            .Write(uint.MaxValue).Write(uint.MaxValue).Write((ushort)name.Length).Write((ushort)20).Write(name)
            .Write(Wide).Write((ushort)16).Write((ulong)Size).Write((ulong)StoredSize);
        return fields.Bytes;
    }

    /// <summary>What stands behind data of which nothing was known.</summary>
    public byte[] Descriptor()
    {
        var fields = new ZipFields(24);
        fields.Write(DescriptorSignature).Write(Sum).Write((ulong)StoredSize).Write((ulong)Size);
        return fields.Bytes;
    }

    /// <summary>The member's line in the table.</summary>
    public byte[] Central()
    {
        List<long> wide = [];
        if (Math.Max(Size, StoredSize) > int.MaxValue) wide.AddRange([Size, StoredSize]);
        if (offset > int.MaxValue) wide.Add(offset);
        int extra = wide.Count > 0 ? 4 + 8 * wide.Count : 0;
        bool large = wide.Count >= 2;
        var fields = new ZipFields(46 + name.Length + extra);
        fields.Write(CentralSignature).Write((byte)Version).Write((byte)Unix).Write(Version).Write(Flags).Write(Method).Write((ushort)0).Write(NoDate).Write(Sum)
            .Write(large ? uint.MaxValue : (uint)StoredSize).Write(large ? uint.MaxValue : (uint)Size)
            .Write((ushort)name.Length).Write((ushort)extra).Write((ushort)0).Write((ushort)0).Write((ushort)0).Write(Mode)
            .Write(offset > int.MaxValue ? uint.MaxValue : (uint)offset).Write(name);
        if (extra > 0) fields.Write(Wide).Write((ushort)(extra - 4));
        foreach (long number in wide) fields.Write((ulong)number);
        return fields.Bytes;
    }

    /// <summary>The end of an archive whose table has so many lines and bytes and begins there.</summary>
    public static byte[] End(int count, long bytes, long start)
    {
        bool wide = count > ushort.MaxValue || Math.Max(bytes, start) > int.MaxValue;
        var fields = new ZipFields(22 + (wide ? 76 : 0));
        if (wide)
        {
            fields.Write(0x06064B50u).Write(44ul).Write(Version).Write(Version).Write(0u).Write(0u).Write((ulong)count).Write((ulong)count).Write((ulong)bytes).Write((ulong)start)
                .Write(0x07064B50u).Write(0u).Write((ulong)(start + bytes)).Write(1u);
        }
        ushort few = (ushort)Math.Min(count, ushort.MaxValue);
        fields.Write(0x06054B50u).Write(0u).Write(few).Write(few).Write((uint)Math.Min(bytes, uint.MaxValue)).Write((uint)Math.Min(start, uint.MaxValue)).Write((ushort)0);
        return fields.Bytes;
    }

    /// <summary>Numbers one after another, least significant byte first.</summary>
    private sealed class ZipFields(int length)
    {
        private int at;

        public byte[] Bytes { get; } = new byte[length];

        private Span<byte> Rest => Bytes.AsSpan(at);

        public ZipFields Write(byte value)
        {
            Bytes[at++] = value;
            return this;
        }

        public ZipFields Write(ushort value)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(Rest, value);
            at += sizeof(ushort);
            return this;
        }

        public ZipFields Write(uint value)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(Rest, value);
            at += sizeof(uint);
            return this;
        }

        public ZipFields Write(ulong value)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(Rest, value);
            at += sizeof(ulong);
            return this;
        }

        public ZipFields Write(byte[] value)
        {
            value.CopyTo(Rest);
            at += value.Length;
            return this;
        }
    }
}
