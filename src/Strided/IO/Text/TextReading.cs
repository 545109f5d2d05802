namespace Strided;

/// <summary>
/// One text, read by several threads that each do everything in turn: take the next stretch of whole lines, make numbers of it, and join it when those
/// before it are. The stream is read by one thread at a time, and what the text says does not depend on who read which stretch.
/// </summary>
internal sealed class TextReading(TextBlocks source, TextParser parser, TextFormat format, TextJoining joining, IProgress<long>? progress)
{
    private readonly Lock reading = new();
    private readonly Lock adding = new();
    private readonly Dictionary<int, (TextBlock Block, int Bytes)> waiting = [];
    private int taken;
    private int joined;
    private long done;
    private volatile bool stopped;

    public void Run()
    {
        // What fits one stretch is not worth a second thread.
        int threads = source.IsLast ? 1 : Workers.Limit;
        Workers.For(threads, threads, _ => Work());
    }

    private void Work()
    {
        try
        {
            while (Take() is (int index, { } text)) Join(index, parser.Parse(text, format), text.Count);
        }
        catch
        {
            stopped = true;
            throw;
        }
    }

    private (int Index, ArraySegment<byte>? Text) Take()
    {
        lock (reading)
        {
            return stopped ? default : (taken++, source.Next());
        }
    }

    private void Join(int index, TextBlock block, int bytes)
    {
        lock (adding)
        {
            waiting.Add(index, (block, bytes));
            for (; !stopped && waiting.Remove(joined, out (TextBlock Block, int Bytes) next); joined++)
            {
                joining.Add(next.Block);
                progress?.Report(done += next.Bytes);
                stopped = joining.IsFull;
            }
        }
    }
}
