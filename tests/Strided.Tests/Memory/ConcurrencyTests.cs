using System.Collections.Concurrent;
using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>The rules of docs/threads.md: any number of readers, writers of elements that are not shared, and nothing else that a program has to lock.</summary>
[Collection(AloneCollection.Name)]
public class ConcurrencyTests
{
    private const int Threads = 6;

    /// <summary>What is computed when first asked for: plans of transforms (lengths that no other test uses), pools, printing, the owner of a buffer.</summary>
    private static readonly Dictionary<string, Func<NDArray<double>, NDArray>> Reads = new()
    {
        ["sum"] = a => a.Sum(),
        ["sum of columns"] = a => a.T.Sum(1),
        ["view of a view"] = a => a["::2, ::-1"].Reshape(-1)["::3"] + 1,
        ["sort"] = a => a.Sort(0),
        ["median"] = a => a.Median(1),
        ["mask"] = a => a[a > 0.5],
        ["gather"] = a => a[Nd.Array([3, 0, -1])],
        ["product"] = a => Nd.MatMul(a, a.T),
        ["cold transform"] = a => Nd.FFT.Fft(a),
        ["cold real transform"] = a => Nd.FFT.RFft(a.T),
        ["cast"] = a => a.AsType<float>(),
        ["text"] = a => Nd.Array([.. a.ToString().Select(c => (int)c)]),
        ["owner"] = a => Nd.Array([ReferenceEquals(a.Owner, a.T[1..].Owner), ReferenceEquals(a.T.Base, a)]),
        ["span"] = a => Nd.Array([a.AsReadOnlySpan()[7], a.At(0, 7)]),
        ["pin"] = a => Pinned(a),
    };

    public static TheoryData<int> Rows => [17, 331];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Readers_of_one_array_and_its_views_get_the_same_results(int rows)
    {
        NDArray<double> a = Nd.Random.Generator(5).Random(rows, 347 + rows);
        NDArray<double> before = a.Copy();
        ConcurrentBag<(string Name, NDArray Result)> results = [];
        AtOnce(thread =>
        {
            foreach ((string name, Func<NDArray<double>, NDArray> read) in Reads.Skip(thread).Concat(Reads.Take(thread))) results.Add((name, read(a)));
        });
        Assert.Equal(Threads * Reads.Count, results.Count);
        Assert.All(results, entry => Assert.True(Nd.ArrayEqual(Reads[entry.Name](before.Copy()), entry.Result), entry.Name));
        Assert.True(Nd.ArrayEqual(before, a));
    }

    [Fact]
    public void Writers_of_views_that_share_no_element_do_not_disturb_each_other()
    {
        Writers<byte>();
        Writers<short>();
        Writers<Half>();
        Writers<float>();
        Writers<double>();
        Writers<Complex>();
    }

    [Fact]
    public void Truth_values_side_by_side_are_written_apart()
    {
        NDArray<bool> a = Nd.Zeros<bool>(Threads * 1001);
        AtOnce(thread =>
        {
            NDArray<bool> own = a[new Slice(thread, null, Threads)];
            for (int round = 0; round < 200; round++) own[..] = Nd.LogicalNot(own);
            if (thread % 2 == 0) own[..] = Nd.LogicalNot(own);
        });
        Assert.True(Nd.ArrayEqual(Nd.ARange((long)a.Size) % Threads % 2 == 0, a));
    }

    [Fact]
    public void Writers_and_readers_of_other_elements_share_an_array()
    {
        NDArray<int> a = Nd.ARange(2 * 333 * 7).AsType<int>().Reshape(-1, 7);
        NDArray<int> still = a["::2"], written = a["1::2"], expected = still.Copy(), added = written + 100;
        AtOnce(thread =>
        {
            for (int round = 0; round < 100; round++)
                if (thread == 0) written.AddInPlace(Nd.Array([1]));
                else Assert.True(Nd.ArrayEqual(expected, still) && Nd.ArrayEqual(expected.Sum(), still.Sum()));
        });
        Assert.True(Nd.ArrayEqual(added, written));
    }

    [Fact]
    public void A_mask_that_changes_under_way_reaches_no_further_than_an_array()
    {
        NDArray<bool> mask = Nd.Zeros<bool>(50_001);
        NDArray<short> fence = Nd.Zeros<short>(3, 50_001), a = fence[1, ..];
        AtOnce(thread =>
        {
            for (int round = 0; round < 200; round++)
            {
                if (thread < 2) mask[new Slice(thread, null, 2)].Fill(round % 2 == 0);
                else if (thread < 4) Assert.InRange(a[mask].Size, 0, a.Size);
                else a[mask] = Nd.Array<short>([7]);
            }
        });
        Assert.Equal(0L, fence[0, ..].CountNonzero().ToScalar() + fence[2, ..].CountNonzero().ToScalar());
        Assert.All(a.Unique().ToArray(), x => Assert.True(x is 0 or 7));
    }

    /// <summary>Each thread has rows, or every so many elements, of its own, beside and between those of the others.</summary>
    private static void Writers<T>() where T : unmanaged, INumberBase<T>
    {
        // Rows of 13 elements end inside any register, line or word.
        NDArray<T> rows = Nd.Ones<T>(Threads * 4, 13), lanes = Nd.Ones<T>(13, Threads * 4).T, expected = rows.Copy();
        NDArray<T> one = Nd.Ones<T>(1), two = one + one;
        AtOnce(thread =>
        {
            for (int round = 0; round < 100; round++)
            {
                Step(rows[new Slice(thread, null, Threads)]);
                Step(lanes[new Slice(thread, null, Threads)]);
            }
        });
        for (int round = 0; round < 100; round++) Step(expected);
        Assert.True(Nd.ArrayEqual(expected, rows), $"rows of {typeof(T).Name}");
        Assert.True(Nd.ArrayEqual(expected, lanes), $"lanes of {typeof(T).Name}");

        void Step(NDArray<T> own)
        {
            own.AddInPlace(one);
            own[.., 3..].MultiplyInPlace(two);
            own[.., 3..].SubtractInPlace(own[.., ..^3].Copy());
            own[.., 12..] = own[.., ..1];
        }
    }

    private static unsafe NDArray<double> Pinned(NDArray<double> a)
    {
        using PinnedAddress pin = a.Pin();
        return Nd.Array([*(double*)pin.Address]);
    }

    /// <summary>Starts threads that wait for each other, and tells what went wrong in any of them.</summary>
    private static void AtOnce(Action<int> work)
    {
        using var start = new Barrier(Threads);
        ConcurrentQueue<Exception> failures = [];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(k => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                work(k);
            }
            catch (Exception e)
            {
                failures.Enqueue(e);
            }
        }))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.Empty(failures);
    }
}
