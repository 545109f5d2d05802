using Xunit;

namespace Strided.Tests;

public class ContractReferenceTests
{
    private const string Variable = "STRIDED_WRITE_DOCS";

    [Fact]
    public void The_reference_of_contracts_is_up_to_date()
    {
        string path = Path.Combine(Repository.Root, "docs", "copies.md"), page = ContractReference.Page();
        if (Environment.GetEnvironmentVariable(Variable) == "1") File.WriteAllText(path, page);
        string there = File.Exists(path) ? File.ReadAllText(path) : "";
        int line = there.Split('\n').Zip(page.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
        Assert.True(
            there == page,
            $"docs/copies.md differs from the library from line {line} on. Write it again: {Variable}=1 dotnet test --project tests/Strided.Tests -- --filter-class {typeof(ContractReferenceTests)}");
    }

    [Fact]
    public void Every_member_with_a_contract_is_on_the_page()
    {
        string page = ContractReference.Page();
        foreach (string row in new[] { "| `a.Reshape()` | CopiesIfNeeded |", "| `a.T` | NeverCopies |", "| `a += y` | InPlace |", "| `Nd.Add()` | AlwaysCopies, unless `out` |", "| `a[slices] = value` | InPlace |" })
            Assert.Contains(row, page, StringComparison.Ordinal);
        Assert.DoesNotContain("|  |", page, StringComparison.Ordinal);
    }
}
