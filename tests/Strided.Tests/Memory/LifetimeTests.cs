using System.Buffers;
using System.Runtime.CompilerServices;
using Xunit;

namespace Strided.Tests;

/// <summary>Who keeps a buffer alive, and how soon it goes when nobody does.</summary>
[Collection(AloneCollection.Name)]
public class LifetimeTests
{
    private const int Small = 100, Large = 50_000;

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void A_view_alone_keeps_the_elements(int n)
    {
        (NDArray<double> view, WeakReference owner) = ViewOfForgotten(n);
        Churn(n);
        Assert.True(owner.IsAlive);
        for (int i = 0; i < n / 2; i++) Assert.Equal(n - 1 - 2 * i, view[i]);
        GC.KeepAlive(view);
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void A_view_of_another_type_alone_keeps_the_elements(int n)
    {
        NDArray<long> bits = BitsOfForgotten(n);
        Churn(n);
        for (int i = 0; i < n; i++) Assert.Equal(i, BitConverter.Int64BitsToDouble(bits[i]));
    }

    [Theory]
    [InlineData(Small)]
    [InlineData(Large)]
    public void A_forgotten_array_goes_with_one_collection_and_no_finalizer(int n)
    {
        WeakReference[] objects = Forgotten(n);
        GC.Collect();
        // These references outlive finalization, so they would still see anything that a finalizer had to look at first.
        Assert.All(objects, forgotten => Assert.False(forgotten.IsAlive));
    }

    [Fact]
    public void Native_memory_goes_when_its_finalizer_has_run()
    {
        WeakReference block = ForgottenNative();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(block.IsAlive);
    }

    [Fact]
    public void Lent_memory_stays_pinned_as_long_as_a_view_looks_at_it()
    {
        var lender = new Lender(Large);
        NDArray<double> view = ViewOfLent(lender);
        Churn(Large);
        Assert.Equal(1, lender.Pins);
        for (int i = 0; i < view.Size; i++) Assert.Equal(i + 1, view[i]);
        view = Nd.Zeros(1);
        Churn(Large);
        Assert.Equal(0, lender.Pins);
        GC.KeepAlive(view);
    }

    [Fact]
    public void Big_temporaries_do_not_pile_up()
    {
        const int n = 1_000_000, rounds = 200;
        const long made = 2L * rounds * n * sizeof(double);
        NDArray<double> a = Nd.Ones(n);
        long start = GC.GetTotalMemory(forceFullCollection: true), peak = start;
        for (int i = 0; i < rounds; i++)
        {
            double last = (a * 2 + i)[n - 1];
            Assert.Equal(2 + i, last);
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
        }
        // 3.2 GB of temporaries pass through; a quarter of that at once would mean that they are not collected as they come.
        Assert.InRange(peak - start, 0, made / 4);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (NDArray<double> View, WeakReference Owner) ViewOfForgotten(int n)
    {
        NDArray<double> a = Nd.ARange((double)n);
        return (a[Slice.Every(-1)].Reshape(n / 2, 2).T[0, ..], new(a.Owner));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NDArray<long> BitsOfForgotten(int n) => Nd.ARange((double)n).View<long>();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Forgotten(int n)
    {
        NDArray<double> a = Nd.Ones(n), b = a + 1, view = b[1..], shaped = a.Reshape(2, -1);
        b *= a;
        NDArray<double> sum = b.Sum(), random = Nd.Random.Generator(1).Random(n);
        return [.. new object[] { a, a.Owner, b, b.Owner, view, shaped, sum, sum.Owner, random, random.Owner }.Select(o => new WeakReference(o, trackResurrection: true))];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ForgottenNative()
    {
        Storage storage = NativeBlock.Allocate(1 << 20, zeroed: true);
        var a = new NDArray<double>(storage, Layout.Dense(1 << 17, sizeof(double)));
        Assert.Equal(0, a.Sum().ToScalar());
        return new(a.Owner, trackResurrection: true);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NDArray<double> ViewOfLent(Lender lender) => Nd.AsArray(lender.Memory)[1..];

    /// <summary>Collects everything that nobody holds, and writes other numbers where it may have been.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Churn(int n)
    {
        for (int round = 0; round < 3; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            for (int k = 0; k < 20; k++) Nd.Full(n, -1.0);
        }
    }

    /// <summary>Memory with a lock on it, as a native library would lend.</summary>
    private sealed class Lender(int count) : MemoryManager<double>
    {
        private readonly double[] elements = GC.AllocateArray<double>(count, pinned: true);

        public int Pins { get; private set; }

        public override Span<double> GetSpan() => elements;

        public override unsafe MemoryHandle Pin(int elementIndex = 0)
        {
            Pins++;
            for (int i = 0; i < elements.Length; i++) elements[i] = i;
            return new(Unsafe.AsPointer(ref elements[elementIndex]), default, this);
        }

        public override void Unpin() => Pins--;

        protected override void Dispose(bool disposing) { }
    }
}
