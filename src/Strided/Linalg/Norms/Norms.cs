namespace Strided;

/// <summary>Norms, by the operations of arrays and by singular values.</summary>
internal static class Norms
{
    public static NDArray OfVectors(NDArray x, Dims? axis, bool keepdims, double ord)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.DType.Kind == DTypeKind.Other) throw new DTypeException($"There is no VectorNorm for {x.DType}.");
        if (x.DType.Kind is not (DTypeKind.Floating or DTypeKind.Complex)) x = Conversion.Of(x, DType.Float64, nameof(Nd.Linalg.VectorNorm));
        NDArray size = x.DType.Kind == DTypeKind.Complex || ord != 2 ? Nd.Abs(x) : x;
        if (ord == 2) return Root(Reductions.SumOfSquares(nameof(Nd.Linalg.VectorNorm), size, axis, keepdims));
        if (ord == 1) return size.Sum(axis, keepdims: keepdims);
        if (ord == 0) return Conversion.Of(x.CountNonzero(axis, keepdims), Promotion.Part(x.DType), nameof(Nd.Linalg.VectorNorm));
        if (double.IsPositiveInfinity(ord)) return size.Max(axis, keepdims, initial: 0.0);
        if (double.IsNegativeInfinity(ord)) return size.Min(axis, keepdims, initial: double.PositiveInfinity);
        return Nd.Pow(Nd.Pow(size, (Scalar)ord).Sum(axis, keepdims: keepdims), (Scalar)(1 / ord));
    }

    public static NDArray OfMatrices(NDArray x, bool keepdims, MatrixNormOrder ord)
    {
        Stacks.RequireMatrix(nameof(Nd.Linalg.MatrixNorm), x);
        if (ord.IsNuclear) return OfValues(x, keepdims, s => s.Sum((Dims)(-1)));
        return ord.Number switch
        {
            null => OfVectors(x, (-2, -1), keepdims, 2),
            2 => OfValues(x, keepdims, s => s.Max((Dims)(-1), initial: 0.0)),
            -2 => OfValues(x, keepdims, s => s.Min((Dims)(-1), initial: double.PositiveInfinity)),
            1 => Extreme(x, -2, largest: true, keepdims),
            -1 => Extreme(x, -2, largest: false, keepdims),
            double.PositiveInfinity => Extreme(x, -1, largest: true, keepdims),
            double.NegativeInfinity => Extreme(x, -1, largest: false, keepdims),
            _ => throw new ArgumentException($"MatrixNorm of order {ord}: there are 1, -1, 2, -2, infinity, minus infinity, Frobenius and Nuclear.", nameof(ord)),
        };
    }

    public static NDArray Of(NDArray x, MatrixNormOrder? ord, Dims? axis, bool keepdims)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (ord is null && axis is null) return OfVectors(x, axis, keepdims, 2);
        int count = axis?.Count ?? x.NDim;
        if (count == 1) return OfVectors(x, axis, keepdims, ord is { } order ? order.Number ?? throw Refused(order) : 2);
        if (count != 2) throw new ShapeException($"Norm of order {ord} takes vectors or matrices, one axis or two; {(axis is null ? $"shape {x.Shape}" : $"axis {axis}")} has {count}.");
        Dims plane = axis ?? (0, 1);
        NDArray norm = OfMatrices(x.MoveAxis(plane, (-2, -1)), keepdims: false, ord ?? MatrixNormOrder.Frobenius);
        if (!keepdims) return norm;
        nint[] kept = [Axis.Normalize(plane[0], x.NDim), Axis.Normalize(plane[1], x.NDim)];
        Array.Sort(kept);
        return norm.Relaid(norm.Layout.ExpandDims(Dims.Create(kept)));
    }

    public static NDArray Condition(NDArray x, MatrixNormOrder? p)
    {
        Stacks.RequireMatrix(nameof(Nd.Linalg.Cond), x);
        if (x.Shape[x.NDim - 1] == 0 || x.Shape[x.NDim - 2] == 0) throw new LinAlgException($"Cond of matrices without elements, of shape {x.Shape}, is not defined.");
        if (p?.Number is 2 or -2 || p is null)
        {
            NDArray s = Nd.Linalg.SvdVals(x);
            NDArray most = Edge(s, 0), least = Edge(s, s.Shape[s.NDim - 1] - 1);
            return p?.Number is -2 ? Nd.Divide(least, most) : NaNAsInfinity(Nd.Divide(most, least), most);
        }
        Stacks.RequireSquare(nameof(Nd.Linalg.Cond), x);
        NDArray norm = OfMatrices(x, keepdims: false, p.Value);
        try
        {
            return Nd.Multiply(norm, OfMatrices(Nd.Linalg.Inv(x), keepdims: false, p.Value));
        }
        catch (LinAlgException) when (x.NDim == 2)
        {
            return Nd.FullLike(norm, double.PositiveInfinity);
        }
    }

    /// <summary>0 / 0 of a matrix of zeros is an infinite condition, not an unknown one.</summary>
    private static NDArray NaNAsInfinity(NDArray condition, NDArray most) =>
        Nd.Where(Nd.Equal(most, 0.0), Nd.FullLike(condition, double.PositiveInfinity), condition);

    private static NDArray Edge(NDArray s, nint index) => s.View(s.Layout.Slice([Slice.Ellipsis, (int)index]));

    private static NDArray OfValues(NDArray x, bool keepdims, Func<NDArray, NDArray> fold)
    {
        NDArray norm = fold(Nd.Linalg.SvdVals(x));
        return keepdims ? norm.Relaid(norm.Layout.ExpandDims((norm.NDim, norm.NDim + 1))) : norm;
    }

    private static NDArray Extreme(NDArray x, int axis, bool largest, bool keepdims)
    {
        NDArray sums = OfVectors(x, axis, keepdims: true, 1);
        Dims other = axis == -1 ? -2 : -1;
        NDArray norm = largest ? sums.Max(other, keepdims: true, initial: 0.0) : sums.Min(other, keepdims: true, initial: double.PositiveInfinity);
        return keepdims ? norm : norm.Relaid(norm.Layout.Squeeze((-1, -2)));
    }

    private static NDArray Root(NDArray squares) => Nd.Sqrt(squares, squares);

    private static ArgumentException Refused(MatrixNormOrder ord) => new($"A vector has no norm of order {ord}.", nameof(ord));
}
