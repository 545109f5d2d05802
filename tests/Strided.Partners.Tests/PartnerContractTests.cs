using System.Reflection;
using Xunit;

namespace Strided.Tests;

/// <summary>
/// Members of the partners' packages have contracts like those of the library, and their summaries say the same. That test calls every member on arrays
/// that lie in every way; here arguments and results are the partners' own objects, so each is called by a test that knows them.
/// </summary>
public class PartnerContractTests
{
    private static readonly Assembly[] Packages = [typeof(ArrowArrays).Assembly, typeof(OrtArrays).Assembly, typeof(TorchArrays).Assembly, typeof(Hdf5Files).Assembly, typeof(ParquetFiles).Assembly];

    /// <summary>Which test holds the members of a name to their word, on every dtype and layout.</summary>
    private static readonly Dictionary<string, Type> HeldBy = new()
    {
        ["ToArrow"] = typeof(ArrowTests),
        ["FromArrow"] = typeof(ArrowTests),
        ["ToRecordBatch"] = typeof(ArrowFileTests),
        ["LoadArrow"] = typeof(ArrowFileTests),
        ["ToOrtValue"] = typeof(OrtTests),
        ["AsOrtValue"] = typeof(OrtTests),
        ["FromOrtValue"] = typeof(OrtTests),
        ["Run"] = typeof(OrtTests),
        ["ToTorch"] = typeof(TorchTests),
        ["FromTorch"] = typeof(TorchTests),
        ["LoadHdf5"] = typeof(Hdf5Tests),
        ["Read"] = typeof(Hdf5Tests),
        ["ReadChunks"] = typeof(Hdf5Tests),
        ["LoadParquetAsync"] = typeof(ParquetTests),
    };

    private static IEnumerable<ContractMember> Members => Packages.SelectMany(ContractMember.In);

    [Fact]
    public void Every_member_that_returns_or_changes_an_array_has_a_contract() =>
        Assert.Empty(Members.Where(member => member.NeedsContract && member.Contract is null).Select(member => member.Key));

    [Fact]
    public void The_summary_begins_with_the_contract() =>
        Assert.All(Members.Where(member => member.Contract is not null), member => Assert.Equal($"{member.Key}: {member.Promised}", $"{member.Key}: {member.Said}"));

    [Fact]
    public void Every_contract_is_held_by_a_test() =>
        Assert.Equal(HeldBy.Keys.Order(), Members.Where(member => member.Contract is not null).Select(member => member.Method.Name).Distinct().Order());

    [Fact]
    public void The_test_that_holds_a_contract_names_the_member()
    {
        string folder = Path.Combine(Repository.Root, "tests", "Strided.Partners.Tests");
        Assert.All(HeldBy, held => Assert.Contains($".{held.Key}", File.ReadAllText(Path.Combine(folder, held.Value.Name + ".cs")), StringComparison.Ordinal));
    }
}
