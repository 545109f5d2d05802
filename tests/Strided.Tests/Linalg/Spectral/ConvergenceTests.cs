using Xunit;

namespace Strided.Tests;

/// <summary>Iterations come to an end, also where nothing can converge, and the error names the matrix.</summary>
public unsafe class ConvergenceTests
{
    private const int Size = 6;

    [Fact]
    public void What_is_not_a_number_never_converges_and_every_iteration_says_so()
    {
        double* d = stackalloc double[Size], e = stackalloc double[Size], vectors = stackalloc double[2 * Size * Size];
        ColumnMajor<double> u = new(vectors, Size, Size), v = new(vectors + Size * Size, Size, Size);
        Fill();
        Assert.False(TridiagonalValues.Run(d, e, Size));
        Fill();
        Assert.False(TridiagonalVectors.Run(d, e, u));
        Fill();
        Assert.False(BidiagonalQR.Values(d, e, Size));
        Fill();
        Assert.False(BidiagonalQR.Vectors(d, e, u, v));

        void Fill()
        {
            for (int i = 0; i < Size; i++) (d[i], e[i]) = (i + 1, double.NaN);
        }
    }

    [Fact]
    public void The_error_names_the_matrix_of_the_stack()
    {
        Assert.Equal("Eigh: matrix [1, 0] of the stack of shape (2, 3, 4, 4) did not converge.", Stacks.Failed("Eigh", (2, 3, 4, 4), 3, Outcome.NotConverged).Message);
        Assert.Equal("Svd: the matrix of shape (4, 2) did not converge.", Stacks.Failed("Svd", (4, 2), 0, Outcome.NotConverged).Message);
    }
}
