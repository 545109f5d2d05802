using Xunit;

namespace Strided.Tests;

/// <summary>Operations large enough for several threads: any number of them gives the same bits, on any layout.</summary>
[Collection(AloneCollection.Name)]
public class ThreadsTests
{
    private static readonly Dictionary<string, Func<NDArray<double>, NDArray<double>, NDArray>> Operations = new()
    {
        ["a + b"] = (a, b) => a + b,
        ["a.T + b.T"] = (a, b) => a.T + b.T,
        ["mixed"] = (a, b) => (NDArray)a.AsType<float>() + (NDArray)b,
        ["row"] = (a, b) => a * b[0, ..],
        ["column"] = (a, b) => a - b[.., ..1],
        ["every third"] = (a, b) => a[.., Slice.Every(3)] + b[.., Slice.Every(-3)],
        ["in place"] = (a, b) => { NDArray<double> z = a.Copy(); z[1.., ..].AddInPlace(b[..^1, ..]); return z; },
        ["Exp"] = (a, b) => Nd.Exp(a),
        ["less"] = (a, b) => a < b,
        ["where"] = (a, b) => Nd.Where(a < b, a, b.Flip(1)),
        ["cast"] = (a, b) => (a * 100).AsType<short>(),
        ["copy in F order"] = (a, b) => a.Copy(Order.F),
        ["sum"] = (a, b) => a.Sum(),
        ["sum of a view"] = (a, b) => a[.., 1..].Sum(),
        ["sum across"] = (a, b) => a.Copy(Order.F).Sum(),
        ["max of a view"] = (a, b) => a[1.., ..^1].Max(),
        ["sum 0"] = (a, b) => a.Sum(0),
        ["sum 1"] = (a, b) => a.Sum(1),
        ["max 0"] = (a, b) => a.Max(0),
        ["var"] = (a, b) => a.Var(),
        ["var 0"] = (a, b) => a.Var(0),
        ["count"] = (a, b) => (a < b).CountNonzero(),
        ["sort"] = (a, b) => a.Ravel().Sort(),
        ["sort of a row"] = (a, b) => a.Sort(1),
        ["sort of a column"] = (a, b) => a.Sort(0),
        ["argsort"] = (a, b) => a.Ravel().ArgSort(),
        ["argsort of few"] = (a, b) => (a * 50).AsType<sbyte>().Ravel().ArgSort(),
        ["sort of integers"] = (a, b) => (a * 1e12).AsType<long>().Ravel().Sort(descending: true),
        ["unique"] = (a, b) => (a * 1e5).AsType<int>().Unique(),
        ["unique inverse"] = (a, b) => (a * 1e5).AsType<int>().UniqueInverse().InverseIndices,
        ["partition"] = (a, b) => a.Ravel().Partition(1000),
        ["median"] = (a, b) => a.Median(0),
        ["searchsorted"] = (a, b) => a.Ravel().Sort().SearchSorted(b),
        ["mask"] = (a, b) => a[a < b],
        ["take"] = (a, b) => a.Ravel().Take((b * 800_000).AsType<long>()),
        ["fft"] = (a, b) => Nd.FFT.Fft(a),
        ["ramp"] = (a, b) => Nd.ARange(0.5, 500_000.0, 0.7),
    };

    public static TheoryData<string> Names => [.. Operations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_number_of_threads_gives_the_same_bits(string name)
    {
        NDArray<double> a = Nd.Random.Generator(1).Random(901, 1203) - 0.5, b = Nd.Random.Generator(2).Random(901, 1203);
        int before = Nd.MaxDegreeOfParallelism;
        try
        {
            Nd.MaxDegreeOfParallelism = 1;
            NDArray alone = Operations[name](a, b);
            foreach (int degree in new[] { 2, 3, 7 })
            {
                Nd.MaxDegreeOfParallelism = degree;
                NDArray together = Operations[name](a, b);
                Assert.Equal(alone.Strides, together.Strides);
                Assert.True(Nd.ArrayEqual(alone, together), $"{degree} threads");
            }
        }
        finally
        {
            Nd.MaxDegreeOfParallelism = before;
        }
    }

    [Fact]
    public void Sums_on_several_threads_have_the_bits_of_a_copy()
    {
        NDArray<double> a = Nd.Random.Generator(4).Random(1303, 1201) - 0.5;
        foreach (NDArray<double> view in new[] { a.T, a[3.., ..^2], a[3.., ..^2].T, a.Flip(0), a[1.., 1..].Reshape(2, 651, 1200).PermuteDims(2, 0, 1), a[1.., 1..].Reshape(2, 651, 1200).MT, a[0, ..].BroadcastTo((1303, 1201)) })
        {
            NDArray<double> copy = view.Copy();
            Assert.Equal(copy.Sum().ToScalar(), view.Sum().ToScalar());
            Assert.Equal(copy.Std().ToScalar(), view.Std().ToScalar());
            Assert.Equal(copy.Max().ToScalar(), view.Max().ToScalar());
        }
    }

    [Fact]
    public void Operations_on_several_threads_at_once_share_the_workers()
    {
        NDArray<double> a = Nd.Random.Generator(3).Random(400_000);
        NDArray<double> expected = a * 3 + 1;
        Parallel.For(0, 16, _ => Assert.True(Nd.ArrayEqual(expected, a * 3 + 1)));
    }
}
