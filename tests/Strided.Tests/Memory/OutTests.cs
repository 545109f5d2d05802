using Xunit;

namespace Strided.Tests;

/// <summary>Functions that write into an array of the caller's: the same answer, that array, and no buffer of their own where nothing is in the way.</summary>
public class OutTests
{
    private static readonly NDArray<double> A = Nd.Random.Generator(1).Random((Dims)(40, 50));
    private static readonly NDArray<double> B = Nd.Random.Generator(2).Random((Dims)(40, 50));
    private static readonly NDArray<double> Shares = Nd.Array([0.1, 0.7, 0.9]);
    private static readonly NDArray<double> Table = Nd.Array([[0.1, 0.7, 0.9], [0, 1, 0.5]]);
    private static readonly NDArray<long> Which = Nd.Random.Generator(3).Integers(0, 2, (40, 50));

    private static readonly Dictionary<string, Func<NDArray<double>, NDArray<double>, NDArray?, NDArray>> Functions = new()
    {
        ["Median"] = (a, _, z) => ((NDArray)a).Median(@out: z),
        ["Median over axis 1"] = (a, _, z) => ((NDArray)a).Median(1, @out: z),
        ["NanMedian over axis 0"] = (a, _, z) => ((NDArray)a).NanMedian(0, keepdims: true, @out: z),
        ["Quantile"] = (a, _, z) => ((NDArray)a).Quantile(Shares, 1, @out: z),
        ["Quantile of a matrix of shares"] = (a, _, z) => ((NDArray)a).Quantile(Table, 1, keepdims: true, @out: z),
        ["Percentile"] = (a, _, z) => ((NDArray)a).Percentile(30, 0, @out: z),
        ["Ptp"] = (a, _, z) => a.Ptp(@out: z),
        ["Ptp over axis 0"] = (a, _, z) => a.Ptp(0, @out: z),
        ["Concat"] = (a, b, z) => Nd.Concat<NDArray>([a, b, a], 1, z),
        ["Concat of everything"] = (a, b, z) => Nd.Concat<NDArray>([a, b], null, z),
        ["Stack"] = (a, b, z) => Nd.Stack<NDArray>([a, b], 1, z),
        ["Dot"] = (a, b, z) => Nd.Dot(a, b.T, z),
        ["Dot of three axes"] = (a, b, z) => Nd.Dot(a.Reshape(8, 5, 50), b.T, z),
        ["Dot of numbers"] = (a, b, z) => Nd.Dot(a, b[3, ..][4..5].Squeeze(), z),
        ["Outer"] = (a, b, z) => Nd.Outer(a[0, ..], b[.., 1], z),
        ["VecDot"] = (a, b, z) => Nd.VecDot(a, b, -1, z),
        ["VecDot of vectors"] = (a, b, z) => Nd.VecDot(a[0, ..], b[1, ..], -1, z),
        ["VecDot along axis -2"] = (a, b, z) => Nd.VecDot(a, b[.., ..1], -2, z),
        ["Einsum"] = (a, b, z) => z is null ? Nd.Einsum("ij,kj->ki", a, b) : Nd.Einsum("ij,kj->ki", [a, b], z),
        ["Trace"] = (a, _, z) => Nd.Linalg.Trace(a, 2, @out: z),
        ["Choose"] = (a, b, z) => Nd.Choose<NDArray>(Which, [a, b], @out: z),
    };

    /// <summary>Functions with temporaries of their own, whatever is given to write into.</summary>
    private static readonly string[] Making = ["Ptp over axis 0", "Ptp", "Concat of everything", "Dot of three axes", "Einsum", "Choose"];

    public static TheoryData<string> Names => [.. Functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_answer_is_written_into_the_array(string name)
    {
        NDArray expected = Functions[name](A, B, null);
        foreach (string layout in Layouts.Names)
        {
            NDArray z = Layouts.Make(layout, Nd.ZerosLike(expected));
            Assert.Same(z, Functions[name](A, B, z));
            Assert.Equal(Recorded.Bits(expected), Recorded.Bits(z));
            NDArray wide = Layouts.Make(layout, Nd.Zeros(expected.Shape, DType.Complex128));
            Assert.Same(wide, Functions[name](A, B, wide));
            Assert.Equal(Recorded.Bits(expected.AsType(DType.Complex128)), Recorded.Bits(wide));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_array_may_lie_in_the_input(string name)
    {
        NDArray expected = Functions[name](A, B, null);
        NDArray<double> room = Nd.Zeros(20_000);
        NDArray<double> a = room[10..2010].Reshape(40, 50), b = room[2010..4010].Reshape(40, 50);
        foreach (int start in new[] { 0, 10, 37, 1900, 2010 })
        {
            (a[..], b[..]) = (A, B);
            NDArray<double> z = room[start..(start + (int)expected.Size)].Reshape(expected.Shape);
            Assert.Same(z, Functions[name](a, b, z));
            Assert.Equal(Recorded.Bits(expected), Recorded.Bits(z));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Another_shape_or_kind_or_a_reader_is_refused_untouched(string name)
    {
        NDArray expected = Functions[name](A, B, null);
        NDArray taller = Nd.Zeros(Dims.Create([3, .. expected.Shape.AsSpan()]), DType.Float64), whole = Nd.Zeros(expected.Shape, DType.Int64);
        Assert.Throws<ShapeException>(() => Functions[name](A, B, taller));
        Assert.Throws<DTypeException>(() => Functions[name](A, B, whole));
        Assert.ThrowsAny<Exception>(() => Functions[name](A, B, Nd.ZerosLike(expected).AsReadOnly()));
        Assert.False(taller.Any().ToScalar() || whole.Any().ToScalar());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_buffer_is_made(string name)
    {
        if (Making.Contains(name)) return;
        NDArray z = Nd.ZerosLike(Functions[name](A, B, null));
        using CopyScope scope = Copies.Forbid(0, alsoRequested: true);
        Functions[name](A, B, z);
        if (z.NBytes > 8192) Assert.True(Allocated.By(() => Functions[name](A, B, z)) < 4096, "Views are small, a result is not.");
    }
}
