using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>Nothing reads or writes beside an array: with pages at its ends that must not be touched, everything still runs.</summary>
public class GuardedMemoryTests
{
    private const string NotHere = "guard pages are made with Linux' mmap";

    public static TheoryData<string> Members => [.. ContractMember.Bound.Where(ContractTests.IsCalled).Select(member => member.Method.Name).Distinct().Order()];

    [Fact]
    public unsafe void The_guards_are_there()
    {
        Assert.SkipUnless(GuardedMemory.IsSupported, NotHere);
        using var memory = new GuardedMemory(100);
        string file = Path.GetTempFileName();
        using var handle = File.OpenHandle(file, FileMode.Create, FileAccess.Write, options: FileOptions.DeleteOnClose);
        // The system reads the byte, and where it may not says so instead of ending the process.
        void Read(nint address) => RandomAccess.Write(handle, new ReadOnlySpan<byte>((void*)address, 1), 0);
        Read(memory.Address(100, GuardedEdge.Start));
        Read(memory.Address(1, GuardedEdge.End));
        Assert.ThrowsAny<IOException>(() => Read(memory.Address(100, GuardedEdge.Start) - 1));
        Assert.ThrowsAny<IOException>(() => Read(memory.Address(1, GuardedEdge.End) + 1));
    }

