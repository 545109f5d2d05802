namespace Strided;

/// <summary>Arrays of many axes taken as one matrix.</summary>
internal static class Tensors
{
    public static NDArray Solve(NDArray a, NDArray b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.NDim < b.NDim || Dims.Create(a.Shape.AsSpan()[..b.NDim]) != b.Shape)
            throw new ShapeException($"TensorSolve of shapes {a.Shape} and {b.Shape}: the first axes of a have to be those of b.");
        Dims rest = Dims.Create(a.Shape.AsSpan()[b.NDim..]);
        NDArray x = Nd.Linalg.Solve(Square(nameof(Nd.Linalg.TensorSolve), a, b.Size), b.Reshape(b.Size));
        return x.Reshape(rest);
    }

    public static NDArray Inv(NDArray a, int ind)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (ind < 1 || ind > a.NDim) throw new AxisException($"TensorInv of shape {a.Shape}: ind is {ind}, but from 1 to {a.NDim} axes can be rows.");
        nint rows = 1;
        for (int axis = 0; axis < ind; axis++) rows *= a.Shape[axis];
        NDArray x = Nd.Linalg.Inv(Square(nameof(Nd.Linalg.TensorInv), a, rows));
        return x.Reshape([.. Dims.Create(a.Shape.AsSpan()[ind..]), .. Dims.Create(a.Shape.AsSpan()[..ind])]);
    }

    private static NDArray Square(string name, NDArray a, nint rows)
    {
        if (rows * rows != a.Size) throw new LinAlgException($"{name} of shape {a.Shape}: {rows} rows need {rows * rows} elements, and there are {a.Size}.");
        return a.Reshape(rows, rows);
    }
}
