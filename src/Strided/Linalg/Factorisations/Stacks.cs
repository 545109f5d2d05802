namespace Strided;

/// <summary>What all functions of stacks of matrices share: their dtype, their shapes, and the sharing out of matrices among threads.</summary>
internal static class Stacks
{
    /// <summary>Below this many multiplications a second thread costs more than it brings.</summary>
    private const double ThreadedWork = 500_000;

    /// <summary>The dtype that linear algebra computes in: integers and bools in float64.</summary>
    public static DType Entries(string name, DType dtype) => dtype.Kind switch
    {
        DTypeKind.Bool or DTypeKind.SignedInteger or DTypeKind.UnsignedInteger => DType.Float64,
        _ when dtype == DType.Float16 || dtype.Kind == DTypeKind.Other =>
            throw new DTypeException($"{name} of {dtype} is not defined; it takes float32, float64, complex64, complex128, and integers as float64. Convert with AsType."),
        _ => dtype,
    };

    public static DType Entries(string name, DType x, DType y) =>
        Promotion.Of(Entries(name, x), Entries(name, y)) ?? throw new DTypeException($"{name} of {x} and {y} is not defined.");

    /// <summary>Matrices in the dtype that is computed in.</summary>
    public static NDArray Of(string name, NDArray x)
    {
        RequireMatrix(name, x);
        return Conversion.Of(x, Entries(name, x.DType), name);
    }

    /// <summary>Square matrices in the dtype that is computed in.</summary>
    public static NDArray Square(string name, NDArray x)
    {
        RequireSquare(name, x);
        return Conversion.Of(x, Entries(name, x.DType), name);
    }

    public static void RequireMatrix(string name, NDArray x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.NDim < 2) throw new ShapeException($"{name} needs a matrix or a stack of matrices, got shape {x.Shape}.");
    }

    public static void RequireSquare(string name, NDArray x)
    {
        RequireMatrix(name, x);
        nint rows = x.Shape[x.NDim - 2], columns = x.Shape[x.NDim - 1];
        if (rows != columns) throw new LinAlgException($"{name} needs square matrices, got shape {x.Shape}: {rows} rows and {columns} columns.");
    }

    /// <summary>The axes before the matrices.</summary>
    public static Dims Outer(in Dims shape, int matrixAxes = 2) => Dims.Create(shape.AsSpan()[..(shape.Count - matrixAxes)]);

    /// <summary>The axes before the matrices, and those of a matrix.</summary>
    public static Dims Of(in Dims outer, nint rows, nint columns) => outer.Count == 0 ? (rows, columns) : [.. outer, rows, columns];

    /// <summary>Calls <paramref name="one"/> with the number of each matrix and the threads it may use; throws for the first that failed.</summary>
    public static void Each(string name, in Dims shape, nint count, double workEach, Func<nint, int, Outcome> one)
    {
        (nint Index, Outcome Outcome) failed = (nint.MaxValue, Outcome.Done);
        var gate = new Lock();
        if (Threads(count, workEach) is > 1 and var threads)
        {
            using BlasTurn turn = Blas.Divided();
            Workers.For(count, threads, i => Do(i, 1));
        }
        else
        {
            for (nint i = 0; i < count; i++) Do(i, Nd.MaxDegreeOfParallelism);
        }
        if (failed.Outcome != Outcome.Done) throw Failed(name, shape, failed.Index, failed.Outcome);

        void Do(nint i, int allowed)
        {
            Outcome outcome = one(i, allowed);
            if (outcome == Outcome.Done) return;
            lock (gate)
                if (i < failed.Index) failed = (i, outcome);
        }
    }

    /// <summary>How many threads share out so many matrices; 1 when each may use them all.</summary>
    public static int Threads(nint count, double workEach)
    {
        int threads = Nd.MaxDegreeOfParallelism;
        return count >= threads && workEach * count > ThreadedWork && workEach < 100 * ThreadedWork ? threads : 1;
    }

    /// <summary>The error that names a matrix of a stack.</summary>
    public static LinAlgException Failed(string name, in Dims shape, nint index, Outcome outcome) => LinAlgException.About(name, shape, index, Saying(outcome));

    private static string Saying(Outcome outcome) => outcome switch
    {
        Outcome.Singular => "is singular",
        Outcome.NotDefinite => "is not positive definite",
        Outcome.NotFinite => "has entries that are not finite",
        _ => "did not converge",
    };
}
