using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Rows of which both operands run backwards, or have gaps of one element, are what dense rows of the same elements are, and nothing behind their last elements is read or written.</summary>
public class PackedRowTests
{
    /// <summary>Around registers of every width, and longer than what is packed at a time.</summary>
    private static readonly int[] s_lengths = [1, 4, 5, 8, 9, 15, 16, 17, 18, 31, 32, 33, 48, 49, 100, 513, 2050];

    [Fact]
    public void Numbers()
    {
        Check<short>();
        Check<int>();
        Check<uint>();
        Check<long>();
        Check<ulong>();
        Check<float>();
        Check<double>();
    }

    /// <summary>Real and imaginary parts are such operands.</summary>
    [Fact]
    public void Magnitudes_of_complex_numbers()
    {
        foreach (int n in s_lengths)
        {
            Complex[] x = [.. Enumerable.Range(0, n).Select(i => i % 11 == 5 ? new Complex(double.NegativeInfinity, double.NaN) : new Complex(1e-200 * i, i % 7 == 3 ? 1e300 : -3e-200 * i))];
            NDArray<double> real = Nd.Array(x.Select(v => v.Real).ToArray()), imaginary = Nd.Array(x.Select(v => v.Imaginary).ToArray());
            Assert.Equal(Nd.Hypot(real, imaginary).ToArray(), ((NDArray<double>)Nd.Abs((NDArray)Nd.Array(x))).ToArray());
        }
    }

    private static void Check<T>() where T : unmanaged, INumber<T>
    {
        foreach (int n in s_lengths)
        {
            // The second begins where the first ends, and the last element of both is the last of its memory.
            NDArray<T> memory = Nd.Array(Enumerable.Range(0, 4 * n).Select(i => T.CreateChecked(i * i % 101)).ToArray());
            NDArray<T> x = memory[1..(2 * n)]["::2"], y = memory[(2 * n + 1)..]["::2"], z = Nd.Full<T>(n + 1, T.One);
            Nd.Add(x, y, z[..n]);
            Assert.Equal(Enumerable.Range(0, n).Select(i => x[i] + y[i]), z[..n].ToArray());
            Nd.Subtract(x, memory["::4"], z[..n]);
            Assert.Equal(Enumerable.Range(0, n).Select(i => x[i] - memory[4 * i]), z[..n].ToArray());
            Nd.Maximum(y, x, z[..n]);
            Assert.Equal(Enumerable.Range(0, n).Select(i => T.Max(x[i], y[i])), z[..n].ToArray());
            Assert.Equal(T.One, z[n]);
            Assert.Equal(Enumerable.Range(0, n).Select(i => x[i] < y[i]), Nd.Less(x, y).ToArray());
            Assert.Equal(Enumerable.Range(0, n).Select(i => x[i] == y[i]), Nd.Equal(x, y).ToArray());
            NDArray<T> first = memory[..n].Flip(), second = memory[(3 * n)..].Flip();
            Nd.Subtract(first, second, z[..n]);
            Assert.Equal(Enumerable.Range(0, n).Select(i => memory[n - 1 - i] - memory[4 * n - 1 - i]), z[..n].ToArray());
            Nd.Subtract(first, memory[n..(2 * n)], z[..n]);
            Assert.Equal(Enumerable.Range(0, n).Select(i => memory[n - 1 - i] - memory[n + i]), z[..n].ToArray());
            Assert.Equal(T.One, z[n]);
            Assert.Equal(Enumerable.Range(0, n).Select(i => first[i] < second[i]), Nd.Less(first, second).ToArray());
            // The output is an operand, too.
            x.AddInPlace(y);
            Nd.Add(y, x, y);
            Assert.Equal(Enumerable.Range(0, n).Select(i => T.CreateChecked((2 * i + 1) * (2 * i + 1) % 101 + (2 * (n + i) + 1) * (2 * (n + i) + 1) % 101)), x.ToArray());
        }
    }
}
