using Xunit;

namespace Strided.Tests;

/// <summary>Operations on small arrays, which the collector moves, while it is moving them.</summary>
[Collection(AloneCollection.Name)]
public class MovingCollectorTests
{
    public static TheoryData<string> Layouts => ["::1", "::-1", "::-1, ::-1", ":, ::-1", "1::2, ::-2", "::-3"];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Results_do_not_depend_on_when_arrays_move(string index)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(600));
        var mover = new Thread(() =>
        {
            while (!stop.IsCancellationRequested) GC.Collect(1, GCCollectionMode.Forced, blocking: true, compacting: true);
        });
        mover.Start();
        string expected = Work(index);
        while (!stop.IsCancellationRequested) Assert.Equal(expected, Work(index));
        mover.Join();
    }

    private static string Work(string index)
    {
        // Fresh arrays between fresh garbage: each collection finds something to close up.
        var garbage = new byte[8][];
        garbage[0] = new byte[700];
        NDArray<double> whole = Nd.ARange(33 * 65.0).Reshape(33, 65).Copy();
        garbage[1] = new byte[5000];
        NDArray<double> a = whole[index];
        double total = a.Sum().ToScalar() + a.Sum(0).Sum().ToScalar() + a.Sum(1).Sum().ToScalar() + a.ArgMax(0).AsType<double>().Sum().ToScalar();
        NDArray<double> b = a + a["::-1"];
        b += a;
        GC.KeepAlive(garbage);
        return $"{total} {b.Sum()} {Nd.Sqrt(a).Max()} {a.Var(0).Sum()} {(a < 7).CountNonzero()} {a.T.Copy(Order.C).Sum(0).Max()} {a.CumulativeSum(0).Min()}";
    }
}
