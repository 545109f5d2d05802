namespace Recipe;

/// <summary>How large the timed arrays are and how long one timed run takes.</summary>
/// <param name="Quick">Whether these are the small sizes.</param>
/// <param name="Elements">float64 elements of the array that step 2 doubles.</param>
/// <param name="Outer">Rows and columns of the product of step 5.</param>
/// <param name="Matrix">Rows and columns of the matrix that the exercise sums.</param>
/// <param name="Product">Rows and columns of the matrices that are multiplied on one thread and on all.</param>
/// <param name="SecondsPerRun">The inner loop repeats until one run takes this long.</param>
internal sealed record Sizes(bool Quick, int Elements, int Outer, int Matrix, int Product, double SecondsPerRun)
{
    /// <summary>The recipe's own sizes, or small ones.</summary>
    public static Sizes For(bool quick) =>
        quick ? new(true, 1_000_000, 300, 4000, 384, 0.01) : new(false, 10_000_000, 1000, 5000, 1024, 0.12);
}
