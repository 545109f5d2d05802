namespace Strided;

/// <summary>Covariances: sums of products of deviations.</summary>
internal static class Covariances
{
    public static NDArray Of(string name, NDArray a, NDArray? y, bool rowvar, double correction, NDArray? frequencies, NDArray? weights)
    {
        NDArray x = Variables(name, a, rowvar);
        if (y is not null)
        {
            NDArray further = Variables(name, y, rowvar);
            if (further.Shape[1] != x.Shape[1])
                throw new ShapeException($"{name} needs as many observations of all variables, got shapes {a.Shape} and {y.Shape}.");
            x = Nd.Concat<NDArray>([x, further]);
        }
        DType dtype = Promotion.Of(x.DType, DType.Float64) ?? throw new DTypeException($"{name} needs numbers; there is no {name} for {x.DType}.");
        x = Conversion.Of(x, dtype, name);
        NDArray? counts = Counted(name, x, frequencies), factors = Counted(name, x, weights), both = counts is null ? factors : factors is null ? counts : counts * factors;
        double total = both is null ? x.Shape[1] : Number(both.Sum());
        // Observations that count differently leave less freedom (NumPy's rule for aweights).
        double freedom = correction == 0 ? total
            : factors is null ? total - correction
            : total - correction * Number((both! * factors).Sum()) / total;
        NDArray mean = both is null ? x.Mean(1, keepdims: true) : (x * both).Sum(1, keepdims: true) / total;
        NDArray deviations = x - mean;
        NDArray z = Products(deviations, both is null ? deviations : deviations * both);
        z.DivideInPlace(Math.Max(freedom, 0));
        return z.Shape[0] == 1 ? z.Relaid(z.Layout.Without(3)) : z;
    }

    public static NDArray Correlations(NDArray c)
    {
        if (c.NDim == 0) return Nd.Divide(c, c);
        NDArray deviation = Nd.Sqrt(c.Real().Diagonal());
        c.DivideInPlace(deviation.ExpandDims(1));
        c.DivideInPlace(deviation);
        // Rounding must not lead out of the range that correlations have.
        foreach (NDArray part in c.DType.Kind == DTypeKind.Complex ? new[] { c.Real(), c.Imag() } : [c]) part.Assign(Nd.Maximum(Nd.Minimum(part, 1.0), -1.0));
        return c;
    }

    /// <summary>z[i, j] = sum of x[i] times the conjugate of y[j].</summary>
    private static NDArray Products(NDArray x, NDArray y)
    {
        nint n = x.Shape[0];
        NDArray conjugate = Conjugate(y), z = Nd.Empty((n, n), x.DType);
        for (int j = 0; j < n; j++)
        {
            NDArray column = z.View(z.Layout.MoveAxis(1, 0).Slice([j])), row = conjugate.View(conjugate.Layout.Slice([j]));
            column.Assign((x * row).Sum(1));
        }
        return z;
    }

    private static NDArray Conjugate(NDArray y)
    {
        if (y.DType.Kind != DTypeKind.Complex) return y;
        NDArray z = y.Copy();
        z.Imag().MultiplyInPlace(-1);
        return z;
    }

    private static NDArray Variables(string name, NDArray a, bool rowvar)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (a.NDim > 2) throw new ShapeException($"{name} takes variables in a 1-d or 2-d array, got shape {a.Shape}.");
        if (a.NDim < 2) return a.Reshape(1, -1);
        return rowvar || a.Shape[0] == 1 ? a : a.T;
    }

    private static NDArray? Counted(string name, NDArray x, NDArray? counts)
    {
        if (counts is null) return null;
        if (counts.NDim != 1 || counts.Size != x.Shape[1])
            throw new ShapeException($"{name} of {x.Shape[1]} observations takes a weight for each, got shape {counts.Shape}.");
        return counts.AsType(DType.Float64, copy: false);
    }

    private static double Number(NDArray a) => a.AsType<double>(copy: false).ToScalar();
}
