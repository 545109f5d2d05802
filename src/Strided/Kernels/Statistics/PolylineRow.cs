namespace Strided;

/// <summary>Values between the points of a polyline.</summary>
internal static class PolylineRow
{
    public static void Run(ReadOnlySpan<double> x, ReadOnlySpan<double> xp, ReadOnlySpan<double> fp, double left, double right, Span<double> z)
    {
        for (int i = 0; i < x.Length; i++) z[i] = At(x[i], xp, fp, left, right);
    }

    private static double At(double x, ReadOnlySpan<double> xp, ReadOnlySpan<double> fp, double left, double right)
    {
        if (double.IsNaN(x)) return x;
        if (x < xp[0]) return left;
        if (x > xp[^1]) return right;
        int at = 0;
        for (int n = xp.Length; n > 1; n -= n / 2) at += xp[at + n / 2] <= x ? n / 2 : 0;
        if (at == xp.Length - 1 || xp[at] == x) return fp[at];
        double slope = (fp[at + 1] - fp[at]) / (xp[at + 1] - xp[at]);
        double value = slope * (x - xp[at]) + fp[at];
        // From the other end where infinities made the first attempt fail.
        if (!double.IsNaN(value)) return value;
        value = slope * (x - xp[at + 1]) + fp[at + 1];
        return double.IsNaN(value) && fp[at] == fp[at + 1] ? fp[at] : value;
    }
}
