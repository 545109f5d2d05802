using Xunit;

namespace Strided.Tests;

/// <summary>Scopes go where execution goes.</summary>
public class FlowTests
{
    private readonly NDArray<double> m = Nd.Zeros(10, 10).T;

    [Fact]
    public async Task Into_continuations_and_tasks()
    {
        using CopyScope scope = Copies.Forbid();
        await Task.Yield();
        Assert.Throws<CopyForbiddenException>(() => m.Ravel());
        await Assert.ThrowsAsync<CopyForbiddenException>(() => Task.Run(() => m.Ravel(), TestContext.Current.CancellationToken));
        await Task.Delay(1, TestContext.Current.CancellationToken).ConfigureAwait(true);
        Assert.Throws<CopyForbiddenException>(() => m.Ravel());
    }

    [Fact]
    public void Into_parallel_loops_and_new_threads()
    {
        using CopyScope scope = Copies.Forbid();
        int refused = 0;
        Parallel.For(0, 16, _ => Count());
        var thread = new Thread(Count);
        thread.Start();
        thread.Join();
        Assert.Equal(17, refused);

        void Count()
        {
            Assert.Throws<CopyForbiddenException>(() => m.Ravel());
            Interlocked.Increment(ref refused);
        }
    }

    [Fact]
    public async Task Not_out_of_the_flow_that_opened_them()
    {
        var opened = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        Task other = Task.Run(
            async () =>
            {
                using CopyScope scope = Copies.Forbid();
                opened.SetResult();
                await done.Task;
                Assert.Throws<CopyForbiddenException>(() => m.Ravel());
            },
            TestContext.Current.CancellationToken);
        await opened.Task;
        m.Ravel();
        done.SetResult();
        await other;
    }

    [Fact]
    public async Task Tasks_that_outlive_a_scope_are_free_of_it()
    {
        var ended = new TaskCompletionSource();
        Task<NDArray<double>> late;
        using (Copies.Forbid())
            late = Task.Run(
                async () =>
                {
                    await ended.Task;
                    return m.Ravel();
                },
                TestContext.Current.CancellationToken);
        ended.SetResult();
        Assert.Equal(100, (await late).Size);
    }

    [Fact]
    public async Task A_ledger_records_what_its_tasks_copy()
    {
        using CopyLedger ledger = Copies.Record();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => m.Ravel())));
        Assert.Equal((8, 6400), (ledger.CopyCount, ledger.CopiedBytes));
    }
}
