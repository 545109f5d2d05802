using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Strided;

/// <summary>Reads stretches of whole lines. An instance is used by several threads and keeps nothing of any text.</summary>
internal abstract class TextParser
{
    /// <summary>The dtype of a text without a row.</summary>
    public abstract DType Empty { get; }

    public abstract TextBlock Parse(ReadOnlyMemory<byte> text, TextFormat format);

    /// <summary>The elements of one part when another stretch has made them elements of another dtype.</summary>
    public virtual NDArray Again(ReadOnlyMemory<byte> text, TextFormat format, int part, DType dtype) => Of(dtype).Parse(text, format).Parts[0].Values;

    /// <summary>True when nothing that stands elsewhere can change what this stretch says, but for a conversion that is exact.</summary>
    public virtual bool IsFinal(TextBlock block) => true;

    /// <summary>The format for a text whose columns have these names.</summary>
    public virtual TextFormat With(IReadOnlyList<string>? names, TextFormat format) => format;

    /// <summary>The parser of a dtype.</summary>
    public static TextParser Of(DType dtype)
    {
        var make = new Make();
        dtype.Accept(ref make);
        return make.Result!;
    }

    private struct Make : IAnyVisitor
    {
        public TextParser? Result;

        public void Visit<T>() where T : unmanaged => Result = new TextParser<T>(FieldParsers.For<T>());
    }
}

/// <summary>Reads every field as an element of one dtype.</summary>
internal class TextParser<T>(FieldParser<T>? parser) : TextParser where T : unmanaged
{
    public override DType Empty => DType.Of<T>();

    public override TextBlock Parse(ReadOnlyMemory<byte> text, TextFormat format)
    {
        TextRow<T> row = Row(format);
        var rows = new TextRows(text.Span, format);
        byte[] room = [];
        Span<T> values = default;
        int count = 0, fields = -1, firstLine = 0;
        long taken = 0;
        string first = "";
        TextError? error = null;
        while (taken < format.MaxRows && rows.Next())
        {
            int width = row.Width(rows.Count);
            if (taken == 0) (firstLine, first) = (rows.Line, Encoding.UTF8.GetString(rows[0]));
            if (count + width > values.Length)
            {
                // As many as there will be if the lines that come are like the lines that were.
                long expected = (long)(1.1 * text.Length / rows.Position * (count + width)) + 16;
                long most = Array.MaxLength / Unsafe.SizeOf<T>();
                byte[] more = ArrayPool<byte>.Shared.Rent((int)(Math.Max(Math.Min(expected, most), count + width) * Unsafe.SizeOf<T>()));
                values[..count].CopyTo(MemoryMarshal.Cast<byte, T>(more.AsSpan()));
                ArrayPool<byte>.Shared.Return(room);
                values = MemoryMarshal.Cast<byte, T>((room = more).AsSpan());
            }
            error = row.Read(rows, values.Slice(count, width));
            if (error is null && fields >= 0 && rows.Count != fields && format.UseColumns is null) error = TextError.Uneven(rows.Line, rows.Count, fields);
            if (error is not null) break;
            fields = rows.Count;
            count += width;
            int wanted = (int)Math.Min((values.Length - count) / width, format.MaxRows - ++taken), plain = row.ReadPlain(ref rows, values.Slice(count, wanted * width));
            count += plain * width;
            taken += plain;
        }
        if (taken == 0) ArrayPool<byte>.Shared.Return(room);
        int column = format.UseColumns is [var given, ..] ? (given < 0 ? given + fields : given) : 0;
        return new()
        {
            Text = text,
            Parts = taken == 0 ? [] : [new(Nd.FromBuffer<T>(room, count), room, first, column + 1, row.Missing == count)],
            Rows = taken,
            Fields = fields,
            Lines = rows.Lines,
            FirstLine = firstLine,
            Error = error,
        };
    }

    protected virtual TextRow<T> Row(TextFormat format) => new TextNumberRow<T>(new(parser!, format), format);
}
