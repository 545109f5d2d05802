using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

#pragma warning disable STR0010 // The hidden copy of a flattened transpose is what is tested.

/// <summary>What a ledger says of each line.</summary>
public class LedgerTests
{
    private readonly NDArray<double> a = Nd.ARange(1000.0), b = Nd.Ones(1000), c = Nd.Ones(1000), m = Nd.Zeros(20, 50).T;

    [Fact]
    public void A_copy_has_one_row_with_its_line_operation_reason_and_bytes()
    {
        using CopyLedger ledger = Copies.Record();
        int line = Here() + 1;
        m.Reshape(1, -1);
        CopyLedgerRow row = Assert.Single(ledger.Rows);
        Assert.Equal(new($"LedgerTests.cs:{line}", $"LedgerTests.{nameof(A_copy_has_one_row_with_its_line_operation_reason_and_bytes)}", "Reshape", CopyReason.Reshape, 1, 8000, 8000, 8000, 0, 0), row);
        Assert.Equal((1, 8000, 8000), (ledger.CopyCount, ledger.CopiedBytes, ledger.AllocatedBytes));
    }

    [Fact]
    public void A_loop_has_one_row()
    {
        using CopyLedger ledger = Copies.Record();
        for (int k = 1; k <= 5; k++) m[..(10 * k), ..].Ravel();
        CopyLedgerRow row = Assert.Single(ledger.Rows);
        Assert.Equal((5, 24_000, 24_000, 8000), (row.Count, row.Bytes, row.AllocatedBytes, row.LargestBytes));
    }

    [Fact]
    public void Views_and_in_place_operations_have_no_row()
    {
        using CopyLedger ledger = Copies.Record();
        _ = m.T.Reshape(-1)[1..];
        a.AddInPlace(b);
#pragma warning disable STR0001 // Its temporary is what the ledger has to find.
        a[1..] *= 1;
#pragma warning restore STR0001
        Assert.Equal("*", Assert.Single(ledger.Rows).Operation);
    }

    [Fact]
    public void Operations_are_spelled_as_in_code()
    {
        using CopyLedger ledger = Copies.Record();
        _ = a + b;
        _ = a - b;
        _ = a < b;
        _ = -a;
        _ = Nd.Sqrt(a);
        _ = m.Ravel();
        _ = m.Flatten();
        _ = a.ToArray();
        a[1..] = a[..^1];
        Assert.Equal(["+", "-", "-", "<", "Flatten", "Ravel", "Sqrt", "ToArray", "[] ="], ledger.Rows.Select(row => row.Operation).Order(StringComparer.Ordinal).Order(Comparer<string>.Create((x, y) => char.IsLetter(x[0]).CompareTo(char.IsLetter(y[0])))).OrderBy(name => name == "[] ="));
        Assert.Equal(CopyReason.Overlap, ledger.Rows.Single(row => row.Operation == "[] =").Reason);
    }

    [Fact]
    public void A_chain_on_one_line_makes_a_temporary()
    {
        using CopyLedger ledger = Copies.Record();
        int line = Here() + 1;
        _ = a * b + c;
        CopyLedgerRow product = ledger.Rows.Single(row => row.Operation == "*"), sum = ledger.Rows.Single(row => row.Operation == "+");
        Assert.Equal((1, 8000, 1, 8000), (product.Count, product.AllocatedBytes, product.Temporaries, product.TemporaryBytes));
        Assert.Equal((1, 8000, 0, 0), (sum.Count, sum.AllocatedBytes, sum.Temporaries, sum.TemporaryBytes));
        Assert.Contains($"LedgerTests.cs:{line}: * made 1 temporary of 8000 B\n", ledger.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_per_line_makes_none()
    {
        using CopyLedger ledger = Copies.Record();
        NDArray<double> z = a * b;
        z += c;
        z -= b;
        Assert.Equal(0, Assert.Single(ledger.Rows).Temporaries);
        Assert.Equal(998.0 * 1 + 1 - 1, z[998]);
    }

    [Fact]
    public async Task Lambdas_local_functions_and_async_methods_belong_to_the_method_they_are_written_in()
    {
        using CopyLedger ledger = Copies.Record();
        await Task.Yield();
        m.Ravel();
        new Action(() => m.Flatten())();
        Local();
        Assert.Equal(3, ledger.Rows.Count);
        Assert.All(ledger.Rows, row => Assert.Equal($"LedgerTests.{nameof(Lambdas_local_functions_and_async_methods_belong_to_the_method_they_are_written_in)}", row.Member));

        void Local() => m.Copy();
    }

    [Fact]
    public void The_table_and_the_JSON_have_every_row()
    {
        using CopyLedger ledger = Copies.Record();
        m.Ravel();
        _ = a + b;
        string[] lines = ledger.ToString().Split('\n');
        Assert.Equal(["where", "operation", "reason", "count", "copied", "allocated", "largest"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Matches(@"^LedgerTests\.cs:\d+  Ravel +Reshape +1 +8000 B +8000 B +8000 B$", lines[1]);
        Assert.Matches(@"^LedgerTests\.cs:\d+  \+ +result +1 +0 B +8000 B +8000 B$", lines[2]);

        using JsonDocument json = JsonDocument.Parse(ledger.ToJson());
        JsonElement copy = json.RootElement[0], sum = json.RootElement[1];
        Assert.Equal(("Ravel", "Reshape", 8000), (copy.GetProperty("operation").GetString(), copy.GetProperty("reason").GetString(), copy.GetProperty("bytes").GetInt32()));
        Assert.Equal(JsonValueKind.Null, sum.GetProperty("reason").ValueKind);
        Assert.Equal(8000, sum.GetProperty("allocatedBytes").GetInt32());
    }

    [Fact]
    public void A_closed_ledger_keeps_its_rows_and_takes_no_more()
    {
        CopyLedger ledger = Copies.Record();
        m.Ravel();
        ledger.Dispose();
        m.Ravel();
        _ = a + b;
        Assert.Equal(1, Assert.Single(ledger.Rows).Count);
    }

    [Fact]
    public void Refused_copies_are_not_recorded()
    {
        using CopyScope forbidden = Copies.Forbid();
        using CopyLedger ledger = Copies.Record();
        Assert.Throws<CopyForbiddenException>(() => m.Ravel());
        Assert.Empty(ledger.Rows);
    }

    private static int Here([CallerLineNumber] int line = 0) => line;

    /// <summary>Otherwise optimised code would be recorded under the names of what lies beneath.</summary>
    [Fact]
    public void Members_that_may_copy_stay_on_the_stack()
    {
        IEnumerable<MethodInfo> members =
            from type in typeof(Nd).Assembly.GetExportedTypes()
            where !type.FullName!.Contains('<', StringComparison.Ordinal)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where method.GetCustomAttribute<CopyContractAttribute>() is { } contract and not NeverCopiesAttribute && !SetsElement(method)
            select method;
        Assert.True(members.Count() > 800);
        Assert.Empty(members.Where(method => !method.MethodImplementationFlags.HasFlag(MethodImplAttributes.NoInlining)).Select(method => $"{method.DeclaringType}.{method}"));

        static bool SetsElement(MethodInfo method) =>
            method.Name == "set_Item" && (method.GetParameters()[0].ParameterType == typeof(ReadOnlySpan<int>) || method.GetParameters()[0].ParameterType == typeof(ReadOnlySpan<Index>));
    }
}
