using Xunit;

namespace Strided.Tests;

/// <summary>Einsum against sums over all combinations of labels; views, order and errors.</summary>
public class EinsumTests
{
    private static readonly Dictionary<char, int> Sizes = new() { ['i'] = 2, ['j'] = 3, ['k'] = 4, ['l'] = 3, ['m'] = 2 };

    public static TheoryData<string> Products =>
    [
        "ij,jk->ik", "ij,jk", "ij,kj->ki", "i,j->ji", "i,i", "i,i->i", "ij,ij->", "ij,j", "ijk,ikl->ijl", "ijk,ikl", "kij,kjl->kil", "ij,jk,kl->il", "ij,jk,kl,lm->im",
        "ijk->kji", "ijk->ki", "ijk->", "ijk", "kji", "jl->j", "jl,jk->lk", "jj,jk->k", "ijl,jl->i", "ijk,jkl,li->", "i,j,k,l->lkji", "ij,kl", "ij,i->j", "jkl,ijk->il", "ijk,jik->ij",
        "ijk,jl,lm,mi,k->", "ij,ij,ij->ij", "jl,lj->", "im,mi,im,mi,im,mi,im,mi,im->",
    ];

    [Theory]
    [MemberData(nameof(Products))]
    public void Every_product_is_the_sum_over_the_labels_that_are_left_out(string subscripts)
    {
        NDArray<long>[] operands = [.. subscripts.Split("->")[0].Split(',').Select(Operand)];
        NDArray z = Nd.Einsum(subscripts, operands);
        (Dims shape, long[] expected) = Naive(subscripts, operands);
        Assert.Equal(DType.Int64, z.DType);
        Assert.Equal(shape, z.Shape);
        Assert.Equal(expected, ((NDArray<long>)z).ToArray());
        Assert.Equal(expected, ((NDArray<long>)Nd.Einsum(subscripts, [.. operands.Select(x => x.Copy(Order.F).Flip().Copy().Flip())])).ToArray());
        Assert.Equal([.. expected.Select(value => (double)value)], ((NDArray<double>)Nd.Einsum(subscripts, [.. operands.Select(x => x.AsType<double>())])).ToArray());
    }

    [Fact]
    public void An_ellipsis_stands_for_axes_that_broadcast()
    {
        NDArray<double> a = Nd.ARange(24.0).Reshape(2, 3, 4), b = Nd.ARange(20.0).Reshape(4, 5), c = Nd.ARange(40.0).Reshape(2, 1, 4, 5);
        Same(a.MoveAxis(0, 2), Nd.Einsum("i...->...i", a));
        Same(Nd.MatMul(a, b), Nd.Einsum("...ij,...jk->...ik", a, b));
        Same(Nd.MatMul(a.ExpandDims(0), c), Nd.Einsum("...ij,...jk", a.ExpandDims(0), c));
        Same(a.Sum((0, 2)), Nd.Einsum("i...k->...", a));
        Same(a * a, Nd.Einsum("...,...->...", a, a));
        Same(a * 2.0, Nd.Einsum("...,...", a, Nd.Full(default(Dims), 2.0)));
    }

    [Fact]
    public void Sizes_of_one_stretch()
    {
        NDArray<double> row = Nd.ARange(3.0).Reshape(1, 3), a = Nd.ARange(6.0).Reshape(2, 3);
        Same(row * a, Nd.Einsum("ij,ij->ij", row, a));
        Same((row * a).Sum(0), Nd.Einsum("ij,ij->j", row, a));
        Same((row * row).Sum(), Nd.Einsum("ij,ij", row, row));
    }

