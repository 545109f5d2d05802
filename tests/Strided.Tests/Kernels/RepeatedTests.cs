using Xunit;

namespace Strided.Tests;

/// <summary>Long functions of repeated elements are computed once and copied; element by element nothing may show of that.</summary>
public class RepeatedTests
{
    private static readonly (Dims Shape, Dims Broadcast)[] s_layouts =
    [
        (40, (25, 40)), ((25, 1), (25, 40)), ((3, 1, 17), (3, 5, 17)), ((1, 4, 1), (6, 4, 9)), (1, (7, 11)), ((1, 1, 1), (2, 3, 4)), (1000, (2000, 1000)),
    ];

    [Fact]
    public void Functions_of_broadcast_arrays_are_those_of_their_copies()
    {
        foreach ((Dims shape, Dims broadcast) in s_layouts)
        {
            NDArray<double> x = Nd.Random.Generator(3).Uniform(0.1, 4, shape).BroadcastTo(broadcast);
            Check(x, broadcast[0]);
            Check(x.Flip(0), broadcast[0]);
        }
    }

    private static void Check(NDArray<double> x, nint rows)
    {
        NDArray<double> copy = x.Copy(), wanted = Nd.Exp(copy);
        Same(Nd.Exp(x), wanted);
        Same(Nd.Log(x.T), Nd.Log(copy.T));

        NDArray<double> room = Nd.Concat([copy, copy]), some = room["::2"];
        Nd.Exp(x, @out: some);
        Same(some, wanted);
        Same(room["1::2"], Nd.Concat([copy, copy])["1::2"]);
        Nd.Exp(x, @out: some["::-1"]);
        Same(some["::-1"], wanted);
        Assert.Equal(rows, some.Shape[0]);
    }

    private static void Same(NDArray<double> seen, NDArray<double> wanted) => Assert.True(seen.Ravel().AsSpan().SequenceEqual(wanted.Ravel().AsSpan()));
}
