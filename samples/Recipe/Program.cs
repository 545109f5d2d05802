using System.Numerics;
using Strided;

foreach (int n in new[] { 1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 33 })
{
    var re = Nd.ARange((double)n) - 3.5;
    NDArray<Complex> x = (re * new Complex(1, 2)).AsType<Complex>().ToArray() is var xs ? Nd.AsArray(xs) : null!;
    NDArray<Complex> y = x * x + new Complex(0.5, -1);
    for (int i = 0; i < n; i++) if (y[i] != x[i] * x[i] + new Complex(0.5, -1)) Console.WriteLine($"bad {n} {i}");
    var f = x.AsType<Complex64>(); var g = f * f - f;
    for (int i = 0; i < n; i++) if (g[i] != f[i] * f[i] - f[i]) Console.WriteLine($"bad64 {n} {i}");
}
Console.WriteLine("done");
