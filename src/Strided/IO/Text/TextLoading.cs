namespace Strided;

/// <summary>Reads a text by all processors: stretches of lines are read on their own, and joined in their order.</summary>
internal static class TextLoading
{
    public static NDArray Load(Stream stream, TextFormat? format, TextParser parser, IProgress<long>? progress, string? name, int? blockBytes = null) =>
        Join(stream, format, parser, progress, name, blockBytes).Joining.Table();

    public static OrderedDictionary<string, NDArray> Columns(Stream stream, TextFormat? format, IProgress<long>? progress, string? name, int? blockBytes = null)
    {
        (TextJoining joining, IReadOnlyList<string>? names) = Join(stream, format, new TextColumns(), progress, name, blockBytes);
        return joining.Columns(names);
    }

    private static (TextJoining Joining, IReadOnlyList<string>? Names) Join(Stream stream, TextFormat? format, TextParser parser, IProgress<long>? progress, string? name, int? blockBytes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        format ??= TextFormat.Default;
        format.Check();
        name ??= (stream as FileStream)?.Name ?? "The text";
        TextBlocks blocks = blockBytes is { } bytes ? new(stream, format, bytes) : new(stream, format);
        IReadOnlyList<string>? names = blocks.Begin();
        format = parser.With(names, format);
        var joining = new TextJoining(name, format, blocks, parser);
        if (!joining.IsFull) new TextReading(blocks, parser, format, joining, progress).Run();
        return (joining, names);
    }
}
