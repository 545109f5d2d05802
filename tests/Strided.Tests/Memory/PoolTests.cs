using System.Runtime.CompilerServices;
using Xunit;

namespace Strided.Tests;

/// <summary>Buffers are used again when their arrays are gone, never before, and not kept for long when nobody asks.</summary>
[Collection(AloneCollection.Name)]
public class PoolTests
{
    private const int Large = 100_003;
    private const int Medium = 1_003;

    [Fact]
    public void A_loop_that_drops_its_results_stays_within_a_few_buffers()
    {
        NDArray<double> a = Nd.Ones(1_000_000);
        for (int i = 0; i < 20; i++) _ = a * 2;
        long before = GC.GetTotalAllocatedBytes();
        for (int i = 0; i < 200; i++) Assert.Equal(2 + i, (a * 2 + i)[^1]);
        // 3.2 GB of results.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 1L << 30);
    }

    [Fact]
    public void A_time_when_nothing_came_back_is_soon_forgotten()
    {
        // Collections that find nothing become rarer and rarer.
        lock (Pool.Gate)
        {
            Harvest.Collect();
            for (int i = 0; i < 20; i++) Harvest.Found(0);
        }
        NDArray<double> a = Nd.Ones(1_000_000);
        long before = GC.GetTotalAllocatedBytes();
        for (int i = 0; i < 200; i++) Assert.Equal(2 + i, (a * 2 + i)[^1]);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 1L << 30);
    }

    [Fact]
    public void Collections_lie_some_loans_apart_so_that_parts_of_an_expression_stay_young()
    {
        lock (Pool.Gate)
        {
            Harvest.Lent(1L << 40, isNew: true);
            Assert.True(Harvest.Collect());
            Harvest.Found(1);
            for (int loans = 0; loans < 12; loans++)
            {
                Assert.False(Harvest.Collect(), $"A collection after {loans} loans.");
                Harvest.Lent(Pool.Limit / 64, isNew: true);
            }
            Assert.True(Harvest.Collect());
            Harvest.Found(1);
        }
    }

    [Fact]
    public void Much_new_memory_while_nothing_comes_back_earns_a_full_collection()
    {
        lock (Pool.Gate)
        {
            Harvest.Collect();
            Harvest.Found(0);
            Harvest.Lent(1L << 40, isNew: true);
            int before = GC.CollectionCount(GC.MaxGeneration);
            Assert.True(Harvest.Collect());
            Assert.True(GC.CollectionCount(GC.MaxGeneration) > before);
            Harvest.Found(1);
        }
    }

    [Theory, InlineData(Large), InlineData(Medium)]
    public void Results_that_are_kept_share_no_memory(int size)
    {
        Used(size);
        NDArray<double> a = Nd.ARange((double)size);
        var kept = new List<NDArray<double>>();
        for (int i = 0; i < 300; i++)
        {
            NDArray<double> b = a + i;
            if (i % 3 == 0) kept.Add(i % 2 == 0 ? b : b[1..]);
            if (i % 50 == 0) GC.Collect(1);
        }
        for (int k = 0; k < kept.Count; k++)
        {
            Assert.Equal(size - 1 + 3 * k, kept[k][^1]);
            for (int j = 0; j < k; j++) Assert.False(kept[k].SharesMemory(kept[j]));
        }
    }

    [Theory, InlineData(Large), InlineData(Medium)]
    public void Elements_stay_while_a_span_a_reference_or_a_pin_of_them_lives(int size)
    {
        Used(size);
        for (int round = 0; round < 20; round++)
        {
            Span<double> span = SpanOfForgotten(size, 1);
            ReadOnlySpan<double> reading = ReadOnlySpanOfForgotten(size, 2);
            ref double element = ref ElementOfForgotten(size, 3);
            using PinnedAddress pin = PinOfForgotten(size, 4);
            object owner = OwnerOfForgotten(size, 5);
            for (int i = 0; i < 40; i++)
            {
                Nd.Full(size, -1.0);
                if (i % 8 == 0) GC.Collect(i % 3);
            }
            Assert.True(span.IndexOfAnyExcept(1) < 0 && reading.IndexOfAnyExcept(2) < 0 && element == 3);
            unsafe
            {
                Assert.True(new ReadOnlySpan<double>((void*)pin.Address, size).IndexOfAnyExcept(4) < 0);
            }
            Assert.InRange(((double[])owner).Count(x => x == 5), size, int.MaxValue);
        }
    }

    [Theory, InlineData(Large), InlineData(Medium)]
    public void Zeros_are_zero_in_memory_that_was_used_before(int size)
    {
        Used(size);
        for (int i = 0; i < 100; i++)
        {
            Nd.Full(size, 7.0);
            if (i % 10 == 0) GC.Collect(1);
            Assert.False(Nd.Zeros(size).Any().ToScalar());
        }
    }

    [Theory, InlineData(Large), InlineData(Medium)]
    public void A_finalizer_may_still_read_its_array(int size)
    {
        Used(size);
        Finalizable.Failures = 0;
        for (int i = 0; i < 60; i++)
        {
            Forget(i);
            for (int k = 0; k < 5; k++) Nd.Full(size, -1.0);
            if (i % 4 == 0) GC.Collect(1);
        }
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(0, Finalizable.Failures);

        [MethodImpl(MethodImplOptions.NoInlining)]
        void Forget(int i) => _ = new Finalizable(Nd.Full(size, (double)i), i);
    }

    [Theory, InlineData(Large), InlineData(Medium)]
    public void Threads_that_make_and_drop_arrays_never_see_each_others_elements(int size)
    {
        Used(size);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(800));
        var failures = 0;
        var threads = Enumerable.Range(0, 4).Select(t => new Thread(() =>
        {
            var recent = new Queue<(NDArray<double> Array, double Value)>();
            for (int i = 0; !stop.IsCancellationRequested; i++)
            {
                double value = 1000 * t + i;
                recent.Enqueue((Nd.Full(size + t, value) + 0.5, value + 0.5));
                if (recent.Count > i % 5) _ = recent.TryDequeue(out var old) && Check(old.Array, old.Value);
                if (i % 64 == t) GC.Collect(i % 3 == 0 ? 1 : 0);
            }

            bool Check(NDArray<double> array, double value)
            {
                if (array.Min().ToScalar() != value || array.Max().ToScalar() != value) Interlocked.Increment(ref failures);
                return true;
            }
        })).ToArray();
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.Equal(0, failures);
    }

    [Fact]
    public void A_loop_over_arrays_of_medium_size_comes_to_lend_them()
    {
        NDArray<double> a = Used(Medium);
        long before = GC.GetTotalAllocatedBytes();
        for (int i = 0; i < 20_000; i++) Assert.Equal(3, (a * 2 + 1)[^1]);
        // 320 MB of results; other threads may take the pool's gate now and then.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 160 << 20);
    }

    [Fact]
    public void Buffers_that_never_come_back_are_ordinary_arrays_before_long()
    {
        const int Kept = 20_000;
        var spans = new List<object>();
        for (int i = 0; i < Kept; i++) spans.Add(Nd.Full(Medium + 128, 1.0).Owner);
        // New buffers, whose only trace is that the array is longer than its elements, take a part of the time of ordinary ones.
        Assert.InRange(spans.Count(owner => ((double[])owner).Length > Medium + 128), 0, Kept / 4);
    }

    [Fact]
    public void Two_full_collections_free_what_nobody_asked_for_again()
    {
        Make();
        for (int i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.Equal(0, Pool.Waiting);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Make()
        {
            for (int i = 0; i < 50; i++) _ = Nd.Full(Large, 1.0) + 1;
        }
    }

    /// <summary>An array of ones, after so many results of its size that the pool is in use.</summary>
    private static NDArray<double> Used(int size)
    {
        NDArray<double> a = Nd.Ones(size);
        for (int i = 0; i < 100_000_000 / size; i++) _ = a * 2;
        return a;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Span<double> SpanOfForgotten(int size, double value) => Nd.Full(size, value).AsSpan();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadOnlySpan<double> ReadOnlySpanOfForgotten(int size, double value) => Nd.Full(size, value).AsReadOnlySpan();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref double ElementOfForgotten(int size, double value) => ref Nd.Full(size, value).At(size / 2);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PinnedAddress PinOfForgotten(int size, double value) => Nd.Full(size, value).Pin();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object OwnerOfForgotten(int size, double value) => Nd.Full(size, value).Owner;

    private sealed class Finalizable(NDArray<double> array, double value)
    {
        public static int Failures;

        ~Finalizable()
        {
            if (array.Min().ToScalar() != value || array.Max().ToScalar() != value) Interlocked.Increment(ref Failures);
        }
    }
}
