namespace Strided;

/// <summary>Products of many factors.</summary>
internal static class Chains
{
    public static NDArray Power(NDArray x, int n)
    {
        Stacks.RequireSquare(nameof(Nd.Linalg.MatrixPower), x);
        if (n < 0) x = Nd.Linalg.Inv(x);
        uint left = (uint)Math.Abs((long)n);
        if (left == 0)
        {
            NDArray identity = Nd.ZerosLike(x);
            identity.Diagonal(0, -2, -1).Fill(1);
            return identity;
        }
        NDArray? power = null;
        for (NDArray square = x; ; square = MatrixProducts.Promoted(square, square))
        {
            if ((left & 1) != 0) power = power is null ? square : MatrixProducts.Promoted(power, square);
            if ((left >>= 1) == 0) return ReferenceEquals(power, x) ? x.Copy() : power!;
        }
    }

    /// <summary>T. Cormen et al., "Introduction to Algorithms", matrix-chain multiplication: the cheapest way to split every run of factors.</summary>
    public static NDArray Product(ReadOnlySpan<NDArray> arrays)
    {
        foreach (NDArray array in arrays) ArgumentNullException.ThrowIfNull(array, nameof(arrays));
        int count = arrays.Length;
        if (count < 2) throw new ShapeException($"MultiDot needs at least two factors, got {count}.");
        NDArray[] factors = arrays.ToArray();
        bool isRow = factors[0].NDim == 1, isColumn = factors[^1].NDim == 1;
        if (isRow) factors[0] = factors[0].ExpandDims(0);
        if (isColumn) factors[^1] = factors[^1].ExpandDims(1);
        for (int k = 0; k < count; k++)
        {
            if (factors[k].NDim != 2) throw new ShapeException($"MultiDot: factor {k} has shape {factors[k].Shape} and is no matrix.");
            if (k > 0 && factors[k].Shape[0] != factors[k - 1].Shape[1])
                throw new ShapeException($"MultiDot: factors {k - 1} and {k} of shapes {factors[k - 1].Shape} and {factors[k].Shape} do not fit.");
        }
        NDArray z = Run(factors, Splits(factors), 0, count - 1);
        return isRow || isColumn ? z.Relaid(z.Layout.Squeeze(isRow && isColumn ? (0, 1) : isRow ? 0 : 1)) : z;
    }

    private static NDArray Run(NDArray[] factors, int[,] splits, int first, int last) =>
        first == last ? factors[first] : MatrixProducts.Promoted(Run(factors, splits, first, splits[first, last]), Run(factors, splits, splits[first, last] + 1, last));

    private static int[,] Splits(NDArray[] factors)
    {
        int count = factors.Length;
        var cost = new double[count, count];
        var splits = new int[count, count];
        for (int length = 1; length < count; length++)
            for (int first = 0; first + length < count; first++)
            {
                int last = first + length;
                cost[first, last] = double.PositiveInfinity;
                for (int k = first; k < last; k++)
                {
                    double work = cost[first, k] + cost[k + 1, last] + (double)factors[first].Shape[0] * factors[k].Shape[1] * factors[last].Shape[1];
                    if (work < cost[first, last]) (cost[first, last], splits[first, last]) = (work, k);
                }
            }
        return splits;
    }
}
