using Xunit;

namespace Strided.Tests;

/// <summary>How many bytes operations put on the GC heap: a view is one object, a result is one object and its buffer, the rest is nothing.</summary>
public class AllocationTests
{
    private static readonly NDArray<double> A = Nd.ARange(24.0).Reshape(4, 6);
    private static readonly NDArray<double> B = Nd.Ones(4, 6);
    private static readonly NDArray<double> Row = Nd.ARange(6.0);
    private static readonly NDArray<double> Turned = A.T;
    private static readonly NDArray Untyped = A;

    private static double sink;

    private static readonly Dictionary<string, Func<NDArray>> Views = new()
    {
        ["a[1..]"] = () => A[1..],
        ["a[1.., 2]"] = () => A[1.., 2],
        ["a[.., ^1]"] = () => A[.., ^1],
        ["a[::-2]"] = () => A[Slice.Every(-2)],
        ["a[newaxis, ..., 3]"] = () => A[Nd.NewAxis, Slice.Ellipsis, 3],
        ["a['1:, ::-2']"] = () => A["1:, ::-2"],
        ["untyped a[1..]"] = () => Untyped[1..],
        ["T"] = () => A.T,
        ["Reshape of 2 axes"] = () => A.Reshape(2, 12),
        ["Reshape of 3 axes"] = () => A.Reshape(2, -1, 4),
        ["Ravel"] = () => A.Ravel(),
        ["BroadcastTo"] = () => Row.BroadcastTo((4, 6)),
        ["SwapAxes"] = () => A.SwapAxes(0, 1),
        ["MoveAxis"] = () => A.MoveAxis(0, 1),
        ["ExpandDims"] = () => A.ExpandDims(0),
        ["Squeeze"] = () => A.Squeeze(),
        ["Flip"] = () => A.Flip(0),
        ["Diagonal"] = () => A.Diagonal(),
        ["AsReadOnly"] = () => A.AsReadOnly(),
        ["AsStrided"] = () => A.AsStrided((2, 2), (8, 8)),
        ["SlidingWindowView"] = () => A.SlidingWindowView((2, 2)),
        ["View<long>"] = () => A.View<long>(),
    };

    private static readonly Dictionary<string, Action> Free = new()
    {
        ["get"] = () => sink = A[1, 2],
        ["get from end"] = () => sink = A[^1, 0],
        ["set"] = () => A[1, 2] = 8,
        ["set from end"] = () => A[^1, ^1] = 23,
        ["At"] = () => A.At(1, 2) += 0,
        ["Shape and Strides"] = () => sink = A.Shape[0] + A.Strides[1],
        ["Flags"] = () => sink = A.Flags.Aligned ? 1 : 0,
        ["foreach"] = () => { foreach (double x in A) sink += x; },
        ["foreach of a view"] = () => { foreach (double x in Turned) sink += x; },
        ["SharesMemory"] = () => sink = A.SharesMemory(B) ? 1 : 0,
        ["a += 1"] = () => A.AddInPlace(0),
        ["a *= b"] = () => A.MultiplyInPlace(B),
        ["Add out"] = () => Nd.Multiply(A, B, A),
    };

    private static readonly Dictionary<string, (Func<NDArray> Call, int Count)> Results = new()
    {
        ["Zeros"] = (() => Nd.Zeros(4, 6), 24),
        ["Sum"] = (() => A.Sum(), 1),
        ["Sum over axis 0"] = (() => A.Sum(0), 6),
        ["Sum over axis 1, kept"] = (() => A.Sum(1, keepdims: true), 4),
        ["untyped Sum"] = (() => Untyped.Sum(), 1),
        ["Max"] = (() => A.Max(), 1),
        ["ArgMax"] = (() => A.ArgMax(), 1),
        ["Mean"] = (() => A.Mean(), 1),
        ["a + b"] = (() => A + B, 24),
        ["a + row"] = (() => A + Row, 24),
        ["a + 1"] = (() => A + 1, 24),
        ["untyped a + a"] = (() => Untyped + Untyped, 24),
        ["Exp"] = (() => Nd.Exp(A), 24),
        ["Copy"] = (() => A.Copy(), 24),
        ["Rand"] = (() => Nd.Random.Rand(4, 6), 24),
    };

    public static TheoryData<string> ViewNames => [.. Views.Keys];

    public static TheoryData<string> FreeNames => [.. Free.Keys];

    public static TheoryData<string> ResultNames => [.. Results.Keys];

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void A_view_is_one_object(string name) => Assert.Equal(Allocated.ViewObject, Allocated.By(() => Views[name]()));

    [Theory]
    [MemberData(nameof(FreeNames))]
    public void Reading_and_writing_in_place_allocate_nothing(string name) => Assert.Equal(0, Allocated.By(Free[name]));

    [Theory]
    [MemberData(nameof(ResultNames))]
    public void A_result_is_one_object_and_its_buffer(string name) =>
        Assert.Equal(Allocated.ViewObject + Allocated.Buffer<double>(Results[name].Count), Allocated.By(() => Results[name].Call()));

    [Fact]
    public void Beyond_four_axes_shape_and_strides_take_an_array_each()
    {
        NDArray<double> a = Nd.Zeros(2, 2, 2, 2, 2);
        Assert.Equal(Allocated.ViewObject + 2 * Allocated.Buffer<nint>(5), Allocated.By(() => a[1..]));
    }

    [Fact]
    public void Filling_a_big_array_with_random_numbers_allocates_the_array_alone()
    {
        Generator generator = Nd.Random.Generator(1);
        // The largest whose buffers are never lent.
        const int n = Allocation.MediumBytes / sizeof(double) - 1;
        Assert.Equal(Allocated.ViewObject + Allocated.Buffer<double>(n), Allocated.By(() => generator.Random(n)));
        Assert.Equal(Allocated.ViewObject + Allocated.Buffer<float>(n), Allocated.By(() => generator.Random<float>(n)));
        Assert.Equal(Allocated.ViewObject + Allocated.Buffer<long>(n), Allocated.By(() => generator.Integers(0, 6, n)));
    }
}
