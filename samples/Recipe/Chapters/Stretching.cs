using Strided;
using static Recipe.Memory;

namespace Recipe;

/// <summary>Step 5: broadcasting in place of tile.</summary>
internal static class Stretching
{
    public static void Run(Notebook notebook)
    {
        int n = notebook.Sizes.Outer;
        NDArray<long> a = [], ac = [], ar = [], c = [], r = [];

        notebook.Chapter(
            "Step 5: broadcasting instead of tile",
            "Both make the multiplication table of 0 to n - 1. Tile writes out two large operands first; broadcasting reads the small ones again and again. "
            + $"n = {n:N0}.");
        notebook.Run(() => a = Nd.ARange(n));
        notebook.Item(
            21, "a[:, newaxis] and a[newaxis, :] are the column and the row, both views of a.",
            () => ((ac = a[.., Nd.NewAxis]).Shape, (ar = a[Nd.NewAxis, ..]).Shape),
            it => it == ((n, 1), (1, n)) && Identity.Of(ac) == Identity.Of(a) && Identity.Of(ar) == Identity.Of(a),
            _ => [Show.Array(a), Show.Array(ac), Show.Array(ar)]);
        notebook.Item(
            22, "Tile and multiply gives the same values as the product of row and column.",
            () => (Nd.Tile(ac, (1, n)) * Nd.Tile(ar, (n, 1)) == ar * ac).All().ToScalar(),
            it => it,
            _ => [Show.Array(ar * ac), $"the last element is {(ar * ac)[^1, ^1]:N0}, which should be {(n - 1L) * (n - 1L):N0}"]);
        notebook.Time(
            23, $"Broadcasting is faster than tile, here for n = {n}.",
            () => ar * ac,
            () => Nd.Tile(ac, (1, n)) * Nd.Tile(ar, (n, 1)),
            new($"a = np.arange({n}); ac = a[:, np.newaxis]; ar = a[np.newaxis, :]", "ar * ac", $"np.tile(ac, (1, {n})) * np.tile(ar, ({n}, 1))"),
            new("784 us", "5.7 ms", 7.27));
        notebook.Item(
            24, "Broadcasting needs neither reshape nor tile: memory goes into the result alone, where tile needs three times as much.",
            () => (
                broadcast: NewArrays(() => _ = ar * ac),
                tile: NewArrays(() => _ = Nd.Tile(ac, (1, n)) * Nd.Tile(ar, (n, 1)))),
            it => it.broadcast == 8L * n * n && it.tile == 3 * it.broadcast,
            it => [$"{Show.Bytes(it.broadcast)} against {Show.Bytes(it.tile)}, for a result of {Show.Bytes(8L * n * n)}"]);

        notebook.Say("Three rows by four columns, where one can look:");
        notebook.Run(() => (c, r) = (Nd.ARange(3)[.., Nd.NewAxis], Nd.ARange(4)[Nd.NewAxis, ..]));
        notebook.Draw(c.BroadcastTo((3, 4)), "the column, stretched along axis 1 by stride 0");
        notebook.Draw(r.BroadcastTo((3, 4)), "the row, stretched along axis 0 by stride 0");
    }
}
