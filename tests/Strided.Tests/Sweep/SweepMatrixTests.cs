using Xunit;

namespace Strided.Tests;

/// <summary>Every operation in matrices of every order, step and broadcast, by the typed route.</summary>
public class SweepMatrixTests
{
    [Theory]
    [MemberData(nameof(SweepTests.Names), MemberType = typeof(SweepTests))]
    public void Matrices_of_every_order_and_broadcast(string name) => SweepTable.Run(name, SweepKind.Matrices);
}
