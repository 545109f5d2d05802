using System.Globalization;

namespace Strided.Aot;

/// <summary>Operations of the rooms on top, each of two arrays of one dtype.</summary>
internal static class RoomFamilies
{
    public static readonly (string Name, Func<NDArray, NDArray, NDArray> Run)[] All =
    [
        ("sort", (x, y) => x.Sort(axis: 0)),
        ("sort in place", (x, y) => Changed(x, z => z.SortInPlace(descending: true))),
        ("argsort", (x, y) => x.ArgSort(axis: 1)),
        ("lexsort", (x, y) => Nd.LexSort([x, y])),
        ("partition", (x, y) => x.Partition(3)),
        ("searchsorted", (x, y) => x.Ravel().Sort().SearchSorted(y)),
        ("unique", (x, y) => x.Unique()),
        ("unique counts", (x, y) => y.UniqueCounts().Counts),
        ("is in", (x, y) => Nd.IsIn(x, y)),
        ("set difference", (x, y) => Nd.SetDiff1d(x, y)),
        ("union", (x, y) => Nd.Union1d(x, y)),
        ("diff", (x, y) => x.Diff(axis: 1)),
        ("get by array", (x, y) => x[Nd.Array([2, 0, -1]), 1..]),
        ("get by mask", (x, y) => x[x == y]),
        ("set by array", (x, y) => Changed(x, z => z[Nd.Array([2, 0]), Slice.Every(2)] = y[..2, Slice.Every(2)])),
        ("set by mask", (x, y) => Changed(x, z => z[x == y] = y[0, 0])),
        ("take", (x, y) => x.Take(Nd.Array([3L, 1]), axis: 1)),
        ("put", (x, y) => Changed(x, z => z.Put(Nd.Array([3, 50]), y))),
        ("take along axis", (x, y) => x.TakeAlongAxis(y.ArgSort(axis: 0), axis: 0)),
        ("nonzero", (x, y) => x.Nonzero()[1]),
        ("fft", (x, y) => Nd.FFT.Fft(x)),
        ("real fft", (x, y) => Nd.FFT.RFft2(x)),
        ("inverse fft", (x, y) => Nd.FFT.IFftN(y)),
        ("solve", (x, y) => Nd.Linalg.Solve(Square(y), x)),
        ("inverse", (x, y) => Nd.Linalg.Inv(Square(y))),
        ("determinant", (x, y) => Nd.Linalg.Det(Square(y))),
        ("cholesky", (x, y) => Nd.Linalg.Cholesky(Square(y))),
        ("qr", (x, y) => Nd.Linalg.QR(x).R),
        ("svd", (x, y) => Nd.Linalg.SvdVals(x)),
        ("eigh", (x, y) => Nd.Linalg.EigValsH(Square(y))),
        ("eig", (x, y) => Nd.Linalg.EigVals(Square(y))),
        ("norm", (x, y) => Nd.Linalg.Norm(x)),
        ("einsum", (x, y) => Nd.Einsum("ij,kj->ik", x, y)),
        ("median", (x, y) => x.Median(axis: 0)),
        ("quantile", (x, y) => x.Quantile(Nd.Array([0.1, 0.9]), axis: 1)),
        ("nan mean", (x, y) => x.NanMean(axis: 0)),
        ("histogram", (x, y) => x.Histogram(5).Histogram),
        ("correlation", (x, y) => x.CorrCoef()),
        ("average", (x, y) => x.Average(weights: y)),
        ("convolve", (x, y) => Nd.Convolve(x[0, ..], y[0, ..5])),
        ("pad", (x, y) => Nd.Pad(x, 2, PadMode.Reflect)),
        ("text of array", (x, y) => Characters(x.ToString())),
        ("repr", (x, y) => Characters(x[..2, ..3].ToString("R", CultureInfo.InvariantCulture))),
        ("picture", (x, y) => Characters($"{x[..2, ..3].Draw()}")),
        ("integers", (x, y) => Nd.Random.Generator(7).Integers(0, 100, (3, 4)).AsType(x.DType)),
        ("shuffle", (x, y) => Changed(x, z => Nd.Random.Generator(7).Shuffle(z))),
        ("choice", (x, y) => Nd.Random.Generator(7).Choice(x, 9, axis: 1)),
        ("gamma", (x, y) => Nd.Random.Generator(7).Gamma(2.5, 1.0, (3, 4)).AsType(x.DType)),
    ];

    /// <summary>A symmetric matrix with a large diagonal, which has an inverse, a root and real eigenvalues.</summary>
    private static NDArray Square(NDArray y) => y[.., ..7] + y[.., ..7].T + Nd.Eye(7).AsType(y.DType) * Nd.Full([], (Scalar)110, y.DType);

    private static NDArray Changed(NDArray x, Action<NDArray> change)
    {
        NDArray z = x.Copy();
        change(z);
        return z;
    }

    private static NDArray<int> Characters(string text) => Nd.Array([.. text.Select(c => (int)c)]);
}
