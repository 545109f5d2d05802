using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>The error of transforms, against the definition in twice the precision: the root mean square is below eps log2 n of the result's.</summary>
public class FftAccuracyTests
{
    private const double Epsilon = 1.1102230246251565e-16;

    /// <summary>Every length up to 200 and some longer ones of every make: powers, mixed, primes by the definition and by convolution.</summary>
    public static TheoryData<int> Lengths =>
        [.. Enumerable.Range(1, 200), 211, 243, 256, 343, 360, 509, 512, 625, 720, 997, 1000, 1024, 1155, 1331, 2 * 509, 2048];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_error_is_a_few_units_whatever_the_length(int n)
    {
        Complex[] x = Line(n, n);
        double bound = Epsilon * (2 + Math.Log2(n)), single = bound * (1L << 29);
        Complex[] exact = NaiveFourier.Transform(x), back = NaiveFourier.Transform(x, 1);
        NDArray<Complex> array = Nd.Array(x);
        Close(exact, Nd.FFT.Fft(array), bound, "Fft");
        Close([.. back.Select(z => z / n)], Nd.FFT.IFft(array), bound, "IFft");

        Complex[] narrow = [.. x.Select(z => (Complex)new Complex64((float)z.Real, (float)z.Imaginary))];
        Close(NaiveFourier.Transform(narrow), Nd.FFT.Fft(array.AsType<Complex64>()), single, "Fft in complex64");

        Complex[] real = [.. x.Select(z => (Complex)z.Real)];
        Complex[] half = NaiveFourier.Transform(real)[..(n / 2 + 1)];
        NDArray parts = array.Real();
        Close(half, Nd.FFT.RFft(parts), bound, "RFft");
        Close([.. half.Select(z => Complex.Conjugate(z) / n)], Nd.FFT.IHFft(parts), bound, "IHFft");
        Close(real, Nd.FFT.IRFft(Nd.Array(half), n), 2 * bound, "IRFft");
        Close([.. real.Select(z => z * n)], Nd.FFT.HFft(Nd.Array([.. half.Select(Complex.Conjugate)]), n), 2 * bound, "HFft");
    }

    [Theory]
    [InlineData(1 << 15)]
    [InlineData(1 << 16)]
    [InlineData(30030)]
    [InlineData(36000)]
    [InlineData(19683)]
    [InlineData(20011)]
    [InlineData(2 * 10007)]
    [InlineData(8191)]
    public void A_long_transform_has_the_elements_that_single_waves_have(int n)
    {
        // The transform of one impulse is a wave, known everywhere; three of them see every stage.
        foreach (int at in new[] { 1, n / 3, n - 2 })
        {
            NDArray<Complex> x = Nd.Zeros<Complex>(n);
            x[at] = 1;
            NDArray<Complex> z = (NDArray<Complex>)Nd.FFT.Fft(x);
            double worst = 0;
            for (int k = 0; k < n; k++)
            {
                double angle = -2 * Math.PI * ((double)((long)at * k % n) / n);
                worst = Math.Max(worst, Complex.Abs(z[k] - new Complex(Math.Cos(angle), Math.Sin(angle))));
            }
            Assert.True(worst < 100 * Epsilon, $"{worst / Epsilon} eps at an impulse at {at} of {n}");
        }
    }

    [Theory]
    [InlineData(1000000)]
    [InlineData(1 << 18)]
    [InlineData(100003)]
    [InlineData(99999)]
    public void Long_lines_come_back_and_keep_their_energy(int n)
    {
        NDArray<double> x = Nd.Random.Generator(3).Random(n) - 0.5;
        double bound = 2 * Epsilon * Math.Log2(n);
        var z = (NDArray<Complex>)Nd.FFT.Fft(x);
        var half = (NDArray<Complex>)Nd.FFT.RFft(x);
        Assert.True(Relative((NDArray<double>)((NDArray<Complex>)Nd.FFT.IFft(z)).Real(), x) < bound);
        Assert.True(Relative((NDArray<double>)Nd.FFT.IRFft(half, n), x) < bound);
        double energy = 0, parts = 0;
        foreach (double value in x.AsSpan()) energy += value * value;
        foreach (Complex value in z.AsSpan()) parts += value.Real * value.Real + value.Imaginary * value.Imaginary;
        Assert.Equal(1, parts / n / energy, 1e-12);
        double difference = 0;
        for (int k = 0; k <= n / 2; k++) difference = Math.Max(difference, Complex.Abs(z[k] - half[k]));
        Assert.True(difference < 1e-11, $"RFft and Fft differ by {difference}");
    }

    [Fact]
    public void Transforms_are_linear()
    {
        foreach (int n in new[] { 12, 96, 101, 1000 })
        {
            NDArray<Complex> x = Nd.Array(Line(n, 1)), y = Nd.Array(Line(n, 2));
            NDArray sum = Nd.FFT.Fft(2.0 * x - y), parts = 2.0 * Nd.FFT.Fft(x) - Nd.FFT.Fft(y);
            Close(Elements(parts), sum, 10 * Epsilon, "2 x - y");
        }
    }

    internal static Complex[] Line(int n, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, n).Select(_ => new Complex(random.NextDouble() - 0.5, random.NextDouble() - 0.5))];
    }

    internal static Complex[] Elements(NDArray z) => z.AsType<Complex>().ToArray();

    private static double Relative(NDArray<double> z, NDArray<double> x)
    {
        double difference = 0, size = 0;
        for (int k = 0; k < x.Size; k++) (difference, size) = (difference + (z[k] - x[k]) * (z[k] - x[k]), size + x[k] * x[k]);
        return Math.Sqrt(difference / size);
    }

    private static void Close(Complex[] exact, NDArray z, double bound, string what)
    {
        Complex[] found = Elements(z);
        Assert.Equal(exact.Length, found.Length);
        double error = NaiveFourier.Error(found, exact);
        Assert.True(error <= bound, $"{what} of {exact.Length}: {error / bound} times the bound");
    }
}
