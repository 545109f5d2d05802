using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Rows around the widths of registers and of all lanes, forwards, backwards and with gaps: extremes and sums are those of a loop.</summary>
public class ShortFoldTests
{
    [Fact]
    public void Numbers()
    {
        var each = default(Each);
        foreach (DType dtype in DType.All) Family.Real(dtype, ref each);
    }

    private readonly struct Each : IRealVisitor
    {
        public void Visit<T>() where T : unmanaged, INumber<T>
        {
            var random = new Random(1);
            foreach (int n in (ReadOnlySpan<int>)[1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 127, 128, 129, 255, 256, 257, 513])
            {
                NDArray<T> rows = Nd.Array(Enumerable.Range(0, 6 * n).Select(_ => T.CreateTruncating(random.Next(1, 100))).ToArray()).Reshape(3, 2 * n);
                foreach (NDArray<T> part in (NDArray<T>[])[rows[.., ..n], rows[.., ..n].Flip(1), rows[.., Slice.Every(2)]])
                    for (int i = 0; i < 3; i++)
                    {
                        T[] row = part[i, ..].ToArray();
                        Assert.Equal(row.Max(), Nd.Max(part, 1)[i]);
                        Assert.Equal(row.Min(), Nd.Min(part, 1)[i]);
                        // Integers wrap around; floats round.
                        if (T.CreateTruncating(0.5) == T.Zero) Assert.Equal(row.Aggregate(T.Zero, (sum, x) => unchecked(sum + x)), Nd.Sum(part, 1, dtype: DType.Of<T>()).AsType<T>()[i]);
                    }
            }
        }
    }
}
