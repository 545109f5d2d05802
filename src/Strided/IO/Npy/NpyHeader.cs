using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Strided;

/// <summary>The head of an <c>.npy</c> file: what the elements are, how they lie, and in which version of the format it is said.</summary>
internal sealed record NpyHeader(NpyType Type, bool FortranOrder, Dims Shape)
{
    /// <summary>Bytes that every file has before the text of its header: magic, version, and a length of 16 bits.</summary>
    public const int ShortPrefix = 10;

    /// <summary>The same with a length of 32 bits.</summary>
    public const int LongPrefix = 12;

    /// <summary>No header of numbers comes near; one of a record has about 20 bytes for each field.</summary>
    private const int MaxLength = 1 << 20;

    private const int Alignment = 64;

    /// <summary>Digits of the largest size: an axis can grow that far without moving the elements.</summary>
    private const int GrowthDigits = 21;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Bytes of all elements.</summary>
    public nint ByteCount => Extents.Product(Shape.AsSpan(), Math.Max(Type.ItemSize, 1)) * Type.ItemSize;

    /// <summary>How many bytes come before the header's text, and how many it has; the first is more than were given when they do not tell yet.</summary>
    public static (int Prefix, int Length) Measure(ReadOnlySpan<byte> start)
    {
        if (!start.StartsWith(Magic))
            throw new InvalidDataException(start is [(byte)'P', (byte)'K', ..]
                ? "This is a zip archive of arrays, an .npz: open it with LoadZ."
                : "This is no .npy file: it does not begin with \\x93NUMPY.");
        (int major, int minor) = (start[6], start[7]);
        if (minor != 0 || major is < 1 or > 3) throw new InvalidDataException($"The file is in version {major}.{minor} of the .npy format; 1.0, 2.0 and 3.0 are known.");
        if (major == 1) return (ShortPrefix, BinaryPrimitives.ReadUInt16LittleEndian(start[8..]));
        if (start.Length < LongPrefix) return (LongPrefix, 0);
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(start[8..]);
        return length <= MaxLength ? (LongPrefix, (int)length) : throw new InvalidDataException($"The header says it has {length} bytes; more than {MaxLength} are not read.");
    }

    /// <summary>The header whose first bytes and text these are.</summary>
    public static NpyHeader Parse(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> text)
    {
        string said;
        try
        {
            said = prefix[6] == 3 ? new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(text) : Encoding.Latin1.GetString(text);
        }
        catch (DecoderFallbackException e)
        {
            throw new InvalidDataException("The header is not UTF-8, which version 3.0 asks for.", e);
        }
        if (PythonLiteral.Parse(said) is not Dictionary<string, object> entries) throw new InvalidDataException("The header is no dictionary.");
        if (entries.Count != 3 || !entries.TryGetValue("descr", out object? descr) || !entries.TryGetValue("shape", out object? shape)
            || !entries.TryGetValue("fortran_order", out object? order) || order is not bool fortran || shape is not List<object>)
            throw new InvalidDataException($"The header has to say descr, fortran_order and shape, and says {string.Join(", ", entries.Keys.Take(5))}.");
        var header = new NpyHeader(NpyTypeParser.Parse(descr), fortran, NpyTypeParser.Shape(shape));
        try
        {
            _ = header.ByteCount;
            return header;
        }
        catch (ShapeException e)
        {
            throw new InvalidDataException($"The header's shape {header.Shape} does not fit into memory.", e);
        }
    }

    /// <summary>Prefix and text, exactly as NumPy writes them.</summary>
    /// <exception cref="ArgumentException">The version cannot hold this header.</exception>
    public byte[] ToBytes(int? version)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{'descr': {Type}, 'fortran_order': {(FortranOrder ? "True" : "False")}, 'shape': {Shape}, }}");
        if (Shape.Count > 0)
        {
            nint growing = Shape[FortranOrder ? Shape.Count - 1 : 0];
            text.Append(' ', GrowthDigits - growing.ToString(CultureInfo.InvariantCulture).Length);
        }
        string said = text.ToString();
        bool latin = said.All(c => c <= 0xFF);
        int chosen = version ?? (!latin ? 3 : Padded(said.Length, ShortPrefix) <= ushort.MaxValue ? 1 : 2);
        if (chosen is < 1 or > 3) throw new ArgumentException($"There is no version {chosen} of the .npy format; there are 1, 2 and 3.", nameof(version));
        if (chosen < 3 && !latin) throw new ArgumentException($"Version {chosen}.0 of the .npy format holds names in Latin-1 only; version 3 holds all.", nameof(version));
        return Wrapped(chosen == 3 ? Encoding.UTF8.GetBytes(said) : Encoding.Latin1.GetBytes(said), chosen);
    }

    /// <summary>Text, blanks and a line feed up to the next boundary; NumPy fills up a header that ends on one already by a whole line more.</summary>
    private static int Padded(int text, int prefix) => text + 1 + Alignment - (prefix + text + 1) % Alignment;

    private static byte[] Wrapped(byte[] text, int version)
    {
        int prefix = version == 1 ? ShortPrefix : LongPrefix;
        int length = Padded(text.Length, prefix);
        if (length > MaxLength || (version == 1 && length > ushort.MaxValue))
            throw new ArgumentException($"A header of {length} bytes is too long for version {version}.0 of the .npy format.", nameof(version));
        var header = new byte[prefix + length];
        header.AsSpan(prefix).Fill((byte)' ');
        Magic.CopyTo(header);
        header[6] = (byte)version;
        if (version == 1) BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), (ushort)length);
        else BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), length);
        text.CopyTo(header, prefix);
        header[^1] = (byte)'\n';
        return header;
    }
}
