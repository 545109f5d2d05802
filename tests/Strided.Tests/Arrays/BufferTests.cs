using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace Strided.Tests;

public sealed unsafe class BufferTests
{
    [Fact]
    public void Wrapped_arrays_are_shared_in_both_directions()
    {
        int[] line = [1, 2, 3, 4];
        int[,] matrix = { { 1, 2 }, { 3, 4 } };
        int[,,] cube = { { { 1, 2 } }, { { 3, 4 } } };
        foreach ((NDArray<int> a, Array source) in new (NDArray<int>, Array)[] { (Nd.AsArray(line), line), (Nd.AsArray(matrix), matrix), (Nd.AsArray(cube), cube) })
        {
            Assert.Equal([1, 2, 3, 4], a.ToArray());
            Assert.True(ReferenceEquals(a.Owner, source) && a.Base is null && a.Flags.Writeable && !a.Flags.OwnsData);
            a.Reshape(4, copy: false)[^1] = 40;
            Assert.Equal(40, source.GetValue([.. Enumerable.Range(0, source.Rank).Select(k => source.GetUpperBound(k))]));
            source.SetValue(10, new int[source.Rank]);
            Assert.Equal([10, 2, 3, 40], a.ToArray());
            Assert.True(a.SharesMemory(a.Flip()));
        }
        Assert.True(Nd.AsArray(line).SharesMemory(Nd.AsArray(line)[1..]));
        Assert.False(Nd.AsArray(line).SharesMemory(Nd.AsArray(matrix)));
    }

    [Fact]
    public void Wrapped_memory_is_shared_and_read_only_memory_stays_as_it_is()
    {
        int[] data = [0, 1, 2, 3, 4, 5];
        NDArray<int> a = Nd.AsArray(data.AsMemory(2, 3));
        a[0] = 20;
        data[4] = 40;
        Assert.Equal([20, 3, 40], a.ToArray());
        Assert.Equal((8, true), (a.Offset, ReferenceEquals(a.Owner, data)));
        NDArray<int> fixedView = Nd.AsArray((ReadOnlyMemory<int>)data.AsMemory(1));
        foreach (NDArray<int> view in new[] { fixedView, fixedView[1..], fixedView.Flip(), fixedView.BroadcastTo((2, 5), writeable: true), fixedView.AsStrided(2, 4, 0, writeable: true), fixedView.View<uint>().View<int>() })
        {
            Assert.False(view.Flags.Writeable);
            Action[] writes = [() => view["..."] = 1, () => view.Fill(1), () => view.At(0) = 1, () => view.AsSpan()[0] = 1, () => view.AddInPlace(1)];
            foreach (Action write in writes) Assert.Contains("read-only", Assert.Throws<InvalidOperationException>(write).Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => fixedView[0] = 1);
            Assert.Throws<InvalidOperationException>(() => fixedView[^1] = 1);
        }
        Assert.Equal([0, 1, 20, 3, 40, 5], data);
        Assert.True(fixedView.Copy().Flags.Writeable);
        Assert.Equal(['b', 'c'], Nd.AsArray("abc".AsMemory(1)).ToArray());
    }

    [Theory]
    [InlineData(20)]
    [InlineData(5_000)]
    [InlineData(300_000)]
    public void Elements_move_within_an_array_whoever_else_looks_at_its_memory(int size)
    {
        NDArray<long> a = Nd.ARange(size), again = Nd.AsArray(a.AsMemory());
        a[3..] = again[..^3];
        again["2:"] = a["1:-1"];
        Assert.Equal(Enumerable.Range(0, size).Select(i => (long)(i < 2 ? i : Math.Max(i - 4, i == 3 ? 2 : i == 2 ? 1 : 0))), a.ToArray());
    }

