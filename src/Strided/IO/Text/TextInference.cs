namespace Strided;

/// <summary>Reads stretches of whole lines as elements of the simplest dtype that can hold them: bool, int64, float64, complex128.</summary>
internal class TextInference : TextParser
{
    private static readonly TextParser[] Parsers = [new TextParser<bool>(FieldParsers.Words), Of(DType.Int64), Of(DType.Float64), Of(DType.Complex128)];

    public override DType Empty => DType.Float64;

    public override TextBlock Parse(ReadOnlyMemory<byte> text, TextFormat format)
    {
        TextBlock block = Parsers[0].Parse(text, format);
        // What is wrong with the lines themselves is wrong for every dtype.
        for (int k = 1; k < Parsers.Length && block.Error is { Column: > 0 }; k++)
        {
            block.Free();
            block = Parsers[k].Parse(text, format);
        }
        return block;
    }

    /// <summary>Integers may turn out to be floating point elsewhere, where -0 is another number and what is missing another one.</summary>
    public override bool IsFinal(TextBlock block) => block.Parts.All(part => part.Values.DType.Kind is DTypeKind.Floating or DTypeKind.Complex);

    /// <summary>The dtype of all stretches together.</summary>
    public static DType Common(DType x, DType y) => x == y ? x : Promotion.Of(x, y)!;
}
