using Strided;
using static Recipe.Memory;

namespace Recipe;

#pragma warning disable STR0010 // The recipe shows where copies happen, by making them.

/// <summary>Steps 3 and 4: reshape, ravel and flatten, as views where strides can express them.</summary>
internal static class Reshaping
{
    public static void Run(Notebook notebook)
    {
        Reshape(notebook);
        Flatten(notebook);
    }

    private static void Reshape(Notebook notebook)
    {
        NDArray<double> a = [], b = [], c = [];
        NDArray<long> m = [], t = [];

        notebook.Chapter("Step 3: reshaping, with and without a copy", "A reshape is a view as long as strides can say it.");
        notebook.Run(() => a = Nd.Zeros(100, 100));
        notebook.Item(
            14, "Reshaping a contiguous array copies nothing: same data.",
            () => Identity.Of(b = a.Reshape(1, -1)) == Identity.Of(a),
            it => it && Distance(a, b) == 0,
            _ => [Show.Array(a), Show.Array(b)]);
        notebook.Item(
            15, "Reshaping its transpose copies: other data.",
            () => Identity.Of(c = a.T.Reshape(1, -1)) == Identity.Of(a),
            it => !it && !c.SharesMemory(a),
            _ => [Show.Array(a.T), Show.Array(c)]);

        notebook.Say("The same with twelve elements, where one can look. In each cell: what is there, and when the array comes by.");
        notebook.Run(() => m = Nd.ARange(12).Reshape(3, 4));
        notebook.Draw(m);
        notebook.Draw(m.Reshape(1, -1));
        notebook.Show(m.T.DrawReshape((1, -1)));

        NDArray<double>[] layouts = [];
        Dims[] shapes = [];
        notebook.Run(() => layouts = [a, a.T, a["::2"], a[25..50], a[.., ..50], a["::-1"], a["::-1, ::-1"]]);
        notebook.Run(() => shapes = [-1, (1, -1), (-1, 2), (2, -1), (-1, 5, 10)]);
        notebook.Item(
            16, "Reshaping copies when the array is not contiguous. More precisely: exactly when two axes have to merge whose strides do not fit; many reshapes of non-contiguous arrays are views.",
            () => (
                from x in layouts
                from shape in shapes
                let isView = x.Reshape(shape).SharesMemory(x)
                let isRefused = Obstacle(() => x.Reshape(shape, copy: false)) != ""
                select (x.Flags.CContiguous, isView, isRefused)).CountBy(it => it).ToArray(),
            it => it.All(n => n.Key.isView != n.Key.isRefused && (n.Key.isView || !n.Key.CContiguous)) && it.Length == 3,
            _ => ["reshapes by (contiguous, was a view, refused under copy: false): a copy is made exactly when it has to be, and never of a contiguous array"]);
        notebook.Time(
            17, "The reshape that is a view takes next to nothing; the one that copies pays for every element.",
            () => a.Reshape(1, -1),
            () => a.T.Reshape(1, -1),
            new("a = np.zeros((100, 100))", "a.reshape((1, -1))", "a.T.reshape((1, -1))"), new("330 ns", "5 us", 15.2));
    }

    private static void Flatten(Notebook notebook)
    {
        NDArray<double> a = [];
        NDArray<long> m = [];

        notebook.Chapter("Step 4: flatten always copies, ravel only when it must", "Both give all elements along one axis.");
        notebook.Run(() => a = Nd.Zeros(100, 100));
        notebook.Item(
            18, "Flatten() always copies, of whatever layout.",
            () => (a.Flatten().SharesMemory(a), a.T.Flatten().SharesMemory(a)),
            it => it is (false, false),
            _ => [Show.Array(a), Show.Array(a.Flatten())]);
        notebook.Item(
            19, "Ravel() copies only when it has to: not here, but of the transpose.",
            () => (a.Ravel().SharesMemory(a), a.T.Ravel().SharesMemory(a)),
            it => it is (true, false) && Identity.Of(a.Ravel()) == Identity.Of(a),
            _ => [Show.Array(a.Ravel()), Show.Array(a.T.Ravel())]);
        notebook.Run(() => m = Nd.ARange(12).Reshape(3, 4));
        notebook.Draw(m.Ravel());
        notebook.Draw(m.Flatten(), "copy: Flatten always makes one");
        notebook.Draw(m["::2"], "every second row: the cells of the row between are jumped over");
        notebook.Show(m["::2"].DrawReshape(-1), "and what Ravel makes of it:");
        notebook.Time(
            20, "Ravel of a contiguous array is much faster than Flatten.",
            () => a.Ravel(),
            () => a.Flatten(),
            new("a = np.zeros((100, 100))", "a.ravel()", "a.flatten()"), new("199 ns", "2.3 us", 11.6));
    }

    /// <summary>The library's own words for why a reshape cannot be a view, or nothing when it can.</summary>
    public static string Obstacle(Func<NDArray> reshape)
    {
        try
        {
            reshape();
            return "";
        }
        catch (ShapeException e)
        {
            return e.Message;
        }
    }
}
