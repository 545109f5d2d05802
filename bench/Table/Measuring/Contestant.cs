namespace Strided.Benchmarks;

/// <summary>A column at work: a process, started when it is needed and again when it went away.</summary>
internal sealed class Contestant(Column column, Func<Peer> start, Func<Case, string?> statement, Func<Case, string, string> preparation, bool compiled) : IDisposable
{
    /// <summary>Some libraries wait for themselves for ever, now and then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private Peer? peer;

    public Column Column => column;

    /// <summary>This column's words for a case, or null when it has none.</summary>
    public string? Statement(Case c) => statement(c);

    /// <summary>Makes the operands and answers once.</summary>
    public Answer Answer(Case c)
    {
        string words = statement(c)!;
        return Guarded(() =>
        {
            if (peer is null)
            {
                peer = start();
                peer.Patience = Patience;
            }
            peer.Execute(preparation(c, words));
            return peer.Value(words);
        });
    }

    public Candidate Candidate(Case c)
    {
        string words = statement(c)!;
        return new(column.Name, loops => Guarded(() => peer!.Time(words, loops)), compiled);
    }

    public void Dispose() => peer?.Dispose();

    private T Guarded<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (PeerException e) when (e.Ended)
        {
            peer?.Dispose();
            peer = null;
            throw;
        }
    }
}
