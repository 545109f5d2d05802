using System.Numerics;
using System.Runtime.InteropServices;
using Xunit;

namespace Strided.Tests;

/// <summary>The system's BLAS in place of the managed product. It changes what other tests compute with, so it runs alone.</summary>
[CollectionDefinition(nameof(BlasTests), DisableParallelization = true)]
[Collection(nameof(BlasTests))]
public sealed class BlasTests : IDisposable
{
    public void Dispose() => Blas.UseManaged();

    [Fact]
    public void Managed_is_the_default()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("STRIDED_BLAS") is { Length: > 0 }, "STRIDED_BLAS chooses another default.");
        Assert.Equal("managed", Blas.Provider);
    }

    [Fact]
    public void A_library_that_is_not_there_changes_nothing()
    {
        Blas.UseManaged();
        Assert.False(Blas.TryLoad("/no/such/libblas.so", out string reason));
        Assert.Contains("/no/such/libblas.so", reason, StringComparison.Ordinal);
        Assert.Equal("managed", Blas.Provider);
    }

    [Fact]
    public void A_library_without_products_changes_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Names a library of Linux.");
        Blas.UseManaged();
        Assert.False(Blas.TryLoad("libc.so.6", out string reason));
        Assert.Contains("dgemm_", reason, StringComparison.Ordinal);
        Assert.Equal("managed", Blas.Provider);
    }

    [Fact]
    public void The_provider_says_its_name_and_file_until_managed_is_asked_for()
    {
        Load();
        Assert.NotEqual("managed", Blas.Provider);
        Assert.Contains("(", Blas.Provider, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown", Blas.Provider, StringComparison.Ordinal);
        Blas.UseManaged();
        Assert.Equal("managed", Blas.Provider);
    }

    [Fact]
    public void Doubles_and_floats_agree_in_every_layout()
    {
        Load();
        Agree<double>(double.NaN, double.BitIncrement(1) - 1);
        Agree<float>(float.NaN, float.BitIncrement(1) - 1);
    }

    [Fact]
    public void The_library_is_really_called()
    {
        // Sums in another order: over enough elements some last bit must differ from the managed product.
        NDArray<double> x = Naive.Random<double>(3, 100, 1000), y = Naive.Random<double>(4, 1000, 100);
        Blas.UseManaged();
        NDArray<double> managed = Nd.MatMul(x, y);
        Load();
        Assert.False(Nd.ArrayEqual(managed, Nd.MatMul(x, y)));
    }

    [Fact]
    public void Factorisations_are_really_called()
    {
        // Operations in another order: over enough of them some last bit must differ from the managed results.
        NDArray<double> x = Naive.Random<double>(3, 120, 120), definite = Nd.MatMul(x, x.T) + Nd.Eye(120);
        foreach (Func<NDArray> function in (Func<NDArray>[])[
            () => Nd.Linalg.Solve(x, x.T), () => Nd.Linalg.Inv(x), () => Nd.Linalg.Cholesky(definite), () => Nd.Linalg.QR(x).Q, () => Nd.Linalg.Eigh(definite).Eigenvectors,
            () => Nd.Linalg.Svd(x).U, () => Nd.Linalg.EigVals(x)])
        {
            Blas.UseManaged();
            NDArray managed = function();
            Load();
            Assert.False(Nd.ArrayEqual(managed, function()));
        }
    }

    [Theory]
    [InlineData("libopenblas.so.0")]
    [InlineData("libopenblas64.so.0")]
    public void Integers_of_32_and_of_64_bits_are_told_apart(string name)
    {
        Blas.UseManaged();
        bool loaded = Blas.TryLoad(name, out string reason);
        Assert.DoesNotContain("wrongly", reason, StringComparison.Ordinal);
        Assert.SkipUnless(loaded, reason);
        Assert.Equal(name.Contains("64", StringComparison.Ordinal), Blas.Provider.Contains("USE64BITINT", StringComparison.Ordinal));
        // Pivots are the integers that come back in arrays.
        NDArray<double> x = Naive.Random<double>(3, 70, 70), y = Naive.Random<double>(4, 70, 3);
        Assert.True(Nd.AllClose(y, Nd.MatMul(x, Nd.Linalg.Solve(x, y)), rtol: 0, atol: 1e-11));
        Assert.True(Nd.AllClose(x, Nd.MatMul(Nd.Linalg.Svd(x).U * Nd.Linalg.SvdVals(x), Nd.Linalg.Svd(x).Vh), rtol: 0, atol: 1e-12));
    }

    [Fact]
    public void A_library_is_opened_once()
    {
        BlasLibrary? first = BlasLibrary.Open("libopenblas.so.0", out string reason);
        Assert.SkipWhen(first is null, reason);
        Assert.Same(first, BlasLibrary.Open("libopenblas.so.0", out _));
    }

    [Fact]
    public unsafe void Each_call_has_the_threads_it_is_worth_unless_another_is_under_way()
    {
        Assert.SkipUnless(Blas.TryLoad("libopenblas.so.0", out string reason), reason);
        var threads = (delegate* unmanaged[Cdecl]<int>)NativeLibrary.GetExport(NativeLibrary.Load("libopenblas.so.0"), "openblas_get_num_threads");
        NDArray<double> small = Naive.Random<double>(3, 60, 60), large = Naive.Random<double>(4, 520, 520);
        int before = Nd.MaxDegreeOfParallelism;
        try
        {
            Nd.MaxDegreeOfParallelism = 2;
            Nd.MatMul(small, small);
            Assert.Equal(2, threads());
            Nd.Linalg.Det(small);
            Assert.Equal(1, threads());
            Nd.Linalg.Det(large);
            Assert.Equal(2, threads());
            using (Blas.Divided())
            {
                Assert.Equal(1, threads());
                Nd.MatMul(small, small);
                Assert.Equal(1, threads());
            }
            Nd.MatMul(small, small);
            Assert.Equal(2, threads());
            Nd.MaxDegreeOfParallelism = 1;
            Nd.Linalg.Det(large);
            Assert.Equal(1, threads());
        }
        finally
        {
            Nd.MaxDegreeOfParallelism = before;
        }
    }

    [Fact]
    public void Complex_numbers_multiply()
    {
        Load();
        NDArray<Complex> x = Nd.Empty<Complex>(5, 6), y = Nd.Empty<Complex>(6, 7);
        for (int p = 0; p < 6; p++)
        {
            for (int i = 0; i < 5; i++) x[i, p] = new(i - p, 2 * p - 3);
            for (int j = 0; j < 7; j++) y[p, j] = new(p * j, j - 2);
        }
        NDArray<Complex> expected = Naive.MatMul<Complex, Complex>(x, y);
        Assert.True(Nd.ArrayEqual(expected, Nd.MatMul(x, y)));
        Assert.True(Nd.ArrayEqual(expected.AsType<Complex64>(), Nd.MatMul(x.AsType<Complex64>(), y.AsType<Complex64>())));
    }

    [Fact]
    public void Stacks_vectors_and_empty_sums_go_the_same_way()
    {
        NDArray<double> x = Naive.Random<double>(5, 60, 9).Reshape(6, 10, 9), y = Naive.Random<double>(6, 54, 11).Reshape(6, 9, 11), v = Nd.ARange(9.0);
        Blas.UseManaged();
        NDArray<double> stack = Nd.MatMul(x, y), vector = Nd.MatMul(x, v), row = Nd.MatMul(v, y);
        Load();
        Assert.True(Nd.AllClose(stack, Nd.MatMul(x, y), rtol: 0, atol: 1e-14));
        Assert.True(Nd.AllClose(vector, Nd.MatMul(x, v), rtol: 1e-14, atol: 1e-13));
        Assert.True(Nd.AllClose(row, Nd.MatMul(v, y), rtol: 1e-14, atol: 1e-13));
        Assert.True(Nd.ArrayEqual(Nd.Zeros(3, 2), Nd.MatMul(Nd.Zeros(3, 0), Nd.Zeros(0, 2))));
    }

    private static void Load()
    {
        bool loaded = Blas.TryLoad(null, out string reason);
        // Only a machine without a BLAS may skip: one that is there and fails its self-test is our mistake.
        Assert.DoesNotContain("wrongly", reason, StringComparison.Ordinal);
        Assert.SkipUnless(loaded, $"No BLAS on this machine: {reason}");
    }

    private static void Agree<T>(T nan, double epsilon) where T : unmanaged, INumber<T>
    {
        foreach ((int m, int k, int n) in (ReadOnlySpan<(int, int, int)>)[(1, 1, 1), (1, 9, 5), (7, 9, 1), (13, 21, 17)])
        {
            NDArray<T> x = Naive.Random<T>(1, m, k), y = Naive.Random<T>(2, k, n);
            foreach ((_, NDArray<T> a) in Naive.Layouts(x, nan))
                foreach ((_, NDArray<T> b) in Naive.Layouts(y, nan))
                    foreach ((_, NDArray<T> z) in Naive.Layouts(Nd.Zeros<T>(m, n), nan))
                        Naive.RequireClose(Nd.MatMul(a, b, z), x, y, epsilon);
        }
    }

    [Fact]
    public void The_configuration_names_who_multiplies() => Assert.Contains(Blas.Provider, Nd.ShowConfig(), StringComparison.Ordinal);
}
