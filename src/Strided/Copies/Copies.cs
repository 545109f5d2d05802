namespace Strided;

/// <summary>The one door that every element copy of the library goes through on its way to the kernels.</summary>
internal static class Copies
{
    [ThreadStatic]
    private static Action<CopyReason, nint>? observer;

    /// <summary>Notes that <paramref name="bytes"/> bytes of elements are about to be copied, and why.</summary>
    public static void Enter(CopyReason reason, nint bytes) => observer?.Invoke(reason, bytes);

    /// <summary>Tells <paramref name="watch"/> of every copy that <paramref name="work"/> causes on this thread.</summary>
    public static void Observe(Action work, Action<CopyReason, nint> watch)
    {
        (Action<CopyReason, nint>? before, observer) = (observer, watch);
        try
        {
            work();
        }
        finally
        {
            observer = before;
        }
    }
}
