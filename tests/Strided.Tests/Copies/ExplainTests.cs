using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>Explain says view if and only if the operation shares memory.</summary>
public partial class ExplainTests
{
    private const int Layouts = 60_000;

    [Fact]
    public void Reshape_is_the_view_or_the_copy_that_was_foretold() => Gen.Int.Sample(
        seed =>
        {
            var layouts = new RandomLayouts(seed);
            NDArray<double> a = layouts.Next();
            Dims target = layouts.ShapeOf(a.Size);
            Order order = layouts.AnyOf(Order.C, Order.F, Order.A);
            CopyExplanation told = a.ExplainReshape(target, order);
            Holds(told, a, () => a.Reshape(target, order));
            foreach (string way in told.WaysOut) WayHolds(way, a);
        },
        iter: Layouts);

    [Fact]
    public void Ravel_and_AsContiguous_are_the_view_or_the_copy_that_was_foretold() => Gen.Int.Sample(
        seed =>
        {
            var layouts = new RandomLayouts(seed);
            NDArray<double> a = layouts.Next();
            Order order = layouts.AnyOf(Order.C, Order.F, Order.A, Order.K);
            Holds(a.ExplainRavel(order), a, () => a.Ravel(order));
            CopyExplanation told = a.ExplainAsContiguous(order);
            Holds(told, a, () => a.AsContiguous(order));
            foreach (string way in told.WaysOut) WayHolds(way, a);
        },
        iter: Layouts);

    [Fact]
    public void A_span_can_be_had_exactly_when_it_can_be_shared() => Gen.Int.Sample(
        seed =>
        {
            NDArray<double> a = new RandomLayouts(seed).Next();
            CopyExplanation told = a.CanShareWith(ShareTarget.Span);
            if (told.IsView) Assert.Equal(a.Size, a.AsReadOnlySpan().Length);
            else Assert.Contains(told.Because, Assert.Throws<ShapeException>(() => a.AsReadOnlySpan().Length).Message, StringComparison.Ordinal);
        },
        iter: 20_000);

    [Fact]
    public void The_reason_names_the_axes_strides_and_sizes()
    {
        CopyExplanation told = Nd.Zeros(100, 100).T.ExplainReshape(1, -1);
        Assert.Equal((false, CopyReason.Reshape, 80_000), (told.IsView, told.Reason, told.Bytes));
        Assert.Contains("xes 0 and 1 cannot merge: stride[0] = 8 but shape[1] * stride[1] = 100 * 800 = 80000", told.Because, StringComparison.Ordinal);
        Assert.InRange(told.EstimatedTime.TotalMicroseconds, 0.1, 100_000);
        Assert.Contains("\n  instead: ", told.ToString(), StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Nd.Zeros(3).ExplainReshape(2, 2));
    }

    [Fact]
    public void Broadcasting_is_explained_and_never_copies()
    {
        CopyExplanation told = Nd.Ones(3).ExplainBroadcastTo((1000, 3));
        Assert.True(told.IsView);
        Assert.Contains("24 bytes are seen as 24000", told.Because, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Nd.Ones(3).ExplainBroadcastTo((3, 4)));
    }

    [Theory]
    [InlineData(ShareTarget.Tensor, "::2", true)]
    [InlineData(ShareTarget.Tensor, "::-1", false)]
    [InlineData(ShareTarget.Npy, "::2", false)]
    [InlineData(ShareTarget.DLPack, "::-1", true)]
    [InlineData(ShareTarget.Arrow, "2:", true)]
    [InlineData(ShareTarget.OrtValue, "::2", false)]
    public void Other_targets_are_told_what_they_can_share(ShareTarget target, string slice, bool shared)
    {
        CopyExplanation told = Nd.ARange(10.0)[slice].CanShareWith(target);
        Assert.Equal(shared, told.IsView);
        Assert.NotEqual(shared, told.WaysOut.Count > 0);
    }

    [Fact]
    public void Targets_without_the_dtype_say_so()
    {
        Assert.Contains("no dtype for complex128", Nd.Zeros<System.Numerics.Complex>(3).CanShareWith(ShareTarget.OrtValue).Because, StringComparison.Ordinal);
        Assert.False(Nd.Zeros<bool>(3).CanShareWith(ShareTarget.Arrow).IsView);
        Assert.False(Nd.Zeros<decimal>(3).CanShareWith(ShareTarget.Npy).IsView);
    }

    private static void Holds(CopyExplanation told, NDArray<double> a, Func<NDArray<double>> operation)
    {
        NDArray<double>? result = null;
        nint bytes = 0;
        int copies = 0;
        Copies.Observe(() => result = operation(), (_, size) =>
        {
            bytes += size;
            copies++;
        });
        string what = told.ToString();
        Assert.True(told.IsView == a.SharesBuffer(result!), what);
        Assert.True(a.Size == 0 || told.IsView == a.SharesMemory(result!), what);
        Assert.True(copies == (told.IsView ? 0 : 1) && bytes == told.Bytes, $"{what}: {copies} copies of {bytes} bytes");
        Assert.Equal(told.IsView, told.Reason is null);
        Assert.Equal(told.IsView, told.WaysOut.Count == 0);
    }

    /// <summary>A way out that is a call is a view when it is called.</summary>
    private static void WayHolds(string way, NDArray<double> a)
    {
        if (Call().Match(way) is { Success: true } call)
        {
            Dims shape = Dims.Create([.. call.Groups["sizes"].Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(size => nint.Parse(size, CultureInfo.InvariantCulture))]);
            Order order = call.Groups["order"].Success ? Enum.Parse<Order>(call.Groups["order"].Value) : Order.C;
            NDArray<double> from = call.Groups["transpose"].Success ? a.T : a;
            Assert.True(a.SharesBuffer(from.Reshape(shape, order)), $"{way}: of shape {a.Shape} with strides {a.Strides} it is a copy");
        }
        if (Contiguous().Match(way) is { Success: true } same) Assert.Same(a, a.AsContiguous(Enum.Parse<Order>(same.Groups["order"].Value)));
        if (Apart().Match(way) is { Success: true } apart)
        {
            Dims shape = Dims.Create([.. apart.Groups["sizes"].Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(size => nint.Parse(size, CultureInfo.InvariantCulture))]);
            Assert.True(a.SharesBuffer(a.Reshape(shape)), $"{way}: of shape {a.Shape} with strides {a.Strides} it is a copy");
        }
    }

    [GeneratedRegex(@"(?<transpose>a\.T\.)?Reshape\(\((?<sizes>[^)]*)\)(, Order\.(?<order>\w))?\)")]
    private static partial Regex Call();

    [GeneratedRegex(@"AsContiguous\(Order\.(?<order>\w)\)")]
    private static partial Regex Contiguous();

    [GeneratedRegex(@"keep the ax[ei]s \((?<sizes>[^)]*)\) apart")]
    private static partial Regex Apart();
}
