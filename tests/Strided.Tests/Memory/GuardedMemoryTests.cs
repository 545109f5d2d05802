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
