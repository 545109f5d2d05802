using Strided;
using static Recipe.Memory;

namespace Recipe;

/// <summary>How it works: orders and strides, and the exercise that makes one feel them.</summary>
internal static class Orders
{
    public static void Run(Notebook notebook)
    {
        Conventions(notebook);
        Strides(notebook);
        Exercise(notebook);
    }

    private static void Conventions(Notebook notebook)
    {
        NDArray<long> m = [], f = [];

        notebook.Chapter("How it works: rows first or columns first", "Memory has one dimension; a matrix has to be laid out in it somehow.");
        notebook.Run(() => m = Nd.ARange(12).Reshape(3, 4));
        notebook.Item(
            39, "A matrix is stored as a one-dimensional block with one number per element.",
            () => Offsets(m).Select(offset => offset - m.Offset).Order().ToArray(),
            it => it.SequenceEqual(Enumerable.Range(0, 12).Select(i => (nint)i * 8)) && m.NBytes == 12 * 8,
            _ => ["bytes from the first element to each"]);
        notebook.Item(
            40, "Row-major, C order, is the default: neighbours in a row are neighbours in memory.",
            () => m.Strides,
            it => it == (4 * 8, 8) && m.Flags.CContiguous && !m.Flags.FContiguous);
        notebook.Run(() => f = m.Copy(Order.F));
        notebook.Item(
            41, "Column-major, Fortran order: neighbours in a column are neighbours in memory.",
            () => f.Strides,
            it => it == (8, 3 * 8) && f.Flags.FContiguous && !f.Flags.CContiguous);
        notebook.Draw(m);
        notebook.Draw(f);
        notebook.Item(
            42, "Which one is used is an internal convention: values and results are the same, memory is not.",
            () => (
                values: (m == f).All().ToScalar(),
                sums: (m.Sum(0) == f.Sum(0)).All().ToScalar(),
                memory: (m.Ravel(Order.K) == f.Ravel(Order.K)).All().ToScalar()),
            it => it is (values: true, sums: true, memory: false),
            _ => ["whether values, sums of columns, and order in memory are the same"]);
    }

    private static void Strides(Notebook notebook)
    {
        NDArray<double> a = [];
        NDArray<long> m = [];

        notebook.Chapter("How it works: strides", "The number of bytes from one element to the next, along each axis.");
        notebook.Run(() => a = Nd.Zeros(20, 30)["::-2, 3:25:4"]);
        notebook.Item(
            43, "Element (i1, i2) lies strides[0] * i1 + strides[1] * i2 bytes from the first, for every element.",
            () => (
                from i1 in Enumerable.Range(0, (int)a.Shape[0])
                from i2 in Enumerable.Range(0, (int)a.Shape[1])
                let offset = a.Strides[0] * i1 + a.Strides[1] * i2
                select Distance(a, a[i1.., i2..]) == offset).CountBy(it => it).ToArray(),
            it => it is [{ Key: true, Value: 60 }],
            _ => [Show.Array(a)]);
        notebook.Run(() => m = Nd.ARange(12).Reshape(3, 4));
        notebook.Item(
            44, "Reshape avoids a copy by changing strides when it can.",
            () => (m.Reshape(2, 6).Strides, m.Reshape(3, 2, 2).Strides, m.Reshape(12).Strides),
            it => it == ((48, 8), (32, 16, 8), 8) && m.Reshape(3, 2, 2).SharesMemory(m),
            _ => [Show.Array(m), Show.Array(m.Reshape(2, 6))]);
        notebook.Item(
            45, "Transposing reverses shape and strides and leaves the data.",
            () => (m.Strides, m.T.Strides),
            it => it.Item1.Reverse().SequenceEqual(it.Item2) && m.Shape.Reverse().SequenceEqual(m.T.Shape) && Identity.Of(m.T) == Identity.Of(m),
            _ => [Show.Array(m), Show.Array(m.T)]);
        notebook.Refused(
            46, "Flattening a transposed array cannot be done by strides, so it copies; forbidden to copy, it says why.",
            () => m.T.Reshape(-1, copy: false),
#pragma warning disable STR0010 // The copy is what is shown.
            it => it.Message.Contains("cannot merge") && !m.T.Ravel().SharesMemory(m));
#pragma warning restore STR0010
    }

    private static void Exercise(Notebook notebook)
    {
        int n = notebook.Sizes.Matrix;
        NDArray<double> a = [], row = [], column = [];

        notebook.Chapter(
            "There's more: sum of a row, sum of a column",
            $"An exercise: both sum {n:N0} numbers of the same array. Why is one so much slower? n = {n:N0}.");
        notebook.Run(() => a = Nd.Random.Rand(n, n));
        notebook.Time(
            47, "The sum of a row is faster than the sum of a column.",
            () => a[0, ..].Sum(),
            () => a[.., 0].Sum(),
            new($"a = np.random.rand({n}, {n})", "a[0,:].sum()", "a[:,0].sum()"), new("2.91 us", "33.7 us", 11.6));
        notebook.Run(() => (row, column) = (a[0, ..], a[.., 0]));
        notebook.Item(
            47, "The reason: neighbours in the row lie 8 bytes apart, eight to a 64-byte cache line; in the column each lies in a line of its own.",
            () => (row.Strides, column.Strides, LinesTouched(row), LinesTouched(column)),
            it => it.Item1 == 8 && it.Item2 == 8 * n && it.Item3 <= n / 8 + 1 && it.Item4 == n,
            it => [$"cache lines that {n:N0} numbers come from: {it.Item3:N0} and {it.Item4:N0}"]);
    }

    /// <summary>How many different runs of 64 bytes the elements lie in.</summary>
    private static int LinesTouched(NDArray a)
    {
        nint first = Address(a);
        return Offsets(a).Select(offset => (first + offset - a.Offset) / 64).Distinct().Count();
    }
}
