using Xunit;

namespace Strided.Tests;

/// <summary>Every operation has an oracle, and keeps to it in rows of every length and stride, by the typed route.</summary>
public class SweepTests
{
    public static TheoryData<string> Names => [.. SweepTable.Operations.Select(operation => operation.Op.Name).Distinct().Order()];

    [Fact]
    public void Every_operation_has_an_oracle() =>
        Assert.Empty(SweepTable.Operations.Where(operation => !SweepTable.HasOracle(operation.Op)).Select(operation => operation.Op.Name));

    [Fact]
    public void Every_oracle_belongs_to_an_operation() =>
        Assert.Empty(Oracles.Binary.Keys.Concat(Oracles.Unary.Keys).Concat(Oracles.Compare.Keys).Except(SweepTable.Operations.Select(operation => operation.Op)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_of_every_length_and_stride(string name) => SweepTable.Run(name, SweepKind.Rows);
}
