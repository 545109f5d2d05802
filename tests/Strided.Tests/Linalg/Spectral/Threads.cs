using Xunit;

namespace Strided.Tests;

/// <summary>Results with one thread and with several.</summary>
internal static class Threads
{
    private static readonly Lock Gate = new();

    public static void RequireSameBits(Func<NDArray[]> results)
    {
        lock (Gate)
        {
            int before = Nd.MaxDegreeOfParallelism;
            try
            {
                Nd.MaxDegreeOfParallelism = 1;
                NDArray[] one = results();
                foreach (int threads in (ReadOnlySpan<int>)[2, 5])
                {
                    Nd.MaxDegreeOfParallelism = threads;
                    NDArray[] several = results();
                    for (int k = 0; k < one.Length; k++) Assert.True(Nd.ArrayEqual(one[k], several[k]), $"result {k} with {threads} threads");
                }
            }
            finally
            {
                Nd.MaxDegreeOfParallelism = before;
            }
        }
    }
}