    [Theory]
    [MemberData(nameof(SweepTests.Names), MemberType = typeof(SweepTests))]
    public void Every_operation_stays_within_its_rows(string name)
    {
        Assert.SkipUnless(GuardedMemory.IsSupported, NotHere);
        SweepTable.Run(name, SweepKind.Guarded);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Every_member_stays_within_its_arrays(string name)
    {
        Assert.SkipUnless(GuardedMemory.IsSupported, NotHere);
        using var pages = new GuardedPages();
        int ran = 0;
        foreach (ContractMember member in ContractMember.Bound.Where(member => member.Method.Name == name && ContractTests.IsCalled(member)))
            foreach (Type element in Arguments.Elements)
                foreach (Placement placement in Enum.GetValues<Placement>())
                    foreach (GuardedEdge edge in Enum.GetValues<GuardedEdge>())
                        foreach (CopyChoices choices in CopyChoices.For(member))
                            if (Run(new Arguments(member, element, new Placements(placement, Arguments.UnitOf(member), a => pages.Hold(a, edge)), choices), pages)) ran++;
        Assert.True(ran > 0, $"{name} never ran.");
    }

    [Fact]
    public unsafe void The_room_that_sorting_asks_for_is_enough()
    {
        Assert.SkipUnless(GuardedMemory.IsSupported, NotHere);
        nint* middle = stackalloc nint[1];
        foreach (int n in new[] { 1, 16, 127, 128, 129, 600, 1024, 1025, 4096, 20_000, 140_000 })
            foreach (ulong[] keys in new[] { Drawn(n, 1), Drawn(n, 200), Drawn(n, (ulong)n), Drawn(n, ulong.MaxValue / 2), Misleading(n) })
            {
                *middle = n / 2;
                Within(SortLine<ulong, ulong, IntegerKey<ulong, ulong>>.Bytes(n), keys, room => new SortLine<ulong, ulong, IntegerKey<ulong, ulong>>((void*)room, n));
                Within(ArgSortLine<ulong, ulong, IntegerKey<ulong, ulong>>.Bytes(n), keys, room => new ArgSortLine<ulong, ulong, IntegerKey<ulong, ulong>>((void*)room, n));
                Within(PartitionLine<ulong, ulong, IntegerKey<ulong, ulong>>.Bytes(n), keys, room => new PartitionLine<ulong, ulong, IntegerKey<ulong, ulong>>((void*)room, n, middle, 1));
            }

        static ulong[] Drawn(int n, ulong last) => Nd.Random.Generator(n).Integers<ulong>(0, last, n, endpoint: true).ToArray();

        // Where a sample is taken lie the smallest.
        static ulong[] Misleading(int n)
        {
            ulong[] keys = [.. Enumerable.Range(n, n).Select(k => (ulong)k)];
            int sample = (int)Math.Pow(n, 2 / 3.0), step = n / sample;
            for (int k = 0; k < sample; k++) keys[k * step + (int)((uint)k * 0x9E37_79B9UL % (1UL << 32) * (ulong)step >> 32)] = (ulong)k;
            return keys;
        }

        static void Within<TLine>(nint bytes, ulong[] keys, Func<nint, TLine> make) where TLine : ILine
        {
            using var room = new GuardedMemory(bytes);
            ulong[] x = [.. keys];
            TLine line = make(room.Address(bytes, GuardedEdge.End));
            line.Run(ref Unsafe.As<ulong, byte>(ref x[0]), sizeof(ulong), ref Unsafe.As<ulong, byte>(ref x[0]), sizeof(ulong));
        }
    }

    [Fact]
    public void Chains_of_views_stay_within_their_memory_and_write_their_own_elements_alone()
    {
        Assert.SkipUnless(GuardedMemory.IsSupported, NotHere);
        int written = 0;
        ViewChain.Draws.Sample(draws =>
        {
            Choices c = new(draws);
            using var memory = new GuardedMemory(Environment.SystemPageSize);
            GuardedEdge edge = c.Of(GuardedEdge.Start, GuardedEdge.End);
            ViewChain chain = ViewChain.Walk(c, copies: false, place: a => (NDArray<int>)memory.Hold(a, edge));
            NDArray<byte> page = memory.Row<byte>(Environment.SystemPageSize, 1, GuardedEdge.Start);
            nint first = edge == GuardedEdge.Start ? 0 : page.Size - (chain.Array.Base ?? chain.Array).NBytes;
            bool wrote = c.Below(5) switch
            {
                0 => Fill<byte>(chain, c, page, first),
                1 => Fill<short>(chain, c, page, first),
                2 => Fill<int>(chain, c, page, first),
                3 => Fill<long>(chain, c, page, first),
                _ => Fill<Complex>(chain, c, page, first),
            };
            if (wrote) Interlocked.Increment(ref written);
        }, iter: 5_000);
        Assert.True(written > 500, $"{written} written");
    }

    /// <summary>Reads and writes the end of a chain as another type and with any strides; false where that is refused.</summary>
    private static bool Fill<U>(ViewChain chain, Choices c, NDArray<byte> page, nint first) where U : unmanaged
    {
        NDArray<U> view;
        try
        {
            view = chain.Array.View<U>();
            nint Any(int low, int high) => c.Below(12) == 0 ? c.Of(nint.MaxValue, nint.MinValue, (nint)1 << 62) : c.Between(low, high);
            int rank = c.Below(4);
            if (rank > 0)
            {
                Dims shape = Dims.Create([.. Enumerable.Range(0, rank).Select(_ => Any(0, 3))]), strides = Dims.Create([.. Enumerable.Range(0, rank).Select(_ => Any(-9, 18))]);
                view = view.AsStrided(shape, strides, Any(-9, 18), writeable: true);
            }
        }
        catch (Exception e) when (e is ShapeException or InvalidOperationException)
        {
            return false;
        }
        if (view.Size > page.Size) return false;
        _ = view.ToArray();
        if (!view.IsWriteable) return false;
        byte[] expected = page.ToArray();
        U value = default;
        MemoryMarshal.AsBytes(new Span<U>(ref value)).Fill(0xA5);
        foreach (nint address in ViewChain.Addresses(view)) expected.AsSpan((int)(first + address), Marshal.SizeOf<U>()).Fill(0xA5);
        view.Fill(value);
        Assert.Equal(expected, page.ToArray());
        return view.Size > 0;
    }

    private static bool Run(Arguments factory, GuardedPages pages)
    {
        pages.Reuse();
        if (factory.Close() is not { } method) return false;
        try
        {
            Invoker.For(method)(factory.Make(method));
            return true;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Guarded pages for each array of a call.</summary>
    private sealed class GuardedPages : IDisposable
    {
        private readonly List<GuardedMemory> blocks = [];
        private int used;

        public NDArray Hold(NDArray a, GuardedEdge edge)
        {
            if (used == blocks.Count) blocks.Add(new(1 << 17));
            return blocks[used++].Hold(a, edge);
        }

        public void Reuse() => used = 0;

        public void Dispose() => blocks.ForEach(block => block.Dispose());
    }
}
