using System.Numerics;

namespace Strided.Tests;

/// <summary>What sorting should do, by the slowest code that can be seen to be right: a stable sort of boxed elements.</summary>
internal static class SortedOracle
{
    /// <summary>The positions of the elements of one line in their order.</summary>
    public static int[] Positions(object[] line, bool descending)
    {
        int[] positions = [.. Enumerable.Range(0, line.Length)];
        IComparer<object> order = Comparer<object>.Create((x, y) => Compare(x, y, descending));
        return [.. positions.OrderBy(k => line[k], order)];
    }

    /// <summary>NumPy's order; NaN last in both directions.</summary>
    public static int Compare(object x, object y, bool descending)
    {
        int p = NaNs(x), q = NaNs(y);
        if (p != q && (p == 0 || q == 0 || !descending)) return p.CompareTo(q);
        int order = x switch
        {
            Complex a => ByParts(a, (Complex)y),
            Complex64 a => ByParts(a, (Complex64)y),
            _ when p != 0 => 0,
            Half a => ((double)a).Equals((double)(Half)y) || a == (Half)y ? 0 : a.CompareTo((Half)y),
            double a => a == (double)y ? 0 : a.CompareTo((double)y),
            float a => a == (float)y ? 0 : a.CompareTo((float)y),
            IComparable a => a.CompareTo(y),
            _ => throw new InvalidDataException(x.GetType().Name),
        };
        return descending && p == 0 ? -order : p != q ? p.CompareTo(q) : order;
    }

    private static int ByParts(Complex x, Complex y)
    {
        int real = Compare(x.Real, y.Real, false);
        return real != 0 ? real : Compare(x.Imaginary, y.Imaginary, false);
    }

    private static int NaNs(object x) => x switch
    {
        double a => double.IsNaN(a) ? 1 : 0,
        float a => float.IsNaN(a) ? 1 : 0,
        Half a => Half.IsNaN(a) ? 1 : 0,
        Complex a => (double.IsNaN(a.Real) ? 2 : 0) + (double.IsNaN(a.Imaginary) ? 1 : 0),
        Complex64 a => NaNs((Complex)a),
        _ => 0,
    };
}
