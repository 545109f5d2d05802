using Xunit;

namespace Strided.Tests;

/// <summary>Every member with a contract is called, on inputs that lie in every way, and held to its word.</summary>
public class ContractTests
{
    /// <summary>Members that this test cannot call, and why.</summary>
    private static readonly Dictionary<string, string> NotCalled = new()
    {
        ["AsSpan"] = "a span cannot be an object; SharingTests looks at its memory",
        ["FromFunction"] = "takes a function; GridTests looks at its results",
        ["FromDLPack"] = "takes a native structure; DLPackTests looks at its results",
        ["MatMulInPlace"] = "a product needs its left operand to the end and copies it; MatMulInPlaceTests looks at its result",
        ["AsReadOnlySpan"] = "a span cannot be an object; SharingTests looks at its memory",
        ["AsTensorSpan"] = "a span cannot be an object; TensorTests looks at its memory",
        ["AsReadOnlyTensorSpan"] = "a span cannot be an object; TensorTests looks at its memory",
        ["AsMemory"] = "memory is no array; TensorTests looks at it",
        ["AsReadOnlyMemory"] = "memory is no array; TensorTests looks at it",
        ["AsTensor"] = "a tensor is no array; TensorTests looks at its memory",
        ["FromTensor"] = "looks at a tensor; TensorTests looks at its memory",
        ["FromBuffer"] = "looks at bytes; TensorTests looks at them",
        ["Einsum"] = "its subscripts decide whether it copies; EinsumTests looks at its memory",
        ["Load"] = "reads a file; NpyTests looks at the result",
        ["LoadAsync"] = "reads a file; NpyTests looks at the result",
        ["LoadText"] = "reads a file; TextFileTests looks at the result",
        ["LoadTextColumns"] = "reads a file; TextColumnTests looks at the result",
        ["GenFromText"] = "reads a file; TextFileTests looks at the result",
        ["NpzFile.get_Item"] = "reads a file; NpzTests looks at the result",
        ["NpzFile.GetAsync"] = "reads a file; NpzTests looks at the result",
        ["NpzFile.Get"] = "reads a file; NpzTests looks at the result",
        ["OpenMemMap"] = "looks at a file; MemMapTests looks at its pages",
        ["CreateMemMap"] = "makes a file; MemMapTests looks at its pages",
        ["MemMap"] = "looks at a file; MemMapTests looks at its pages",
        ["Flush"] = "writes to a file; MemMapTests looks at it",
    };

    /// <summary>Placements on which members may refuse every call, and why.</summary>
    private static readonly Dictionary<string, (Placement[] Placements, string Why)> Refusing = [];

    private static readonly Placement[] Placements = Enum.GetValues<Placement>();

    public static TheoryData<string> Called =>
        [.. ContractMember.Bound.Where(IsCalled).Select(member => member.Key)];

    [Theory]
    [MemberData(nameof(Called))]
    public void The_member_does_what_its_contract_says(string key)
    {
        ContractMember member = ContractMember.Bound.Single(member => member.Key == key);
        Exception? refusal = null;
        HashSet<Placement> ran = [];
        foreach (Type element in Arguments.Elements)
        {
            foreach (Placement placement in Placements)
            {
                foreach (CopyChoices choices in CopyChoices.For(member))
                {
                    Func<ContractCall?> fresh = () => ContractCall.Prepare(member, element, placement, choices);
                    if (fresh() is not { } call) continue;
                    try
                    {
                        call.Check(fresh);
                        ran.Add(placement);
                    }
                    catch (Exception e) when (e is ArgumentException or InvalidOperationException or OverflowException)
                    {
                        call.CheckUntouched();
                        refusal = e;
                    }
                }
            }
        }
        Placement[] expected = [.. Placements.Except(MayRefuse(member))];
        Assert.True(ran.SetEquals(expected), $"{key} ran on {string.Join(", ", ran.Order())} instead of {string.Join(", ", expected)}: {refusal}");
    }

    [Fact]
    public void A_copy_that_is_forbidden_leaves_everything_as_it_was()
    {
        int refused = 0;
        foreach (ContractMember member in ContractMember.Bound.Where(IsCalled))
            foreach (Placement placement in new[] { Placement.Strided, Placement.Transposed, Placement.Overlapping })
                if (ContractCall.Prepare(member, typeof(double), placement, CopyChoices.For(member).First())?.IsRefusedUntouched() == true) refused++;
        Assert.True(refused > 50, $"Only {refused} calls were refused.");
    }

    [Fact]
    public void Tables_of_exceptions_name_members_that_there_are()
    {
        string[] names = [.. ContractMember.Bound.SelectMany(member => new[] { member.Method.Name, member.Qualified })];
        Assert.Empty(NotCalled.Keys.Except(names));
        Assert.Empty(Refusing.Keys.Except(names));
        Assert.Empty(ContractCall.Checking.Keys.Except(names));
        Assert.Empty(Arguments.ExceptedMembers.Except(names));
    }

    /// <summary>What is in place never writes through a broadcast view.</summary>
    private static Placement[] MayRefuse(ContractMember member) =>
        Refusing.TryGetValue(member.Method.Name, out (Placement[] Placements, string Why) listed) ? listed.Placements
        : member.Contract is InPlaceAttribute ? [Placement.Broadcast]
        : [];

    internal static bool IsCalled(ContractMember member) => !NotCalled.ContainsKey(member.Method.Name) && !NotCalled.ContainsKey(member.Qualified);
}