    [Fact]
    public void One_operand_without_sums_is_a_view()
    {
        NDArray<double> a = Nd.ARange(9.0).Reshape(3, 3);
        foreach (string subscripts in new[] { "ij->ji", "ii->i", "ij", "ij->ij", "...i->i..." })
            Assert.True(a.SharesMemory(Nd.Einsum(subscripts, a)), subscripts);
        NDArray diagonal = Nd.Einsum("ii->i", a);
        diagonal.Assign(100);
        Assert.Equal(100, a[1, 1]);
        foreach (string subscripts in new[] { "ij->i", "ii", "ij,ij->ij" })
            Assert.False(a.SharesBuffer(Nd.Einsum(subscripts, subscripts.Contains(',', StringComparison.Ordinal) ? [a, a] : [a])), subscripts);
    }

    [Fact]
    public void Matrix_products_of_views_copy_nothing()
    {
        List<CopyReason> reasons = [];
        NDArray<double> a = Nd.ARange(12.0).Reshape(3, 4), b = Nd.ARange(24.0).Reshape(2, 3, 4);
        Copies.Observe(() => Nd.Einsum("ji,kj->ik", a, a.T[.., ..]), (reason, _) => reasons.Add(reason));
        Copies.Observe(() => Nd.Einsum("bij,bkj->bik", b, b), (reason, _) => reasons.Add(reason));
        Assert.Empty(reasons);
    }

    [Fact]
    public void Dtypes_promote_once_and_narrow_ones_stay()
    {
        NDArray<sbyte> narrow = Nd.Full(4, (sbyte)100);
        Assert.Equal(DType.Int8, Nd.Einsum("i->", narrow).DType);
        Assert.Equal(4_000_000L, Nd.Einsum("i,i,i->", narrow, narrow, Nd.Full(4, 100L)).AsType<long>().ToArray()[0]);
        NDArray<bool> truth = Nd.Array([true, false, true]);
        Assert.Equal(DType.Bool, Nd.Einsum("i,i->", truth, truth).DType);
        Assert.Equal([true, false, true], ((NDArray<bool>)Nd.Einsum("i,i->i", truth, truth)).ToArray());
        Assert.Equal([true], ((NDArray<bool>)Nd.Einsum("i->", truth)).ToArray());
    }

    [Fact]
    public void No_order_needs_fewer_multiplications()
    {
        var random = new Random(1);
        for (int round = 0; round < 40; round++)
        {
            int[] sizes = [.. Enumerable.Range(0, 6).Select(_ => random.Next(1, 9))];
            string[] terms = [.. Enumerable.Range(0, 2 + round % 4).Select(_ => string.Concat("abcdef".OrderBy(_ => random.Next()).Take(3)))];
            string output = string.Concat(string.Concat(terms).Distinct().OrderBy(_ => random.Next()).Take(2));
            NDArray[] operands = [.. terms.Select(term => (NDArray)Nd.Ones(Dims.Create([.. term.Select(letter => (nint)sizes[letter - 'a'])])))];
            EinsumPath path = Nd.EinsumPath($"{string.Join(',', terms)}->{output}", operands);
            Assert.Equal(Least(terms, output, sizes), path.Cost);
        }
    }

    /// <summary>Every order is tried.</summary>
    private static double Least(string[] terms, string output, int[] sizes)
    {
        double least = terms.Length == 1 ? 0 : double.PositiveInfinity;
        for (int i = 0; i < terms.Length; i++)
            for (int j = i + 1; j < terms.Length; j++)
            {
                string[] others = [.. terms.Where((_, k) => k != i && k != j)];
                string both = string.Concat((terms[i] + terms[j]).Distinct()), outside = output + string.Concat(others);
                double cost = both.Aggregate(1.0, (product, letter) => product * sizes[letter - 'a']);
                least = Math.Min(least, cost + Least([.. others, string.Concat(both.Where(outside.Contains))], output, sizes));
            }
        return least;
    }

