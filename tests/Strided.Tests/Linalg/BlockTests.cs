using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Products and triangular solutions in place, on blocks of larger matrices, in the layouts that factorisations use.</summary>
public unsafe class BlockTests
{
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 2, 3, 4 }, { 5, 9, 7 }, { 17, 8, 33 }, { 40, 40, 40 }, { 70, 300, 50 }, { 130, 16, 131 }, { 9, 600, 25 }, { 300, 40, 27 }, { 1, 300, 5 }, { 40, 21, 1 }, { 3, 0, 4 }, { 0, 3, 4 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Blocks_are_set_increased_and_decreased_by_products(int m, int k, int n)
    {
        Products<float>(m, k, n, 1e-5);
        Products<double>(m, k, n, 1e-13);
        Products<Complex64>(m, k, n, 1e-5);
        Products<Complex>(m, k, n, 1e-13);
    }

    [Theory]
    [InlineData(1, 1), InlineData(5, 3), InlineData(16, 70), InlineData(17, 1), InlineData(50, 9), InlineData(130, 131), InlineData(4, 0)]
    public void Triangles_solve_and_multiply_in_place(int n, int columns)
    {
        Triangles<float>(n, columns, 1e-4);
        Triangles<double>(n, columns, 1e-12);
        Triangles<Complex64>(n, columns, 1e-4);
        Triangles<Complex>(n, columns, 1e-12);
    }

    [Theory]
    [InlineData(300, 200, 280)]
    [InlineData(65, 300, 240)]
    public void Blocks_have_the_same_bits_on_any_number_of_threads_in_any_layout(int m, int k, int n)
    {
        Bits<double>(m, k, n);
        Bits<Complex>(m, k, n);
    }

    [Fact]
    public void Products_with_vectors_have_the_same_bits_on_any_number_of_threads_in_any_layout()
    {
        Vectors<float>();
        Vectors<double>();
        Vectors<Complex64>();
        Vectors<Complex>();
    }

    private static void Bits<T>(int m, int k, int n) where T : unmanaged, INumberBase<T>
    {
        T[,]? expected = null;
        for (int layout = 0; layout < Block<T>.Layouts; layout++)
            foreach (int threads in (int[])[1, 2, 5])
            {
                Block<T> x = new(1, m, k, layout), y = new(2, k, n, layout), z = new(3, m, n, layout);
                fixed (T* px = x.Memory, py = y.Memory, pz = z.Memory) Gemm<T>.Subtract(x.At(px), y.At(py), z.At(pz), threads);
                Assert.Equal(expected ??= z.Values(), z.Values());
            }
    }

    private static void Vectors<T>() where T : unmanaged, INumberBase<T>
    {
        foreach ((int rows, int depth) in ((int, int)[])[(1, 203), (3, 1), (5, 7), (17, 16), (300, 43), (259, 1000), (2000, 403)])
            foreach (bool adjoint in (bool[])[false, true])
            {
                T[,]? expected = null;
                for (int layout = 0; layout < Block<T>.Layouts; layout++)
                    foreach (int threads in (int[])[1, 3])
                    {
                        Block<T> a = adjoint ? new(1, depth, rows, layout) : new(1, rows, depth, layout), x = new(2, depth, 1, layout), z = new(3, rows, 1, layout);
                        fixed (T* pa = a.Memory, px = x.Memory, pz = z.Memory)
                            Gemm<T>.Subtract(adjoint ? a.At(pa).Adjoint : a.At(pa), x.At(px), z.At(pz), threads);
                        Assert.Equal(expected ??= z.Values(), z.Values());
                    }
            }
    }

    private static void Products<T>(int m, int k, int n, double tolerance) where T : unmanaged, INumberBase<T>
    {
        for (int layout = 0; layout < Block<T>.Layouts; layout++)
            foreach (Into into in Enum.GetValues<Into>())
                foreach ((bool adjointA, bool adjointB) in ((bool, bool)[])[(false, false), (true, false), (false, true), (true, true)])
                {
                    Block<T> a = adjointA ? new(4, k, m, layout) : new(4, m, k, layout), b = adjointB ? new(5, n, k, layout) : new(5, k, n, layout);
                    Block<T> z = new(6, m, n, (layout + 1) % Block<T>.Layouts);
                    T[,] x = a.Values(), y = b.Values(), before = z.Values();
                    fixed (T* pa = a.Memory, pb = b.Memory, pz = z.Memory)
                        Gemm<T>.Run(adjointA ? a.At(pa).Adjoint : a.At(pa), adjointB ? b.At(pb).Adjoint : b.At(pb), z.At(pz), into, 2);
                    T[,] after = z.Values();
                    for (int i = 0; i < m; i++)
                        for (int j = 0; j < n; j++)
                        {
                            T sum = T.Zero;
                            for (int p = 0; p < k; p++) sum += (adjointA ? Conjugation<T>.Of(x[p, i]) : x[i, p]) * (adjointB ? Conjugation<T>.Of(y[j, p]) : y[p, j]);
                            T expected = into switch { Into.Set => sum, Into.Add => before[i, j] + sum, _ => before[i, j] - sum };
                            Assert.True(Size(expected - after[i, j]) <= tolerance * (k + 1), $"{typeof(T).Name} {m} {k} {n} {into} layout {layout} {adjointA} {adjointB} [{i}, {j}]");
                        }
                    z.RequireFrame();
                }
    }

    private static void Triangles<T>(int n, int columns, double tolerance) where T : unmanaged, INumberBase<T>
    {
        for (int layout = 0; layout < Block<T>.Layouts; layout++)
            for (int choice = 0; choice < 16; choice++)
            {
                (bool lower, bool unit, bool adjoint, bool multiply) = ((choice & 1) != 0, (choice & 2) != 0, (choice & 4) != 0, (choice & 8) != 0);
                Block<T> t = new(7, n, n, layout), b = new(8, n, columns, (layout + 2) % Block<T>.Layouts);
                T[,] x = t.Values(), before = b.Values();
                // A dominant diagonal keeps the solution near 1; NaN in the half that is not read must not matter.
                for (int i = 0; i < n; i++)
                    for (int j = 0; j < n; j++)
                        t[i, j] = x[i, j] = i == j ? (unit ? T.CreateChecked(double.NaN) : T.CreateChecked(2)) : (adjoint ? i < j : i > j) == lower ? x[i, j] / T.CreateChecked(n) : T.CreateChecked(double.NaN);
                fixed (T* pt = t.Memory, pb = b.Memory)
                {
                    Matrix triangle = adjoint ? t.At(pt).Adjoint : t.At(pt);
                    if (multiply) Triangular<T>.Multiply(triangle, b.At(pb), lower, unit, 2);
                    else Triangular<T>.Solve(triangle, b.At(pb), lower, unit, 2);
                }
                T[,] after = b.Values(), from = multiply ? before : after, to = multiply ? after : before;
                for (int i = 0; i < n; i++)
                    for (int j = 0; j < columns; j++)
                    {
                        T sum = T.Zero;
                        for (int p = lower ? 0 : i; p <= (lower ? i : n - 1); p++)
                            sum += (p == i && unit ? T.One : adjoint ? Conjugation<T>.Of(x[p, i]) : x[i, p]) * from[p, j];
                        Assert.True(Size(sum - to[i, j]) <= tolerance * n, $"{typeof(T).Name} {n} {columns} layout {layout} lower {lower} unit {unit} adjoint {adjoint} multiply {multiply} [{i}, {j}]");
                    }
                b.RequireFrame();
            }
    }

    private static double Size<T>(T x) where T : unmanaged, INumberBase<T> => double.CreateChecked(T.Abs(x) is Complex z ? z.Real : T.Abs(x) is Complex64 w ? w.Real : double.CreateChecked(T.Abs(x)));
}
