namespace Strided;

/// <summary>Straight lines from point to point.</summary>
internal static class Polyline
{
    public static NDArray<double> At(NDArray<double> x, double[] xp, double[] fp, double? left, double? right, double? period)
    {
        if (period is { } given)
        {
            double turn = Math.Abs(given);
            if (!(turn > 0)) throw new ArgumentException($"Interp needs a period other than {given}.", nameof(period));
            x = (NDArray<double>)Nd.Remainder(x, (Scalar)turn);
            (xp, fp) = Around(xp, fp, turn);
            (left, right) = (null, null);
        }
        NDArray<double> z = NDArray<double>.Allocate(x.Layout.Shape, Order.C, zeroed: false);
        NDArray<double> places = x.Ravel().AsContiguous();
        PolylineRow.Run(places.Borrow(), xp, fp, left ?? fp[0], right ?? fp[^1], z.Borrow());
        places.WasRead();
        return z;
    }

    /// <summary>The points in one turn, and one more on either side.</summary>
    private static (double[], double[]) Around(double[] xp, double[] fp, double turn)
    {
        double[] places = [.. xp.Select(x => x - Math.Floor(x / turn) * turn)];
        int[] order = [.. Enumerable.Range(0, places.Length).OrderBy(k => places[k])];
        int last = order[^1], first = order[0];
        return (
            [places[last] - turn, .. order.Select(k => places[k]), places[first] + turn],
            [fp[last], .. order.Select(k => fp[k]), fp[first]]);
    }
}
