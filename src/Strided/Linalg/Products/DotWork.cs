namespace Strided;

/// <summary>Scalar products of pairs of vectors, walked as if each vector was one element.</summary>
internal readonly unsafe struct DotWork<TGemm, T>(DotForm form) : IRowWork where TGemm : struct, IGemm<T> where T : unmanaged
{
    /// <summary>What a product costs besides its terms.</summary>
    private const int Each = 32;

    public int Cost => (int)(2 * sizeof(T) * form.Length) + Each;

    /// <summary>Vectors stay where they are: nobody packs so large an element.</summary>
    public int Size(int operand) => operand == 0 ? sizeof(T) : IRowWork.LargestElement + 1;

    public void Run(byte** at, nint* step, nint n) => TGemm.Dots(at[0], step[0], at[1], step[1], at[2], step[2], n, form);

    /// <summary>Stacks of products with a vector: each element of the results is the scalar product of a row and a column.</summary>
    public static void Over(byte* x, in Layout rows, byte* y, in Layout columns, byte* z, in Layout results, bool isConjugate, bool isConjugateSecond)
    {
        int rank = results.Rank, row = rank - 2, column = rank - 1;
        Span<nint> stepsX = stackalloc nint[rank], stepsY = stackalloc nint[rank], scratch = stackalloc nint[Plan.Scratch(rank, 3)];
        rows.Strides.AsSpan().CopyTo(stepsX);
        columns.Strides.AsSpan().CopyTo(stepsY);
        var form = new DotForm(rows.Shape[column], stepsX[column], stepsY[row], isConjugate == isConjugateSecond, isConjugateSecond, Into.Set);
        (stepsX[column], stepsY[row]) = (0, 0);
        var plan = new Plan(scratch, results.Shape, 3);
        plan.Add(0, results);
        plan.Add(1, rows.Offset, Dims.Create(stepsX));
        plan.Add(2, columns.Offset, Dims.Create(stepsY));
        if (plan.Simplify()) Walk.Over(ref plan, new DotWork<TGemm, T>(form), z, x, y);
    }
}
