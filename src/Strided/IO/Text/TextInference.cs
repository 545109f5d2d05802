namespace Strided;

/// <summary>Reads stretches of whole lines as elements of the simplest dtype that can hold them: bool, int64, float64, complex128.</summary>
internal sealed class TextInference : TextParser
{
    private static readonly TextParser[] Parsers = [new TextParser<bool>(FieldParsers.Word), Of(DType.Int64), Of(DType.Float64), Of(DType.Complex128)];

    public override TextBlock Parse(ReadOnlySpan<byte> text, TextFormat format)
    {
        TextBlock block = Parsers[0].Parse(text, format);
        // What is wrong with the lines themselves is wrong for every dtype.
        for (int k = 1; k < Parsers.Length && block.Error is { Column: > 0 }; k++) block = Parsers[k].Parse(text, format);
        return block;
    }

    /// <summary>The dtype of all stretches together.</summary>
    public static DType Common(DType x, DType y) => x == y ? x : Promotion.Of(x, y)!;
}
