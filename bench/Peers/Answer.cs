using System.Globalization;
using System.Numerics;

namespace Strided.Benchmarks;

/// <summary>What two sides must agree on: the size of a result and some of its elements.</summary>
public sealed record Answer(long Size, Complex[] Elements)
{
    /// <summary>So many elements are looked at, the first and the last among them.</summary>
    public const int Looks = 6;

    /// <summary>The places of these elements in C order.</summary>
    public static IEnumerable<long> Places(long size) => size == 0 ? [] : Enumerable.Range(0, Looks).Select(k => k * (size - 1) / (Looks - 1));

    public static Answer Of(long size, Func<long, Complex> element) => new(size, [.. Places(size).Select(element)]);

    public static Answer Parse(string line)
    {
        string[] words = line.Split(' ');
        double[] parts = [.. words[1..].Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
        return new(long.Parse(words[0], CultureInfo.InvariantCulture), [.. parts.Chunk(2).Select(part => new Complex(part[0], part[1]))]);
    }

    /// <summary>True when sizes are the same and elements differ by no more than a part of the largest of them.</summary>
    public bool Agrees(Answer other, double tolerance, bool magnitudes = false)
    {
        double scale = Elements.Select(Complex.Abs).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        return Size == other.Size && Elements.Zip(other.Elements).All(pair => Close(pair.First, pair.Second));

        bool Close(Complex x, Complex y) => magnitudes
            ? Near(Complex.Abs(x), Complex.Abs(y))
            : Near(x.Real, y.Real) && Near(x.Imaginary, y.Imaginary);

        bool Near(double x, double y) => x.Equals(y) || Math.Abs(x - y) <= tolerance * scale;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Size}{string.Concat(Elements.Select(z => $" {z.Real:R} {z.Imaginary:R}"))}");
}
