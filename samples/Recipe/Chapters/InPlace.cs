using Strided;
using static Recipe.Memory;

namespace Recipe;

/// <summary>Steps 1 and 2: copies, in-place operations and operations that make a new array.</summary>
internal static class InPlace
{
    public static void Run(Notebook notebook)
    {
        int n = notebook.Sizes.Elements;
        NDArray<double> a = [], b = [], c = [];

        notebook.Chapter("Step 1: a copy has its own data", "Whoever changes a copy leaves the original alone, and pays for memory and time.");
        notebook.Run(() => a = Nd.Zeros(10));
        notebook.Run(() => b = a.Copy());
        notebook.Item(
            10, "The copy's data lie at another address.",
            () => Identity.Of(a) == Identity.Of(b),
            it => !it && Distance(a, b) != 0,
            _ => [Show.Array(a), Show.Array(b)]);

        notebook.Chapter("Step 2: in place, or into a new array", $"*= writes into the array it is given; * makes an array for its result. n = {n:N0}.");
        notebook.Item(
            11, "An in-place operation leaves the data where they are.",
            () =>
            {
                Identity before = Identity.Of(a);
                a *= 2;
                return (before, after: Identity.Of(a));
            },
            it => it.before == it.after,
            _ => [Show.Array(a)]);
        notebook.Run(() => c = a * 2);
        notebook.Item(
            12, "The result of an operator has data of its own: an implicit copy.",
            () => Identity.Of(c) == Identity.Of(a),
            it => !it && Distance(a, c) != 0 && !c.SharesMemory(a),
            _ => [Show.Array(a), Show.Array(c)]);
        notebook.Run(() => a = Nd.Zeros(n));
        notebook.Time(
            13, $"In place is faster than into a new array, here for {n:N0} float64.",
            () => a *= 2,
            () => a * 2,
            new($"a = np.zeros({n})", "a *= 2", "a * 2"), new("4.85 ms", "7.7 ms", 1.59));
    }
}
