using Xunit;

namespace Strided.Tests;

/// <summary>Contract, summary and signature of a member say the same.</summary>
public class ContractAgreementTests
{
    public static TheoryData<string> Bound => [.. ContractMember.Bound.Where(member => !member.IsSetter).Select(member => member.Key)];

    [Fact]
    public void Every_member_that_returns_or_changes_an_array_has_a_contract()
    {
        Assert.True(ContractMember.Bound.Count > 450, $"Only {ContractMember.Bound.Count} members were found.");
        string[] without = [.. ContractMember.All.Where(member => member.NeedsContract && member.Contract is null).Select(member => member.Key)];
        Assert.True(without.Length == 0, "Without a contract:\n" + string.Join("\n", without));
    }

    [Theory]
    [MemberData(nameof(Bound))]
    public void The_summary_begins_with_the_contract(string key)
    {
        ContractMember member = ContractMember.Bound.Single(member => member.Key == key);
        Assert.True(member.Promised == member.Said, $"The summary of {key} begins with '{member.Said}' instead of '{member.Promised}': {member.Summary}");
    }

    [Fact]
    public void Setters_are_in_place() =>
        Assert.DoesNotContain(ContractMember.Bound, member => member.IsSetter && member.Contract is not InPlaceAttribute);

    [Fact]
    public void Unless_out_is_said_of_members_with_a_parameter_out() =>
        Assert.DoesNotContain(ContractMember.Bound, member => member.Contract is AlwaysCopiesAttribute contract && contract.UnlessOut != member.HasOut);
}
