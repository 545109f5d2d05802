using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    extension(NDArray y)
    {
        /// <summary>Copy: the integral along an axis by the trapezoidal rule.</summary>
        /// <param name="x">Where the samples are: of y's shape, or one for each along the axis. Without it they are dx apart.</param>
        /// <param name="dx">The distance between samples.</param>
        /// <param name="axis">The axis to integrate along.</param>
        /// <remarks><example><code>
        /// Nd.Array([1.0, 2, 3]).Trapezoid();                              // 4.
        /// Nd.Array([1.0, 2, 3]).Trapezoid(Nd.Array([4.0, 6, 8]));         // 8.
        /// </code></example></remarks>
        /// <exception cref="ShapeException">x does not fit.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray Trapezoid(NDArray? x = null, double dx = 1.0, nint axis = -1)
        {
            ArgumentNullException.ThrowIfNull(y);
            int along = Axis.Normalize(axis, y.NDim);
            NDArray moved = y.MoveAxis(along, -1);
            NDArray pairs = moved.Part(moved.NDim - 1, new(1, null)) + moved.Part(moved.NDim - 1, new(0, -1));
            if (x is not null)
            {
                NDArray places = x.NDim == 1 ? x : x.MoveAxis(along, -1);
                if (places.Shape[^1] != moved.Shape[^1])
                    throw new ShapeException($"Trapezoid along axis {along} of shape {y.Shape} takes as many places, got shape {x.Shape}.");
                pairs *= places.Part(places.NDim - 1, new(1, null)) - places.Part(places.NDim - 1, new(0, -1));
            }
            else pairs *= dx;
            NDArray z = pairs.Sum(-1);
            return z / 2.0;
        }

        /// <summary>Copy: the slope along an axis, by central differences of second order inside and one-sided ones at the ends.</summary>
        /// <param name="spacing">The distance between samples, or where each sample along the axis is: then neighbours may be unevenly far.</param>
        /// <param name="axis">The axis to differentiate along.</param>
        /// <param name="edgeOrder">The order at the ends, 1 or 2.</param>
        /// <remarks>
        /// For the gradient of a field call it for each axis. Integers give float64. Formula: B. Fornberg, "Generation of finite difference formulas", 1988.
        /// <example><code>
        /// Nd.Array([1.0, 2, 4, 7]).Gradient();  // [1. , 1.5, 2.5, 3. ]
        /// </code></example>
        /// </remarks>
        /// <exception cref="ShapeException">Fewer than edgeOrder + 1 samples, or another number of places than samples.</exception>
        [AlwaysCopies, MethodImpl(CallSite.Visible)]
        public NDArray Gradient(NDArray<double>? spacing = null, nint axis = -1, int edgeOrder = 1)
        {
            ArgumentNullException.ThrowIfNull(y);
            if (edgeOrder is not (1 or 2)) throw new ArgumentException($"Gradient knows orders 1 and 2 at the ends, not {edgeOrder}.", nameof(edgeOrder));
            return Slopes.Along(y, spacing, Axis.Normalize(axis, y.NDim), edgeOrder);
        }
    }

    /// <summary>Copy: the values at x of the polyline through the points (xp, fp).</summary>
    /// <param name="x">Where to evaluate, of any shape.</param>
    /// <param name="xp">Where the points are, rising; in any order with a period.</param>
    /// <param name="fp">How high they are.</param>
    /// <param name="left">The value left of all points; that of the first one without it.</param>
    /// <param name="right">The value right of all points; that of the last one without it.</param>
    /// <param name="period">After how much the points repeat themselves; left and right mean nothing then.</param>
    /// <remarks><example><code>
    /// Nd.Interp(Nd.Array([1.5, 9.0]), Nd.Array([1.0, 2, 3]), Nd.Array([10.0, 20, 0]));  // [15.,  0.]
    /// </code></example></remarks>
    /// <exception cref="ShapeException">xp and fp are not 1-d of one length, or empty.</exception>
    /// <exception cref="ArgumentException">The period is zero.</exception>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<double> Interp(NDArray<double> x, NDArray<double> xp, NDArray<double> fp, double? left = null, double? right = null, double? period = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(xp);
        ArgumentNullException.ThrowIfNull(fp);
        if (xp.NDim != 1 || xp.Shape != fp.Shape || xp.Size == 0)
            throw new ShapeException($"Interp takes points in two 1-d arrays of one length, got shapes {xp.Shape} and {fp.Shape}.");
        return Polyline.At(x, xp.ToArray(), fp.ToArray(), left, right, period);
    }
}
