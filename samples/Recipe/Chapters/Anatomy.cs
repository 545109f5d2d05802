using System.Runtime.InteropServices;
using Strided;
using static Recipe.Memory;

namespace Recipe;

/// <summary>How it works: metadata over one block of memory, and what processors like about that.</summary>
internal static class Anatomy
{
    public static void Run(Notebook notebook)
    {
        Block(notebook);
        Processor(notebook);
    }

    private static void Block(Notebook notebook)
    {
        NDArray<double> a = [], big = [], small = [];
        List<object> list = [];
        double[][] rows = [];

        notebook.Chapter("How it works: metadata and one block of memory", "Why an array is more than a list of numbers.");
        notebook.Run(() => a = Nd.ARange(1000.0).Reshape(20, 50));
        notebook.Item(
            25, "An array is metadata (number of axes, shape, strides, dtype) beside a buffer.",
            () => (a.NDim, a.Shape, a.Strides, a.DType, a.Owner.GetType()),
            it => it == (2, (20, 50), (400, 8), DType.Of<double>(), typeof(double[])));
        notebook.Run(() => (small, big) = (Nd.Zeros(2, 2), Nd.Zeros(1000, 1000)));
        notebook.Item(
            25, "The metadata does not grow with the data: a view of 8 MB costs as little as one of 32 bytes.",
            () => (Allocated(() => _ = small.T), Allocated(() => _ = big.T)),
            it => it.Item1 == it.Item2 && it.Item2 < 500,
            _ => ["bytes allocated for the transpose of a (2, 2) and of a (1000, 1000) array"]);
        notebook.Item(
            26, "The buffer is one contiguous block at one address, with items of one size: all steps between neighbours are equal.",
            () => Steps(Enumerable.Range(0, 1000).Select(i => Distance(a, a.Ravel()[i..]))),
            it => it is [8],
            _ => [Show.Array(a)]);
        notebook.Run(() => list = [.. Enumerable.Range(0, 1000).Select(i => (object)(i * 0.618 % 1))]);
        notebook.Run(() => list.Sort());
        notebook.Item(
            27, "The items of a list are scattered: the list holds references, and its boxed numbers lie wherever they were made.",
            () => Steps(AddressesOf(list)).Length,
            it => it > 1,
            _ => [$"different steps between neighbours in a List<object> of 1000 doubles; in an array there is one. For instance {Show.Value(Steps(AddressesOf(list))[..6])}"]);
        notebook.Run(() => rows = [.. Enumerable.Range(0, 20).Select(i => new double[50])]);
        notebook.Item(
            27, "The rows of a double[][] are objects of their own too: none begins where the one before ends, 400 bytes further.",
            () => Steps(AddressesOf(rows)),
            it => !it.Contains(50 * sizeof(double)),
            _ => [$"between the rows of the array above it is {Show.Value(Steps(Enumerable.Range(0, 20).Select(i => Distance(a, a[i, ..]))))}"]);
    }

    private static void Processor(Notebook notebook)
    {
        const int N = 4096;
        int n = notebook.Sizes.Elements;
        NDArray<double> a = [], x = [], y = [], z = [], rows = [], columns = [];
        List<object> list = [];

        notebook.Chapter("How it works: what processors like", $"The same arithmetic, at the mercy of where the numbers lie. N = {N:N0}, n = {n:N0}.");
        notebook.Run(() => a = Nd.ARange(24.0).Reshape(2, 3, 4)[.., Slice.Every(-1)]);
        notebook.Item(
            28, "A loop over an array is address arithmetic: the elements are read from base address + index * stride, no questions asked.",
            () =>
            {
                using PinnedAddress pin = a.Pin();
                return Offsets(a).Select(offset => Read(pin.Address + offset - a.Offset)).SequenceEqual(a.Ravel().ToArray());
            },
            it => it,
            _ => [Show.Array(a)]);
        notebook.Run(() => x = Nd.Random.Rand(N));
        notebook.Run(() => list = [.. x.ToArray()]);
        notebook.Item(
            28, "That loop is compiled code, which a loop over boxed items cannot compete with.",
            () => TimeIt.Compare(() => x.Sum(), () => _ = list.Sum(item => (double)item)),
            it => it.Dear > it.Cheap,
            it => [$"{Show.Seconds(it.Cheap)} against {Show.Seconds(it.Dear)} for the sum of {N} numbers, {Show.Ratio(it.Dear / it.Cheap)}"]);

        notebook.Run(() => x = Nd.Random.Rand(n));
        notebook.Run(() => (rows, columns) = (x.Reshape(8, -1), x.Reshape(-1, 8)));
        notebook.Item(
            29, "Caches load runs of neighbours: reading memory from front to back is faster than reading the same elements in eight rounds, every eighth at a time.",
            () => TimeIt.Compare(
                () => { for (int i = 0; i < 8; i++) rows[i, ..].Sum(); },
                () => { for (int i = 0; i < 8; i++) columns[.., i].Sum(); }),
            it => it.Dear > it.Cheap,
            it => [$"{Show.Seconds(it.Cheap)} against {Show.Seconds(it.Dear)} for eight long rows and for eight long columns of the same {n:N0} numbers, {Show.Ratio(it.Dear / it.Cheap)}"]);

        double[] p = [], q = [], r = [];
        notebook.Run(() => (p, q, r) = (new double[N], new double[N], new double[N]));
        notebook.Run(() => (x, y, z) = (Nd.AsArray(p), Nd.AsArray(q), Nd.AsArray(r)));
        notebook.Item(
            30, "Contiguous data are computed on several at a time (SSE, AVX, AVX-512, Arm Neon): faster than one by one.",
            () => TimeIt.Compare(
                () => Nd.Add(x, y, @out: z),
                () => AddOneByOne(p, q, r)),
            it => Report.VectorBits >= 128 && it.Dear > it.Cheap,
            it =>
            [
                $"this machine adds {Report.VectorBits / 64} float64 at a time, in registers of {Report.VectorBits} bits",
                $"{Show.Seconds(it.Cheap)} against {Show.Seconds(it.Dear)} for {N} sums, {Show.Ratio(it.Dear / it.Cheap)}",
            ]);
    }

    /// <summary>What a compiler that knows no vectors makes of z = x + y.</summary>
    private static void AddOneByOne(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> z)
    {
        for (int i = 0; i < x.Length; i++) z[i] = x[i] + y[i];
    }

    private static double Read(nint address) => BitConverter.Int64BitsToDouble(Marshal.ReadInt64(address));

    /// <summary>The different distances between neighbours.</summary>
    private static nint[] Steps(IEnumerable<nint> addresses) => [.. addresses.Zip(addresses.Skip(1), (from, to) => to - from).Distinct()];

    /// <summary>Where the objects lie, all of them held in place while the addresses are taken.</summary>
    private static nint[] AddressesOf(IEnumerable<object> items)
    {
        GCHandle[] pins = [.. items.Select(item => GCHandle.Alloc(item, GCHandleType.Pinned))];
        nint[] addresses = [.. pins.Select(pin => pin.AddrOfPinnedObject())];
        foreach (GCHandle pin in pins) pin.Free();
        return addresses;
    }
}
