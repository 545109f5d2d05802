namespace Strided;

/// <summary>A stretch of execution, ended by Dispose, that watches over copies.</summary>
public abstract class CopyScope : IDisposable
{
    private int closed;

    private protected CopyScope() => Outer = Copies.Open(this);

    internal CopyScope? Outer { get; }

    internal bool IsOpen => Volatile.Read(ref closed) == 0;

    /// <summary>Ends the scope; the one around it goes on.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref closed, 1) != 0) return;
        Copies.Close(this);
        GC.SuppressFinalize(this);
    }

    /// <summary>Throws when the copy must not be made.</summary>
    internal virtual void Permit(in CopyNote note) { }

    /// <summary>A scope further out refused the copy that this one permitted.</summary>
    internal virtual void Withdraw(in CopyNote note) { }

    /// <summary>The copy is going to be made.</summary>
    internal virtual void Count(in CopyNote note) { }

    internal virtual void Made(object array, nint bytes) { }

    internal virtual void Used(object array) { }
}

/// <summary>No copies of some size.</summary>
internal sealed class ForbidScope(nint minBytes, bool alsoRequested) : CopyScope
{
    internal override void Permit(in CopyNote note)
    {
        if (note.Bytes >= minBytes && (note.IsHidden || alsoRequested))
            throw new CopyForbiddenException(note, minBytes > 0 ? $"copies of {minBytes} bytes or more are forbidden here" : "copies are forbidden here");
    }
}

/// <summary>So many bytes of copies.</summary>
internal sealed class BudgetScope(nint budget) : CopyScope
{
    private long spent;

    internal override void Permit(in CopyNote note)
    {
        long before;
        do
        {
            before = Volatile.Read(ref spent);
            if (before + note.Bytes > budget) throw new CopyForbiddenException(note, $"{before} of the budget of {budget} bytes are spent");
        }
        while (Interlocked.CompareExchange(ref spent, before + note.Bytes, before) != before);
    }

    internal override void Withdraw(in CopyNote note) => Interlocked.Add(ref spent, -note.Bytes);
}

/// <summary>Somebody who is told of each copy.</summary>
internal sealed class CopyObserver(Action<CopyReason, nint> watch) : CopyScope
{
    internal override void Count(in CopyNote note) => watch(note.Reason, note.Bytes);
}
