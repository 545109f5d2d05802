using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>View or copy: sums of products of elements by Einstein's rule: labels that the result does not name are summed over.</summary>
    /// <param name="subscripts">
    /// A letter for each axis of each operand, <c>...</c> for axes that broadcast; after <c>-></c> those of the result. Without an arrow the result
    /// has the ellipsis and then, in order, the letters that stand once.
    /// </param>
    /// <param name="operands">The arrays.</param>
    /// <remarks>
    /// One operand without sums is a view: transposes (<c>ij->ji</c>), diagonals (<c>ii->i</c>). Several are multiplied two at a time, in the order that
    /// <see cref="EinsumPath(string, ReadOnlySpan{NDArray})"/> shows, as matrix products of views; axes that no strides can merge are copied first.
    /// Different dtypes promote; sums are made in the common dtype.
    /// </remarks>
    /// <exception cref="ArgumentException">The subscripts are no such text.</exception>
    /// <exception cref="ShapeException">Operands do not have the axes that are named, or one label has two lengths.</exception>
    /// <exception cref="DTypeException">There is no common dtype, or it has no products.</exception>
    /// <example><code>
    /// NDArray trace = Nd.Einsum("ii", Nd.Eye(3));                              // 3
    /// NDArray product = Nd.Einsum("ij,jk->ik", Nd.Eye(3), Nd.Ones(3, 2));      // the matrix product
    /// </code></example>
    [CopiesIfNeeded, MethodImpl(CallSite.Visible)]
    public static NDArray Einsum(string subscripts, params ReadOnlySpan<NDArray> operands)
    {
        var parsed = new Subscripts(subscripts, operands);
        DType dtype = operands[0].DType;
        foreach (NDArray x in operands)
            dtype = Promotion.Of(dtype, x.DType) ?? throw new DTypeException($"Einsum \"{subscripts}\" has no common dtype for {dtype} and {x.DType}.");
        List<Labelled> arrays = [];
        for (int i = 0; i < operands.Length; i++)
            arrays.Add(Labelled.Of(operands.Length == 1 ? operands[i] : Conversion.Of(operands[i], dtype, nameof(Einsum)), parsed.Operands[i], parsed));
        ulong output = Subscripts.Mask(parsed.Output);
        var used = new bool[2 * operands.Length];
        foreach ((int first, int second) in EinsumOrder.Of(parsed))
        {
            (used[first], used[second]) = (true, true);
            ulong kept = output;
            for (int k = 0; k < arrays.Count; k++)
                if (!used[k]) kept |= arrays[k].Mask;
            arrays.Add(Labelled.Multiply(arrays[first], arrays[second], kept));
        }
        NDArray result = arrays[^1].Summed(output).Ordered(parsed.Output);
        return operands.Length == 1 ? result.View(result.Layout) : result;
    }

    /// <summary>In place: the sums of products that <see cref="Einsum(string, ReadOnlySpan{NDArray})"/> gives, written into an array, which is returned.</summary>
    /// <param name="subscripts">What is multiplied and summed.</param>
    /// <param name="operands">The arrays. They may lie in <paramref name="out"/>, which is written last.</param>
    /// <param name="out">Where to write the result.</param>
    /// <exception cref="ShapeException">The array to write into has another shape.</exception>
    /// <exception cref="DTypeException">The result does not go into its dtype.</exception>
    /// <example><code>
    /// NDArray&lt;double&gt; z = Nd.Empty&lt;double&gt;(3, 2);
    /// Nd.Einsum("ij,jk->ik", [Nd.Eye(3), Nd.Ones(3, 2)], z);
    /// </code></example>
    [InPlace, MethodImpl(CallSite.Visible)]
    public static NDArray Einsum(string subscripts, ReadOnlySpan<NDArray> operands, NDArray @out)
    {
        ArgumentNullException.ThrowIfNull(@out);
        return Destination.Deliver(nameof(Einsum), Einsum(subscripts, operands), @out);
    }

    /// <summary>The order in which <see cref="Einsum(string, ReadOnlySpan{NDArray})"/> multiplies, and what it costs: print it.</summary>
    /// <param name="subscripts">As for <see cref="Einsum(string, ReadOnlySpan{NDArray})"/>.</param>
    /// <param name="operands">The arrays; only their shapes matter.</param>
    /// <remarks>Of up to eight operands the order with the fewest multiplications; of more, always the pair whose product is least larger than the two.</remarks>
    /// <exception cref="ArgumentException">The subscripts are no such text, or do not fit the shapes.</exception>
    /// <example><code>
    /// EinsumPath path = Nd.EinsumPath("ij,jk,kl->il", Nd.Ones(2, 9), Nd.Ones(9, 9), Nd.Ones(9, 3));
    /// // ij,jk,kl->il: 216 multiplications instead of 972 ...
    /// </code></example>
    public static EinsumPath EinsumPath(string subscripts, params ReadOnlySpan<NDArray> operands) => new(subscripts, new Subscripts(subscripts, operands));
}
