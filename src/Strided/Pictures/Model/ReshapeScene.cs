namespace Strided;

/// <summary>An array before and after a reshape.</summary>
internal static class ReshapeScene
{
    public static Scene Of(NDArray a, Dims shape, Order order, string name)
    {
        name = Words.Name(name);
        Dims target = Extents.Infer(shape, a.Size, a.Shape.AsSpan());
        string code = $"{name}.Reshape({shape}{(order == Order.C ? "" : $", Order.{order}")})";
        Panel before = ArrayScene.Panel(a, a.Layout, Words.Caption(a, name));
        return new(code, [before, After(a, target, order, code)]);
    }

    private static Panel After(NDArray a, in Dims target, Order order, string code)
    {
        try
        {
            // The real decision is asked, so that the picture cannot differ from it.
            NDArray view = a.Reshape(target, order, copy: false);
            Panel panel = ArrayScene.Panel(a, view.Layout, $"{code}: {view.Shape}, strides {view.Strides}, a view of the same cells");
            return panel with { Notes = [.. panel.Notes, "View: nothing was copied; only shape and strides are new."] };
        }
        catch (ShapeException refusal)
        {
            return Copy(a, target, order, code, refusal.Message);
        }
    }

    /// <summary>The new buffer, whose cells are read from the old one: making the copy would not tell more.</summary>
    private static Panel Copy(NDArray a, in Dims target, Order order, string code, string reason)
    {
        // Walking in F order is walking the transpose in C order.
        Order walk = a.Layout.ResolveOrder(order);
        Layout dense = Layout.Dense(target, a.ItemSize, walk), read = walk == Order.F ? a.Layout.Transpose() : a.Layout;
        Grid grid = Grid.Of(dense);
        var visits = new Visits(dense);
        Strip strip = StripMaker.Make(grid, [dense], (start, end) =>
            new(start, CellText.Read(a, Visits.Place(read, start / a.ItemSize)), CellRole.Visited, visits.On(start, end)));
        GC.KeepAlive(a);
        return new(
            $"{code}: {target}, strides {dense.Strides}, a new buffer", strip,
            [ArrayScene.Reach(dense, strip), $"Copy of {Words.Count(a.NBytes, "byte")}. {reason}"], CellLabels.Visits);
    }
}
