using System.Numerics;

namespace Strided.Tests;

/// <summary>Transforms by the definition, with products and sums in twice the precision.</summary>
internal static class NaiveFourier
{
    /// <summary>The transform of a line; sign +1 for the backward one, without division.</summary>
    public static Complex[] Transform(Complex[] x, int sign = -1)
    {
        int n = x.Length;
        var cos = new Pair[n];
        var sin = new Pair[n];
        for (int k = 0; k < n; k++) (cos[k], sin[k]) = Circle(k, n);
        var z = new Complex[n];
        for (int k = 0; k < n; k++)
        {
            Pair re = default, im = default;
            for (int j = 0; j < n; j++)
            {
                int at = (int)((long)j * k % n);
                Pair c = cos[at], s = sin[at] * sign;
                re = re + c * x[j].Real + s * -x[j].Imaginary;
                im = im + s * x[j].Real + c * x[j].Imaginary;
            }
            z[k] = new(re.High + re.Low, im.High + im.Low);
        }
        return z;
    }

    /// <summary>The root mean square of differences, divided by that of the exact values.</summary>
    public static double Error(IReadOnlyList<Complex> z, IReadOnlyList<Complex> exact)
    {
        double difference = 0, size = 0;
        for (int k = 0; k < exact.Count; k++)
        {
            difference += Square(z[k] - exact[k]);
            size += Square(exact[k]);
        }
        return size == 0 ? difference : Math.Sqrt(difference / size);
    }

    private static double Square(Complex z) => z.Real * z.Real + z.Imaginary * z.Imaginary;

    /// <summary>Cosine and sine of 2 pi k / n in twice the precision: decimals hold 28 digits.</summary>
    private static (Pair Cos, Pair Sin) Circle(int k, int n)
    {
        const decimal Pi = 3.1415926535897932384626433833m;
        // Within an eighth of the circle the series needs few terms and no large ones.
        int eighth = (int)(8L * k / n);
        decimal angle = 2 * Pi * k / n - eighth * Pi / 4;
        decimal cos = 0, sin = 0, term = 1;
        for (int i = 0; i < 28; i += 2)
        {
            cos += term;
            term *= angle / (i + 1);
            sin += term;
            term *= -angle / (i + 2);
        }
        const decimal Half = 0.7071067811865475244008443621m;
        for (; eighth > 0; eighth--) (cos, sin) = (Half * (cos - sin), Half * (cos + sin));
        return (new(cos), new(sin));
    }

    /// <summary>The sum of two doubles that do not overlap.</summary>
    private readonly record struct Pair(double High, double Low)
    {
        public Pair(decimal value) : this((double)value, (double)(value - (decimal)(double)value)) { }

        public static Pair operator +(Pair x, Pair y)
        {
            double sum = x.High + y.High, part = sum - x.High;
            double rest = x.High - (sum - part) + (y.High - part) + x.Low + y.Low;
            return new(sum + rest, rest - (sum + rest - sum));
        }

        public static Pair operator *(Pair x, double y)
        {
            double high = x.High * y;
            return new(high, Math.FusedMultiplyAdd(x.High, y, -high) + x.Low * y);
        }
    }
}

/// <summary>Comparison of results.</summary>
internal static class SameElements
{
    /// <summary>True when dtype, shape and all numbers are the same.</summary>
    public static bool IsSameAs(this NDArray x, NDArray y) =>
        x.DType == y.DType && x.Shape == y.Shape && x.AsType<Complex>().ToArray().AsSpan().SequenceEqual(y.AsType<Complex>().ToArray());
}
