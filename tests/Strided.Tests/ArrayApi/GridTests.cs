using Xunit;

namespace Strided.Tests;

/// <summary>Grids, triangles, ranges and the other new arrays that the standard and NumPy make.</summary>
public class GridTests
{
    [Fact]
    public void A_grid_is_made_of_views_that_cannot_be_written()
    {
        NDArray<double> x = [1, 2, 3], y = [10, 20];
        NDArray<double>[] grid = Nd.Meshgrid(x, y);
        Assert.Equal([1, 2, 3, 1, 2, 3], grid[0].ToArray());
        Assert.Equal([10, 10, 10, 20, 20, 20], grid[1].ToArray());
        Assert.True(grid[0].SharesMemory(x) && grid[1].SharesMemory(y));
        Assert.Throws<InvalidOperationException>(() => grid[0][0, 0] = 5);

        NDArray<double>[] matrix = Nd.Meshgrid([x, y], GridIndexing.IJ);
        Assert.Equal((3, 2), matrix[0].Shape);
        Assert.Equal([1, 1, 2, 2, 3, 3], matrix[0].ToArray());
        NDArray<double>[] open = Nd.Meshgrid([x, y], GridIndexing.XY, sparse: true);
        Assert.Equal((1, 3), open[0].Shape);
        Assert.Equal((2, 1), open[1].Shape);
        Assert.Equal((2, 3, 4), Nd.Meshgrid(x, y, Nd.Zeros(4))[2].Shape);
        Assert.Equal(3, Nd.Meshgrid(x)[0].Shape);
        Assert.Empty(Nd.Meshgrid<NDArray>([]));
        Assert.Contains("(2, 2)", Assert.Throws<ShapeException>(() => Nd.Meshgrid(Nd.Zeros(2, 2))).Message);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void Triangles_of_stacks_and_views_agree_with_their_definition(int k)
    {
        NDArray<long> stack = Nd.ARange(1, 25).Reshape(2, 3, 4);
        foreach (NDArray<long> m in new[] { stack, stack.Flip(), stack.PermuteDims(0, 2, 1), stack[1..] })
        {
            NDArray<long> low = Nd.Tril(m, k), high = Nd.Triu(m, k);
            for (int s = 0; s < m.Shape[0]; s++)
                for (int i = 0; i < m.Shape[1]; i++)
                    for (int j = 0; j < m.Shape[2]; j++)
                    {
                        Assert.Equal(j - i <= k ? m[s, i, j] : 0, low[s, i, j]);
                        Assert.Equal(j - i >= k ? m[s, i, j] : 0, high[s, i, j]);
                    }
        }
        Assert.Throws<ShapeException>(() => Nd.Tril(Nd.Zeros(3)));
    }

    [Fact]
    public void Matrices_from_vectors()
    {
        Assert.Equal([0, 1, 0, 0, 0, 2, 0, 0, 0], Nd.Diag(Nd.Array([1, 2]), 1).ToArray());
        Assert.Equal([2, 6], Nd.Diag(Nd.Array([[1, 2, 3], [4, 5, 6]]), 1).ToArray());
        Assert.False(Nd.Diag(Nd.Zeros(2, 2)).SharesMemory(Nd.Zeros(2, 2)));
        Assert.Equal([1, 2, 4, 1, 3, 9], Nd.Vander(Nd.Array([2.0, 3]), 3, increasing: true).AsType<double>().ToArray());
        Assert.Equal((2, 0), Nd.Vander(Nd.Array([2.0, 3]), 0).Shape);
        Assert.Equal([1, 0, 0, 1], Nd.Identity<int>(2).ToArray());
        Assert.Equal(DType.Float32, Nd.Eye(2, DType.Float32).DType);
        Assert.Equal([0.0f, 1, 0, 0, 0, 1], Nd.Eye(2, DType.Float32, 3, 1).AsType<float>().ToArray());
        Assert.Equal([true, false, true, true], Nd.Tri(2).AsType<bool>().ToArray());
    }

    [Fact]
    public void Ranges_of_a_dtype_known_at_run_time()
    {
        Assert.Equal([2, 4, 6], ((NDArray<byte>)Nd.ARange(2, 7, 2, DType.UInt8)).ToArray());
        Assert.Equal([0, 0.5f, 1], ((NDArray<float>)Nd.ARange(0, 1.5, 0.5, DType.Float32)).ToArray());
        Assert.Equal([long.MaxValue - 1], ((NDArray<long>)Nd.ARange(long.MaxValue - 1, long.MaxValue, 1, DType.Int64)).ToArray());
        Assert.Equal([0, 2, 5], ((NDArray<int>)Nd.Linspace(0, 5, 3, DType.Int32)).ToArray());
        Assert.Contains("bool", Assert.Throws<DTypeException>(() => Nd.ARange(0, 3, 1, DType.Bool)).Message);
        Assert.Contains("bool", Assert.Throws<DTypeException>(() => Nd.Linspace(0, 3, 2, DType.Bool)).Message);
        Assert.Equal([1, 2, 4], Nd.LogSpace(0, 2, 3, @base: 2).ToArray());
        Assert.Equal([-1000, -100, -10, -1], Nd.GeomSpace(-1000, -1, 4).ToArray().Select(x => Math.Round(x, 9)));
        Assert.Equal([1, 2, 4], Nd.GeomSpace(1, 8, 3, endpoint: false).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.GeomSpace(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.GeomSpace(1, double.NaN, 4));
    }

    [Fact]
    public void Arrays_like_others_of_another_dtype_keep_the_memory_order()
    {
        NDArray f = Nd.Zeros<double>((2, 3), Order.F);
        foreach (NDArray like in new[] { Nd.ZerosLike(f, DType.Int8), Nd.OnesLike(f, DType.Int8), Nd.EmptyLike(f, DType.Int8), Nd.FullLike(f, 7, DType.Int8) })
        {
            Assert.Equal((DType.Int8, f.Shape, true), (like.DType, like.Shape, like.Flags.FContiguous));
        }
        Assert.Throws<OverflowException>(() => Nd.FullLike(f, 300, DType.Int8));
    }

    [Fact]
    public void As_array_copies_when_asked_or_needed()
    {
        NDArray<int> a = [1, 2];
        Assert.Same(a, Nd.AsArray(a));
        Assert.Same(a, Nd.AsArray(a, copy: false));
        Assert.False(Nd.AsArray(a, copy: true).SharesMemory(a));
        Assert.Same(a, Nd.AsArray(a, DType.Int32));
        Assert.Equal(DType.Float64, Nd.AsArray(a, DType.Float64).DType);
        Assert.Contains("without a copy", Assert.Throws<DTypeException>(() => Nd.AsArray(a, DType.Float64, copy: false)).Message);
    }

    [Fact]
    public void Elements_from_their_indices()
    {
        Assert.Equal([0, 1, 2, 10, 11, 12], Nd.FromFunction(i => i[0] * 10 + i[1], (2, 3)).ToArray().Select(x => (int)x));
        Assert.Equal(5, Nd.FromFunction(_ => 5, []).ToScalar());
        Assert.Equal((0, 2), Nd.FromFunction(_ => 5, (0, 2)).Shape);
    }
}
