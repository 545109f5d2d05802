using Xunit;

namespace Strided.Tests;

/// <summary>foreach over arrays.</summary>
public class EnumeratorTests
{
    [Fact]
    public void Elements_come_in_C_order_whatever_the_strides()
    {
        NDArray<double> a = Nd.ARange(120.0).Reshape(2, 3, 4, 5);
        NDArray<double>[] views =
        [
            a, a.T, a[1, ..], a["::-1, 1:, ::2, ::-3"], a[1, 2, 3, 4..], a["0, 0"].Reshape(4, 5, 1), a[..0], a[.., .., 2..2], a[.., .., .., 0..0],
            a["1, 2, 3, 4:"].BroadcastTo((2, 3)), a[0, 0, 0, 1..2].Reshape([]), a[Nd.NewAxis, 1, Slice.Ellipsis, 2],
        ];
        foreach (NDArray<double> view in views)
        {
            List<double> seen = [];
            foreach (double x in view) seen.Add(x);
            Assert.Equal(view.ToArray(), seen);
        }
    }
}
