using System.Runtime.ExceptionServices;

namespace Strided;

/// <summary>Independent pieces of one job, on as many threads as allowed.</summary>
internal static class Workers
{
    public static void For(nint count, int threads, Action<nint> piece)
    {
        if (threads <= 1 || count <= 1)
        {
            for (nint i = 0; i < count; i++) piece(i);
            return;
        }
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => piece((nint)i));
        }
        catch (AggregateException failed)
        {
            // Callers see what one thread would have thrown: a decimal's OverflowException, not its wrapping.
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }
    }
}
