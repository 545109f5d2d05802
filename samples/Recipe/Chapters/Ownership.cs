using System.Runtime.CompilerServices;
using Strided;
using static Recipe.Memory;

namespace Recipe;

/// <summary>How it works: what *= and = do to memory, and what it means that a slice is a view.</summary>
internal static class Ownership
{
    public static void Run(Notebook notebook)
    {
        InPlace(notebook);
        Views(notebook);
    }

    private static void InPlace(Notebook notebook)
    {
        NDArray<double> a = [];

        notebook.Chapter("How it works: in place, and rebinding a name", "Two lines that look alike and are not.");
        notebook.Run(() => a = Nd.Ones(1000));
        notebook.Item(
            33, "a *= 2 changes all values and allocates nothing.",
            () => (Allocated(() => a *= 2), (a == 4).All().ToScalar()),
            it => it is (0, true),
            _ => ["bytes allocated, and whether all ones are 4 after doubling twice"]);
        notebook.Item(
            34, "a = a * 2 makes a new array and gives it the old one's name; the old one is garbage and is collected.",
            () =>
            {
                WeakReference old = DoubleAndRebind(ref a);
                GC.Collect();
                return (old.IsAlive, (a == 8).All().ToScalar());
            },
            it => it is (false, true),
            _ => ["whether the old array is still alive, and whether the new one holds the doubled values"]);
    }

    private static void Views(Notebook notebook)
    {
        int n = notebook.Sizes.Elements;
        NDArray<double> a = [], b = [];

        notebook.Chapter("How it works: a slice is a view", $"It saves memory and time, and it is a way to change what one did not mean to. n = {n:N0}.");
        notebook.Run(() => a = Nd.ARange(10.0));
        notebook.Run(() => b = a[2..5]);
        notebook.Item(
            35, "a[i:j] is a view onto the same buffer.",
            () => (ReferenceEquals(b.Base, a), Distance(a, b)),
            it => it is (true, 16) && b.SharesMemory(a),
            _ => [Show.Array(a), Show.Array(b)]);
        notebook.Item(
            36, "Changing the view in place changes the original.",
            () =>
            {
                b *= 100;
                return a;
            },
            it => it.ToArray() is [0, 1, 200, 300, 400, 5, 6, 7, 8, 9]);
        notebook.Item(
            37, "Knowing this fixes bugs: a function that centres its argument in place has changed its caller's data, unless it is given a copy; a read-only view catches it.",
            () =>
            {
                NDArray<double> data = [1, 2, 3, 4, 5];
                double total = data.Sum().ToScalar();
                Center(data[1..4].Copy());
                bool safe = data.Sum().ToScalar() == total;
                Center(data[1..4]);
                bool changed = data.Sum().ToScalar() != total;
                return (safe, changed, caught: IsRefused(() => Center(data.AsReadOnly())));
            },
            it => it is (safe: true, changed: true, caught: true));
        notebook.Run(() => a = Nd.Zeros(n));
        notebook.Item(
            38, "Views also save memory",
            () => (view: NewArrays(() => _ = a[1..]), copy: NewArrays(() => _ = a[1..].Copy())),
            it => it.view == 0 && it.copy == 8L * (n - 1),
            it => [$"{Show.Bytes(it.view)} against {Show.Bytes(it.copy)}"]);
        notebook.Item(
            38, "... and time.",
            () => TimeIt.Compare(() => _ = a[1..], () => _ = a[1..].Copy()),
            it => it.Dear > it.Cheap,
            it => [$"{Show.Seconds(it.Cheap)} against {Show.Seconds(it.Dear)}"]);
    }

    /// <summary>Not inlined, so that no forgotten register keeps the old array alive.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference DoubleAndRebind(ref NDArray<double> a)
    {
        var old = new WeakReference(a);
        a = a * 2;
        return old;
    }

    private static void Center(NDArray<double> values) => values -= values.Mean().ToScalar();

    private static bool IsRefused(Action write)
    {
        try
        {
            write();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