    [Fact]
    public void Memory_of_a_manager_stays_pinned_as_long_as_an_array_looks_at_it()
    {
        using NativeManager manager = new(8);
        WeakReference owner = Use(manager);
        Collect();
        Assert.False(owner.IsAlive);
        Assert.Equal(0, manager.Pins);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Use(NativeManager manager)
    {
        NDArray<int> a = Nd.AsArray(manager.Memory[2..])["::2"];
        Collect();
        Assert.Equal(1, manager.Pins);
        a["..."] = 5;
        manager.GetSpan()[4] = 6;
        Assert.Equal([0, 0, 5, 0, 6, 0, 5, 0], manager.GetSpan().ToArray());
        Assert.Equal([5, 6, 5], a.ToArray());
        NDArray<int> twin = Nd.AsArray(manager.Memory);
        Assert.True(twin.SharesMemory(a) && twin[2..3].SharesMemory(a) && !twin[3..4].SharesMemory(a) && !twin.SharesBuffer(a));
        return new(a.Owner);
    }

    [Fact]
    public void A_lender_lives_as_long_as_a_view_of_what_it_lent()
    {
        NDArray<int> view = Lend(out WeakReference lender);
        Collect();
        Assert.True(lender.IsAlive);
        Assert.Equal([1, 2, 3], view.ToArray());
        GC.KeepAlive(view);
        view = null!;
        Collect();
        Assert.False(lender.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static NDArray<int> Lend(out WeakReference lender)
    {
        NativeManager memory = new(4);
        for (int i = 0; i < 4; i++) memory.GetSpan()[i] = i;
        lender = new(memory);
        NDArray<int> a = Nd.AsArray<int>(memory.Address, (2, 2), memory);
        Assert.True(ReferenceEquals(a.Owner, memory) && !a.Flags.OwnsData && a.Flags.Writeable);
        Assert.False(Nd.AsArray<int>(memory.Address, 4, memory, writeable: false).Flags.Writeable);
        return a.Reshape(4)[1..];
    }

    [Fact]
    public void Lent_memory_is_compared_by_address()
    {
        int[] pinned = GC.AllocateArray<int>(8, pinned: true);
        nint address = (nint)Unsafe.AsPointer(ref pinned[0]);
        object lender = new();
        NDArray<int> front = Nd.AsArray<int>(address, 4, lender), back = Nd.AsArray<int>(address + 16, 4, lender), middle = Nd.AsArray<int>(address + 4, 4, new object());
        NDArray<int> whole = Nd.AsArray(pinned), itself = Nd.AsArray<int>(address, 8, pinned);
        Assert.True(!front.SharesMemory(back) && front.SharesMemory(middle) && middle.SharesMemory(back) && whole.SharesMemory(middle) && itself[2..].SharesMemory(whole[..3]));
        Assert.False(itself[3..].SharesMemory(whole[..3]));
        for (int i = 0; i < 8; i++) pinned[i] = i;
        back["..."] = front;
        Assert.Equal([0, 1, 2, 3, 0, 1, 2, 3], pinned);
        middle["..."] = front;
        Assert.Equal([0, 0, 1, 2, 3, 1, 2, 3], pinned);
        whole[1..] = itself[..^1];
        Assert.Equal([0, 0, 0, 1, 2, 3, 1, 2], pinned);
    }

    [Fact]
    public void Bad_addresses_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Nd.AsArray<int>(0, 1, new object()));
        Assert.Throws<ArgumentNullException>(() => Nd.AsArray<int>(8, 1, null!));
        Assert.Throws<ShapeException>(() => Nd.AsArray<int>(8, -1, new object()));
        Assert.Equal(0, Nd.AsArray<int>(0, (0, 3), new object()).Size);
    }

    [Fact]
    public void Large_arrays_are_pinned_and_aligned_to_a_cache_line()
    {
        Check<byte>(85_000);
        Check<double>(10_625);
        Check<(int, int, int)>(7_084);
        Check<System.Numerics.Complex>(6_000);

        static void Check<T>(nint count) where T : unmanaged
        {
            foreach (NDArray<T> a in new[] { Nd.Zeros<T>(count), Nd.Empty<T>(count), Nd.Zeros<T>(count).Copy() })
            {
                Assert.True(a.NBytes >= 85_000 && a.Flags is { Aligned: true, OwnsData: true });
                Assert.Equal(2, GC.GetGeneration(a.Owner));
                nint before = Address(a);
                Collect();
                Assert.Equal((0, before), (before % 64, Address(a)));
                Assert.Throws<ShapeException>(() => a.AsStrided(count + 1, a.ItemSize));
            }
        }

        static nint Address<T>(NDArray<T> a) where T : unmanaged => (nint)Unsafe.AsPointer(ref a.At(0));
    }

    [Fact]
    public void A_pin_holds_the_first_element_in_place()
    {
        NDArray<int> a = Nd.Array<int>(Enumerable.Range(0, 12).ToArray(), (3, 4))["::-1, 1:"];
        PinnedAddress pin = a.Pin();
        GC.Collect(0, GCCollectionMode.Forced, blocking: true, compacting: true);
        Assert.Equal(9, *(int*)pin.Address);
        *(int*)pin.Address = 90;
        Assert.Equal((90, 5), (a[0, 0], *(int*)(pin.Address + a.Strides[0])));
        pin.Dispose();
        pin.Dispose();
        Assert.Equal(0, pin.Address);
        using PinnedAddress nothing = Nd.Zeros<int>(0).Pin();
    }

    [Fact]
    [Trait("Size", "Large")]
    public void More_elements_than_a_CLR_array_can_hold()
    {
        WeakReference owner = Beyond();
        Collect();
        Assert.False(owner.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Beyond()
    {
        nint size = ((nint)1 << 31) + 5;
        NDArray<byte> a = Nd.Zeros<byte>(size);
        Assert.Equal((size, size, true, 0), (a.Size, a.NBytes, a.Flags.OwnsData, (nint)Unsafe.AsPointer(ref a.At(0)) % 64));
        a[^1] = 7;
        NDArray<byte> end = a[[new Slice(-10, null)]];
        end[..3] = 3;
        Assert.Equal([3, 3, 3, 0, 0, 0, 0, 0, 0, 7], end.ToArray());
        Assert.Equal([7, 0, 0, 0], a[[new Slice(null, null, -((nint)1 << 29))]][..4].ToArray());
        Assert.Equal((size - 10, true), (end.Offset, end.SharesMemory(a)));
        Assert.Equal((byte)7, a.Reshape(1, -1).T[[new Slice(size - 1, null), 0]].ToScalar());
        Assert.Throws<ShapeException>(() => { a.AsSpan(); });
        Assert.Throws<ShapeException>(() => { a.ToArray(); });
        Assert.Throws<ShapeException>(() => { a.AsStrided(1, 1, size); });
        a[int.MinValue] = a[^int.MaxValue] = 9;
        Assert.Equal([0, 9, 9, 0], a[4..8].ToArray());
        return new(a.Owner);
    }

    private static void Collect()
    {
        for (int k = 0; k < 2; k++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        GC.Collect();
    }

    private sealed class NativeManager(int count) : MemoryManager<int>
    {
        private nint address = (nint)NativeMemory.AllocZeroed((nuint)count, sizeof(int));

        public int Pins { get; private set; }

        public nint Address => address;

        public override Span<int> GetSpan() => new((int*)address, count);

        public override MemoryHandle Pin(int elementIndex = 0)
        {
            Pins++;
            return new((int*)address + elementIndex, default, this);
        }

        public override void Unpin() => Pins--;

        protected override void Dispose(bool disposing)
        {
            NativeMemory.Free((void*)address);
            address = 0;
        }
    }
}
