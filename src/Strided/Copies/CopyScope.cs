namespace Strided;

/// <summary>A stretch of execution, ended by Dispose, that watches over copies.</summary>
public abstract class CopyScope : IDisposable
{
    private protected CopyScope() => Outer = Copies.Open(this);

    internal CopyScope? Outer { get; }

    internal bool IsOpen { get; private set; } = true;

    /// <summary>Ends the scope; the one around it goes on.</summary>
    public void Dispose()
    {
        if (!IsOpen) return;
        IsOpen = false;
        Copies.Close(this);
        GC.SuppressFinalize(this);
    }

    /// <summary>Throws when the copy must not be made.</summary>
    internal virtual void Permit(in CopyNote note) { }

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
internal sealed class BudgetScope : CopyScope
{
    private readonly nint budget;
    private long spent;

    public BudgetScope(nint budget)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(budget);
        this.budget = budget;
    }

    internal override void Permit(in CopyNote note)
    {
        long before = Interlocked.Add(ref spent, note.Bytes) - note.Bytes;
        if (before + note.Bytes <= budget) return;
        Interlocked.Add(ref spent, -note.Bytes);
        throw new CopyForbiddenException(note, $"{before} of the budget of {budget} bytes are spent");
    }
}

/// <summary>Somebody who is told of each copy.</summary>
internal sealed class CopyObserver(Action<CopyReason, nint> watch) : CopyScope
{
    internal override void Count(in CopyNote note) => watch(note.Reason, note.Bytes);
}