    [Fact]
    public void A_chain_is_multiplied_from_its_cheap_end()
    {
        NDArray<double> a = Nd.Ones(2, 9), b = Nd.Ones(9, 9), c = Nd.Ones(9, 3);
        EinsumPath path = Nd.EinsumPath("ij,jk,kl->il", a, b, c);
        Assert.Equal([(0, 1), (2, 3)], path.Steps);
        Assert.Equal(2 * 9 * 9 + 2 * 9 * 3, path.Cost);
        Assert.Equal(2 * 9 * 9 * 3 * 2, path.NaiveCost);
        Assert.Equal(18, path.LargestIntermediate);
        Assert.Equal("ij,jk,kl->il: 216 multiplications instead of 972, at most 18 elements between\n  #0 #1 -> #3: ij,jk->ik, 162\n  #2 #3 -> #4: kl,ik->il, 54", path.ToString());
    }

    [Fact]
    public void Empty_sums_are_zero()
    {
        Assert.Equal([0.0, 0, 0, 0], ((NDArray<double>)Nd.Einsum("ij,jk->ik", Nd.Ones(2, 0), Nd.Ones(0, 2))).ToArray());
        Assert.Equal((Dims)(0, 3), Nd.Einsum("ij,jk->ik", Nd.Ones(0, 2), Nd.Ones(2, 3)).Shape);
        Assert.Equal((Dims)0, Nd.Einsum("ii->i", Nd.Ones(0, 0)).Shape);
    }

    [Theory]
    [InlineData("ij,jk->ik", "'j' is 3 long elsewhere, and 2")]
    [InlineData("ii,jk->ik", "'i' is 2 and 3 long")]
    [InlineData("ijk,jk", "names 3 axes")]
    [InlineData("ij", "names 1 operands")]
    [InlineData("ij,kl->iz", "'z' in the result only")]
    [InlineData("ij,kl->ii", "'i' twice")]
    [InlineData("i1,kl", "'1', which is no letter")]
    [InlineData("ij,kl->i->j", "more than one arrow")]
    [InlineData("...j,kl->j", "ellipsis that the result does not name")]
    public void Errors_quote_the_subscripts_and_the_shapes(string subscripts, string part)
    {
        string message = Assert.ThrowsAny<ArgumentException>(() => Nd.Einsum(subscripts, Nd.Ones(2, 3), Nd.Ones(2, 3))).Message;
        Assert.Contains($"\"{subscripts}\" of shapes (2, 3), (2, 3)", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(() => Nd.EinsumPath(subscripts, Nd.Ones(2, 3), Nd.Ones(2, 3))).Message);
    }

    private static NDArray<long> Operand(string labels, int seed) =>
        Nd.Random.Generator(seed).Integers(-9, 10, Dims.Create([.. labels.Select(label => (nint)Sizes[label])]));

    private static (Dims Shape, long[] Elements) Naive(string subscripts, NDArray<long>[] operands)
    {
        string[] sides = subscripts.Split("->"), terms = sides[0].Split(',');
        char[] letters = [.. sides[0].Where(char.IsLetter).Distinct().Order()];
        string output = sides.Length == 2 ? sides[1] : string.Concat(letters.Where(letter => sides[0].Count(other => other == letter) == 1));
        long[][] values = [.. operands.Select(x => x.ToArray())];
        var z = new long[output.Aggregate(1, (size, label) => size * Sizes[label])];
        int all = letters.Aggregate(1, (size, label) => size * Sizes[label]);
        for (int number = 0; number < all; number++)
        {
            var index = new Dictionary<char, int>();
            int rest = number;
            foreach (char letter in letters) (rest, index[letter]) = Math.DivRem(rest, Sizes[letter]);
            long product = 1;
            for (int i = 0; i < terms.Length; i++) product *= values[i][Flat(terms[i], index)];
            z[Flat(output, index)] += product;
        }
        return (Dims.Create([.. output.Select(label => (nint)Sizes[label])]), z);
    }

    private static int Flat(string labels, Dictionary<char, int> index) => labels.Aggregate(0, (at, label) => at * Sizes[label] + index[label]);

    private static void Same(NDArray expected, NDArray z)
    {
        Assert.Equal(expected.Shape, z.Shape);
        Assert.Equal(((NDArray<double>)expected).ToArray(), ((NDArray<double>)z).ToArray());
    }
}
