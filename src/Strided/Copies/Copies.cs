using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// Copies made visible: forbid them, give them a budget, or record them. Every element copy that the library makes passes here on its way
/// to the kernels.
/// </summary>
/// <remarks>
/// Scopes nest, and follow the flow of execution: into async continuations, tasks, and the threads they start. Copies are hidden when nothing in
/// the call asks for one by name: a reshape that strides cannot express, memory that has to be contiguous, operands that overlap the output.
/// </remarks>
public static class Copies
{
    private static readonly AsyncLocal<CopyScope?> Innermost = new();

    private static int openScopes;
    private static int openLedgers;

    /// <summary>True while somebody wants to know of results, and of temporaries among them.</summary>
    internal static bool IsRecording => openLedgers != 0;

    private static bool IsWatched => openScopes != 0 || CopyMetrics.IsEnabled || CopyEvents.Log.IsEnabled();

    /// <summary>Until disposed: a hidden copy of at least <paramref name="minBytes"/> bytes throws before it is made.</summary>
    /// <param name="minBytes">Smaller copies pass.</param>
    /// <param name="alsoRequested">Forbid copies that the caller asks for by name too: <c>Copy</c>, <c>Flatten</c>, <c>Concat</c>.</param>
    public static CopyScope Forbid(nint minBytes = 0, bool alsoRequested = false)
    {
        // A scope is open as soon as there is one, so that what it is made of has to be right before.
        ArgumentOutOfRangeException.ThrowIfNegative(minBytes);
        return new ForbidScope(minBytes, alsoRequested);
    }

    /// <summary>Until disposed: the copy that makes all copies together exceed <paramref name="bytes"/> bytes throws before it is made.</summary>
    public static CopyScope Budget(nint bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new BudgetScope(bytes);
    }

    /// <summary>Until disposed: every copy and every new array is recorded with the line of code that caused it.</summary>
    public static CopyLedger Record() => new();

    /// <summary>Every copy comes here before it is made. Does nothing, quickly, when nobody watches.</summary>
    /// <exception cref="CopyForbiddenException">A scope does not permit it.</exception>
    internal static void Enter(CopyReason reason, string operation, nint bytes, in Layout source, in Dims target)
    {
        if (IsWatched) Announce(reason, operation, bytes, source, target);
    }

    /// <summary>A new array came to be, which a ledger wants to know of.</summary>
    internal static void Made(object array, nint bytes)
    {
        for (CopyScope? scope = Innermost.Value; scope is not null; scope = scope.Outer) scope.Made(array, bytes);
    }

    /// <summary>An array is read by an operation, which may make it a temporary.</summary>
    internal static void Used(object array)
    {
        for (CopyScope? scope = Innermost.Value; scope is not null; scope = scope.Outer) scope.Used(array);
    }

    /// <summary>Tells <paramref name="watch"/> of every copy that <paramref name="work"/> causes.</summary>
    internal static void Observe(Action work, Action<CopyReason, nint> watch)
    {
        using var observer = new CopyObserver(watch);
        work();
    }

    internal static CopyScope? Open(CopyScope scope)
    {
        CopyScope? outer = Innermost.Value;
        Innermost.Value = scope;
        Interlocked.Increment(ref openScopes);
        if (scope is CopyLedger) Interlocked.Increment(ref openLedgers);
        return outer;
    }

    internal static void Close(CopyScope scope)
    {
        Interlocked.Decrement(ref openScopes);
        if (scope is CopyLedger) Interlocked.Decrement(ref openLedgers);
        // Closed out of turn, or in another flow, a scope stays in the chain and no longer does anything.
        while (Innermost.Value is { IsOpen: false } closed) Innermost.Value = closed.Outer;
    }

    /// <summary>Not inlined: callers would clear room for the note, which is large, where nobody watches.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Announce(CopyReason reason, string operation, nint bytes, in Layout source, in Dims target)
    {
        var note = new CopyNote(reason, operation, bytes, source, target);
        // First everybody may refuse, then everybody counts: a refused copy is never counted.
        CopyScope? asked = Innermost.Value;
        try
        {
            for (; asked is not null; asked = asked.Outer)
                if (asked.IsOpen) asked.Permit(note);
        }
        catch
        {
            for (CopyScope? scope = Innermost.Value; scope != asked; scope = scope!.Outer) scope!.Withdraw(note);
            throw;
        }
        for (CopyScope? scope = Innermost.Value; scope is not null; scope = scope.Outer)
            if (scope.IsOpen) scope.Count(note);
        CopyMetrics.Count(note);
        if (CopyEvents.Log.IsEnabled()) CopyEvents.Log.Copied(note.Operation, note.Reason.ToString(), note.Bytes);
    }
}
