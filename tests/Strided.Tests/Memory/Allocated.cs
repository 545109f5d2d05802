namespace Strided.Tests;

/// <summary>Bytes that an action puts on the GC heap.</summary>
internal static class Allocated
{
    /// <summary>Results go here, so that the JIT cannot find out that nobody wants them.</summary>
    [ThreadStatic]
    private static object? kept;

    /// <summary>Bytes of one array object without its buffer.</summary>
    public static long ViewObject { get; } = ArrayObject();

    /// <summary>Bytes of one buffer: a CLR array of so many elements.</summary>
    public static long Buffer<T>(int count) => By(() => new T[count]);

    public static long By(Action action) => By(() =>
    {
        action();
        return null;
    });

    /// <summary>What the action allocates every time: code that is still being compiled may allocate more, never less.</summary>
    public static long By(Func<object?> action)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 100; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            kept = action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        kept = null;
        return least;
    }

    private static long ArrayObject()
    {
        NDArray<double> a = Nd.Zeros(3, 4);
        return By(() => new NDArray<double>(a.Storage, a.Layout));
    }
}
