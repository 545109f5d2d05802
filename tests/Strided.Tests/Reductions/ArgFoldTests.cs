using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Where extremes are, against a search element by element, over many rows and columns with ties and NaN.</summary>
public class ArgFoldTests
{
    [Theory]
    [InlineData(1, 9)]
    [InlineData(64, 5)]
    [InlineData(65, 33)]
    [InlineData(130, 520)]
    public void Extremes_are_where_a_plain_search_finds_them(int rows, int columns)
    {
        var random = new Random(rows + columns);
        Check(rows, columns, () => random.Next(20) switch { 0 when columns % 2 == 1 => double.NaN, 1 => -0.0, var k => k % 7 });
        Check(rows, columns, () => random.Next(8) is var k && k == 0 ? float.NaN : k);
        Check(rows, columns, () => (sbyte)random.Next(-128, 128));
        Check(rows, columns, () => ((ulong)random.Next(3) << 63) + (ulong)random.Next(2));
    }

    private static void Check<T>(int rows, int columns, Func<T> next) where T : unmanaged, INumber<T>
    {
        NDArray<T> a = Nd.Empty<T>(rows, columns);
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) a[i, j] = next();
        foreach (NDArray<T> m in new[] { a, a[Slice.Every(-1)], a[.., Slice.Every(-1)], a[Slice.Every(3), ..], a.Copy(Order.F), a.T })
        {
            for (int axis = 0; axis < 2; axis++)
            {
                NDArray<long> most = Nd.ArgMax(m, axis), least = Nd.ArgMin(m, axis);
                for (int k = 0; k < most.Size; k++)
                {
                    NDArray<T> line = axis == 0 ? m[.., k] : m[k, ..];
                    Assert.Equal(First(line, (x, y) => x > y), most[k]);
                    Assert.Equal(First(line, (x, y) => x < y), least[k]);
                }
            }
        }
    }

    private static long First<T>(NDArray<T> line, Func<T, T, bool> isBetter) where T : unmanaged, INumber<T>
    {
        long best = 0;
        for (int i = 0; i < line.Size; i++)
        {
            if (T.IsNaN(line[i])) return i;
            if (isBetter(line[i], line[(int)best])) best = i;
        }
        return best;
    }
}
