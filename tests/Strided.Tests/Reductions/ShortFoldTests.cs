using System.Numerics;
using System.Runtime.CompilerServices;
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

    [Fact]
    public void ManyRows()
    {
        var each = default(EachOfMany);
        foreach (DType dtype in DType.All) Family.Real(dtype, ref each);
    }

    [Fact]
    public void ManyRowsOfComplexNumbers()
    {
        NDArray<double> random = Nd.Random.Generator(3).Random((200, 140));
        NDArray<Complex> numbers = random.View<Complex>();
        foreach (int n in (ReadOnlySpan<int>)[1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65])
            foreach (NDArray<Complex> part in (NDArray<Complex>[])[numbers[.., ..n], numbers[.., ..n].Copy().Flip(1), numbers[..15, ..n].Copy()])
            {
                Same(part, rows => rows.Sum(-1), rows => rows.Prod(-1), rows => rows.Mean(-1));
                Same(part.AsType<Complex64>(), rows => rows.Sum(-1), rows => rows.Sum(-1, DType.Complex128), rows => rows.Sum(-1, where: Nd.Real(rows) > 0.3));
            }
    }

    private static void Same<T>(NDArray<T> rows, params ReadOnlySpan<Func<NDArray, NDArray>> folds) where T : unmanaged
    {
        foreach (Func<NDArray, NDArray> fold in folds)
        {
            NDArray together = fold(rows), alone = Nd.Concat([.. Enumerable.Range(0, (int)rows.Shape[0]).Select(i => fold(rows[i..(i + 1)]))]);
            Assert.Equal(Recorded.Bits(alone), Recorded.Bits(together));
        }
    }

    /// <summary>So many rows that they are turned, in several pieces: each has the bits that it has alone. At the end of their memory nothing is read beside them.</summary>
    private readonly struct EachOfMany : IRealVisitor
    {
        public void Visit<T>() where T : unmanaged, INumber<T>
        {
            var random = new Random(1);
            foreach (int n in (ReadOnlySpan<int>)[1, 2, 3, 4, 5, 7, 8, 10, 15, 16, 17, 31, 32, 33])
                foreach (int count in (ReadOnlySpan<int>)[15, 16, 17, 100, 1100])
                {
                    NDArray<T> numbers = Nd.Array(Enumerable.Range(0, count * 2 * n).Select(_ => T.CreateTruncating(random.Next(1, 10_000)) / T.CreateTruncating(7)).ToArray()).Reshape(count, 2 * n);
                    NDArray<T> holed = numbers.Copy();
                    for (int i = 0; i < count; i += 7) holed[i, i % n] = T.CreateTruncating(float.NaN);
                    foreach (Func<NDArray<T>, NDArray<T>> part in (Func<NDArray<T>, NDArray<T>>[])[x => x[.., ..n].Copy(), x => x[.., n..], x => x[.., ..n].Flip(1), x => x[.., Slice.Every(2)].Flip(0)])
                    {
                        Same(part(numbers), rows => rows.Sum(-1), rows => rows.Prod(-1), rows => rows.Std(-1), rows => rows.Sum(-1, where: rows > 20), rows => rows.Sum(-1, DType.Float64));
                        Same(part(holed), rows => rows.Max(-1), rows => rows.Min(-1));
                    }
                    if (!GuardedMemory.IsSupported) continue;
                    using var memory = new GuardedMemory(count * n * Unsafe.SizeOf<T>());
                    NDArray<T> last = memory.Row<T>(count * n, 1, GuardedEdge.End).Reshape(count, n);
                    last[..] = numbers[.., ..n];
                    Same(last, rows => rows.Max(-1), rows => rows.Sum(-1));
                }
        }
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
