namespace Strided;

/// <summary>Finite differences along an axis.</summary>
internal static class Slopes
{
    public static NDArray Along(NDArray y, NDArray<double>? spacing, int axis, int edgeOrder)
    {
        int n = checked((int)y.Shape[axis]);
        if (n < edgeOrder + 1) throw new ShapeException($"Gradient of order {edgeOrder} at the ends needs {edgeOrder + 1} samples along axis {axis}, got shape {y.Shape}.");
        if (spacing is not null && spacing.NDim > 0 && (spacing.NDim != 1 || spacing.Size != n))
            throw new ShapeException($"Gradient along axis {axis} of shape {y.Shape} takes one distance or {n} places, got shape {spacing.Shape}.");
        DType dtype = y.DType.Kind < DTypeKind.Floating ? DType.Float64 : y.DType;
        NDArray f = Conversion.Of(y, dtype, "Gradient").MoveAxis(axis, 0);
        double[] steps = Steps(spacing, n);
        NDArray z = Nd.Empty(f.Shape, dtype);
        for (int i = 0; i < n; i++)
        {
            int first = edgeOrder == 2 || (i > 0 && i < n - 1) ? Math.Clamp(i - 1, 0, n - 3) : Math.Clamp(i - 1, 0, n - 2);
            bool three = n > 2 && (edgeOrder == 2 || (i > 0 && i < n - 1));
            double[] weights = three ? Three(steps[first], steps[first + 1], i - first) : [-1 / steps[first], 1 / steps[first]];
            NDArray slope = Row(f, first) * (Scalar)weights[0];
            for (int k = 1; k < weights.Length; k++)
                if (weights[k] != 0) slope += Row(f, first + k) * (Scalar)weights[k];
            Row(z, i).Assign(slope);
        }
        return z.Relaid(z.Layout.MoveAxis(0, axis));
    }

    /// <summary>The weights of three samples, h and k apart, in the slope at one of them.</summary>
    private static double[] Three(double h, double k, int at) => at switch
    {
        0 => [-(2 * h + k) / (h * (h + k)), (h + k) / (h * k), -h / (k * (h + k))],
        1 => [-k / (h * (h + k)), (k - h) / (h * k), h / (k * (h + k))],
        _ => [k / (h * (h + k)), -(h + k) / (h * k), (2 * k + h) / (k * (h + k))],
    };

    private static double[] Steps(NDArray<double>? spacing, int n)
    {
        var steps = new double[n - 1];
        if (spacing is null || spacing.NDim == 0) Array.Fill(steps, spacing?.ToScalar() ?? 1);
        else
            for (int k = 0; k < steps.Length; k++) steps[k] = spacing[k + 1] - spacing[k];
        return steps;
    }

    private static NDArray Row(NDArray a, int i) => a.View(a.Layout.Slice([i]));
}
