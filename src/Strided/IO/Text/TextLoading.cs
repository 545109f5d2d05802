namespace Strided;

/// <summary>Reads a text by all processors: stretches of lines are read on their own, and joined in their order.</summary>
internal static class TextLoading
{
    public static NDArray Load(Stream stream, TextFormat? format, TextParser parser, IProgress<long>? progress, string? name, int? blockBytes = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        format ??= TextFormat.Default;
        format.Check();
        name ??= (stream as FileStream)?.Name ?? "The text";
        TextBlocks blocks = blockBytes is { } bytes ? new(stream, format, bytes) : new(stream, format);
        var joining = new TextJoining(name, format, blocks);
        var pending = new Queue<(Task<TextBlock> Reading, int Bytes)>();
        long done = 0;
        while (!joining.IsFull && blocks.Next() is { } text)
        {
            pending.Enqueue((Task.Run(() => parser.Parse(text, format)), text.Count));
            if (pending.Count > 2 * Environment.ProcessorCount) Join();
        }
        while (!joining.IsFull && pending.Count > 0) Join();
        return joining.Result(parser);

        void Join()
        {
            (Task<TextBlock> reading, int read) = pending.Dequeue();
            joining.Add(reading.GetAwaiter().GetResult());
            progress?.Report(done += read);
        }
    }
}
