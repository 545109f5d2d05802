using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>Random indices with arrays in them, against index arithmetic.</summary>
public class AdvancedIndexingTests
{
    private const int Cases = 100_000;

    private static readonly Gen<int[]> Draws = Gen.Int[0, 1 << 20].Array[48];

    [Fact]
    public void Reading_an_index_equals_index_arithmetic()
    {
        int looked = 0, large = 0;
        Draws.Sample(draws =>
        {
            Choices c = new(draws);
            (NDArray<int> a, IndexProgram program) = Drawn(c);
            NDArray<int> z = a[program.Entries];
            Assert.True(z.Shape.AsSpan().SequenceEqual(program.Result), $"{program}: shape {z.Shape}, expected {Dims.Text(program.Result)}");
            Assert.True(z.ToArray().AsSpan().SequenceEqual(program.Places), $"{program}: [{string.Join(", ", z.ToArray())}], expected [{string.Join(", ", program.Places)}]");
            Assert.False(a.SharesBuffer(z));
            if (program.HasArrays) Interlocked.Increment(ref looked);
            if (program.Places.Length > 8) Interlocked.Increment(ref large);
        }, iter: Cases);
        Assert.True(looked > Cases / 2 && large > Cases / 10, $"{looked} looked up, {large} large");
    }

    [Fact]
    public void Writing_an_index_equals_index_arithmetic()
    {
        int converted = 0, overlapping = 0;
        Draws.Sample(draws =>
        {
            Choices c = new(draws);
            (NDArray<int> a, IndexProgram program) = Drawn(c);
            int[] expected = a.ToArray();
            // A value that stretches to the result, and may have axes of size 1 too many.
            nint[] own = [.. program.Result.Skip(c.Below(program.Result.Length + 1)).Select(n => c.Below(3) == 0 ? 1 : n)];
            if (own.Length == program.Result.Length && c.Below(4) == 0) own = [1, .. own];
            Model values = Model.Range(own).Map(x => -1 - x);
            NDArray value = IndexProgram.Laid(Nd.Array<int>(values.Values, Dims.Create(own)), c);
            bool overlaps = c.Below(6) == 0 && own.Length == 1 && own[0] <= a.Size && a.NDim == 1;
            if (overlaps)
            {
                value = a[new Slice(null, null, -1)][new Slice(0, own[0])];
                values = new(own, ((NDArray<int>)value).ToArray());
                Interlocked.Increment(ref overlapping);
            }
            int[] given = new Model([.. own[^Math.Min(own.Length, program.Result.Length)..]], values.Values).Broadcast(program.Result).Values;
            for (int k = 0; k < program.Places.Length; k++) expected[program.Places[k]] = given[k];
            if (c.Below(4) == 0)
            {
                ((NDArray)a)[program.Entries] = value.AsType(c.Of(DType.Float64, DType.Int64, DType.Int16));
                Interlocked.Increment(ref converted);
            }
            else a[program.Entries] = (NDArray<int>)value;
            Assert.True(a.ToArray().AsSpan().SequenceEqual(expected), $"{program} = {values}: [{string.Join(", ", a.ToArray())}], expected [{string.Join(", ", expected)}]");
        }, iter: Cases);
        Assert.True(converted > Cases / 10 && overlapping > 50, $"{converted} converted, {overlapping} overlapping");
    }

    /// <summary>An array whose elements are their own places, in some layout, and an index into it.</summary>
    private static (NDArray<int> Array, IndexProgram Program) Drawn(Choices c)
    {
        var shape = new nint[c.Below(5)];
        for (int k = 0; k < shape.Length; k++) shape[k] = c.Of<nint>(3, 2, 4, 1, 3, c.Below(8) == 0 ? 0 : 5);
        Model model = Model.Range(shape);
        NDArray a = IndexProgram.Laid(Nd.Array<int>(model.Values, Dims.Create(shape)), c);
        return ((NDArray<int>)a, IndexProgram.Draw(shape, c));
    }
}
