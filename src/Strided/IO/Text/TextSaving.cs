using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Strided;

/// <summary>Writes an element as text, and answers how many bytes it took; false when there was no room.</summary>
internal delegate bool FieldWriter<T>(T value, Span<byte> room, string? format, out int written);

/// <summary>Writes arrays as lines of text.</summary>
internal static class TextSaving
{
    /// <summary>Parts of a text that each thread writes before all are put together.</summary>
    private const int PartsEach = 4;

    public static void Write(Stream stream, NDArray a, string? format, string delimiter, string newline)
    {
        var write = new Writing { Stream = stream, Array = a, Format = format, Delimiter = Encoding.UTF8.GetBytes(delimiter), Newline = Encoding.UTF8.GetBytes(newline) };
        a.DType.Accept(ref write);
        a.WasRead();
    }

    public static void Comment(Stream stream, string text, string comments, string newline)
    {
        if (text.Length == 0) return;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n')) stream.Write(Encoding.UTF8.GetBytes(comments + line + newline));
    }

    public static FieldWriter<T> WriterOf<T>() where T : unmanaged => DType.Of<T>().Kind != DTypeKind.Other
        ? Chosen<T>.Writer
        : throw new DTypeException($"{DType.Of<T>()} is not written as text.");

    private static FieldWriter<T> Choice<T>() where T : unmanaged
    {
        var choose = new Choose();
        DType dtype = DType.Of<T>();
        if (dtype.Kind == DTypeKind.Bool) choose.Writer = new FieldWriter<bool>(Bool);
        else if (dtype == DType.Complex64) choose.Writer = new FieldWriter<Complex64>((z, room, format, out written) => Complex(z.Real, z.Imaginary, room, format, out written));
        else if (dtype == DType.Complex128) choose.Writer = new FieldWriter<Complex>((z, room, format, out written) => Complex(z.Real, z.Imaginary, room, format, out written));
        else if (!Family.Floating(dtype, ref choose)) Family.Integer(dtype, ref choose);
        return (FieldWriter<T>)choose.Writer!;
    }

    private static bool Bool(bool value, Span<byte> room, string? format, out int written) => Utf8(value ? "True"u8 : "False"u8, room, out written);

    private static bool OfInteger<T>(T value, Span<byte> room, string? format, out int written) where T : unmanaged, IBinaryInteger<T> =>
        value.TryFormat(room, out written, format, CultureInfo.InvariantCulture);

    private static bool OfFloat<T>(T value, Span<byte> room, string? format, out int written) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (T.IsNaN(value)) return Utf8("nan"u8, room, out written);
        if (T.IsInfinity(value)) return Utf8(T.IsNegative(value) ? "-inf"u8 : "inf"u8, room, out written);
        // The platform's shortest digits of a few powers of two read back as their neighbours.
        if (format is null && T.IsPow2(T.Abs(value))) format = "G17";
        return value.TryFormat(room, out written, format, CultureInfo.InvariantCulture);
    }

    private static bool Complex<T>(T re, T im, Span<byte> room, string? format, out int written) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        written = 0;
        if (room.Length < 4 || !OfFloat(re, room[1..^3], format, out int real)) return false;
        room[0] = (byte)'(';
        Span<byte> rest = room[(1 + real)..];
        bool plus = !T.IsNegative(im) || T.IsNaN(im);
        if (plus) rest[0] = (byte)'+';
        if (!OfFloat(im, rest[(plus ? 1 : 0)..^2], format, out int imaginary)) return false;
        int end = 1 + real + (plus ? 1 : 0) + imaginary;
        if (end + 2 > room.Length) return false;
        ")"u8.CopyTo(room[(end + 1)..]);
        room[end] = (byte)'j';
        written = end + 2;
        return true;
    }

    private static bool Utf8(ReadOnlySpan<byte> text, Span<byte> room, out int written)
    {
        written = text.TryCopyTo(room) ? text.Length : 0;
        return written > 0;
    }

    private static class Chosen<T> where T : unmanaged
    {
        public static readonly FieldWriter<T> Writer = Choice<T>();
    }

    private struct Choose : IFloatingVisitor, IIntegerVisitor
    {
        public object? Writer;

        void IFloatingVisitor.Visit<T>() => Writer = new FieldWriter<T>(OfFloat);

        void IIntegerVisitor.Visit<T>() => Writer = new FieldWriter<T>(OfInteger);
    }

    private struct Writing : IAnyVisitor
    {
        public Stream Stream;
        public NDArray Array;
        public string? Format;
        public byte[] Delimiter;
        public byte[] Newline;

        public readonly void Visit<T>() where T : unmanaged
        {
            var table = (NDArray<T>)(Array.NDim == 2 ? Array : Array.Reshape(Array.Size, 1));
            if (table.Size == 0) return;
            var lines = new TextLines<T>(table, WriterOf<T>(), Format, Delimiter, Newline);
            int threads = lines.Parts == 1 ? 1 : Workers.Limit;
            ArrayBufferWriter<byte>[] ready = [.. Enumerable.Range(0, threads == 1 ? 1 : PartsEach * threads).Select(_ => new ArrayBufferWriter<byte>())];
            for (nint first = 0; first < lines.Parts; first += ready.Length)
            {
                nint done = first;
                Workers.For(nint.Min(ready.Length, lines.Parts - first), threads, k => lines.Write(done + k, ready[k]));
                foreach (ArrayBufferWriter<byte> part in ready)
                {
                    Stream.Write(part.WrittenSpan);
                    part.ResetWrittenCount();
                }
            }
        }
    }
}
