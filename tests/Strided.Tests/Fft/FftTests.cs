using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Axes, strides, lengths, dtypes and norms of transforms, threads and errors.</summary>
public class FftTests
{
    private static readonly NDArray<Complex> Block = Nd.Array(FftAccuracyTests.Line(6 * 10 * 14, 5)).Reshape(6, 10, 14);

    /// <summary>The same elements in every way they can lie.</summary>
    public static IEnumerable<(string Name, NDArray<Complex> Array)> Lying(NDArray<Complex> x)
    {
        yield return ("F", x.Copy(Order.F));
        yield return ("reversed", x.Flip().Copy().Flip());
        yield return ("transposed", x.T.Copy().T);
        yield return ("middle axis first", x.MoveAxis(1, 0).Copy().MoveAxis(0, 1));
        NDArray<Complex> wide = Nd.Zeros<Complex>((2 * x.Shape[0], 3 * x.Shape[1] + 1, 2 * x.Shape[2]));
        NDArray<Complex> part = wide[Slice.Every(2), new Slice(1, null, 3), Slice.Every(2)];
        part.Assign(x);
        yield return ("steps", part);
    }

    [Fact]
    public void Lines_have_the_same_bits_however_they_lie_and_along_whatever_axis()
    {
        for (int axis = 0; axis < 3; axis++)
        {
            var expected = (NDArray<Complex>)Nd.FFT.Fft(Block, axis: axis);
            foreach ((string name, NDArray<Complex> x) in Lying(Block))
                Assert.True(expected.IsSameAs(Nd.FFT.Fft(x, axis: axis)), $"{name}, axis {axis}");
            NDArray<Complex> moved = Block.MoveAxis(axis, 2);
            for (int i = 0; i < moved.Shape[0]; i++)
                for (int j = 0; j < moved.Shape[1]; j++)
                    Assert.True(Nd.FFT.Fft(moved[i, j, ..].Copy()).IsSameAs(expected.MoveAxis(axis, 2)[i, j, ..]), $"line ({i}, {j}) of axis {axis}");
        }
    }

    [Fact]
    public void Real_lines_have_the_same_bits_however_they_lie()
    {
        NDArray<double> real = (NDArray<double>)Block.Real();
        for (int axis = 0; axis < 3; axis++)
        {
            NDArray half = Nd.FFT.RFft(real.Copy(), axis: axis), back = Nd.FFT.IRFft(half, axis: axis);
            Assert.True(half.IsSameAs(Nd.FFT.RFft(real, axis: axis)));
            foreach ((string name, NDArray<Complex> x) in Lying(Block))
                Assert.True(half.IsSameAs(Nd.FFT.RFft(x.Real(), axis: axis)), $"{name}, axis {axis}");
            foreach ((string name, NDArray<Complex> x) in Lying((NDArray<Complex>)half))
                Assert.True(back.IsSameAs(Nd.FFT.IRFft(x, axis: axis)), $"{name}, axis {axis}");
        }
    }

    [Fact]
    public void Broadcast_lines_are_transformed_as_they_are()
    {
        NDArray<Complex> row = Block[0, 0, ..];
        NDArray z = Nd.FFT.Fft(row.BroadcastTo((4, 14)));
        for (int k = 0; k < 4; k++) Assert.True(z[k, ..].IsSameAs(Nd.FFT.Fft(row)));
        NDArray constant = Nd.FFT.Fft(Nd.Ones(3, 1).BroadcastTo((3, 5)));
        Assert.Equal([5, 0, 0, 0, 0], FftAccuracyTests.Elements(constant[1, ..]));
    }

    [Fact]
    public void Empty_arrays_have_no_lines()
    {
        Assert.Equal((Dims)(0, 3), Nd.FFT.Fft(Nd.Ones(0, 3)).Shape);
        Assert.Equal((Dims)(3, 0), Nd.FFT.RFft(Nd.Ones(4, 0), axis: 0).Shape);
        Assert.Equal(DType.Complex64, Nd.FFT.FftN(Nd.Ones<float>((0, 3)), axes: 1).DType);
    }

    [Fact]
    public void Shorter_lengths_cut_and_longer_ones_put_zeros_behind()
    {
        foreach (int n in new[] { 1, 2, 5, 13, 14, 15, 16, 28, 40 })
        {
            NDArray<Complex> fitted = Nd.Zeros<Complex>((6, 10, n));
            int kept = Math.Min(n, 14);
            fitted[.., .., ..kept].Assign(Block[.., .., ..kept]);
            Assert.True(Nd.FFT.Fft(fitted).IsSameAs(Nd.FFT.Fft(Block, n)), $"Fft of {n}");
            Assert.True(Nd.FFT.RFft(fitted.Real()).IsSameAs(Nd.FFT.RFft(Block.Real(), n)), $"RFft of {n}");
            NDArray<Complex> half = Nd.Zeros<Complex>((6, 10, n / 2 + 1));
            int read = Math.Min(n / 2 + 1, 14);
            half[.., .., ..read].Assign(Block[.., .., ..read]);
            Assert.True(Nd.FFT.IRFft(half, n).IsSameAs(Nd.FFT.IRFft(Block, n)), $"IRFft of {n}");
        }
        NDArray<double> line = Nd.ARange(40000.0), longer = Nd.Zeros(65536);
        longer[..40000].Assign(line);
        Assert.True(Nd.FFT.Fft(longer).IsSameAs(Nd.FFT.Fft(line, 65536)));
        Assert.True(Nd.FFT.RFft(longer).IsSameAs(Nd.FFT.RFft(line, 65536)));
    }

    [Fact]
    public void Several_axes_are_one_after_another()
    {
        NDArray one = Nd.FFT.Fft(Nd.FFT.Fft(Nd.FFT.Fft(Block, 16, 2), 7, 1), 5, 0);
        Assert.True(one.IsSameAs(Nd.FFT.FftN(Block, s: (5, 7, 16))));
        Assert.True(Nd.FFT.Fft(Nd.FFT.Fft(Block, 12, 0), 3, 2).IsSameAs(Nd.FFT.FftN(Block, s: (3, 12), axes: (2, 0))));
        Assert.True(Nd.FFT.Fft(Nd.FFT.Fft(Block, axis: 2), axis: 1).IsSameAs(Nd.FFT.Fft2(Block)));
        NDArray real = Block.Real(), half = Nd.FFT.RFftN(real, s: (8, -1), axes: (0, 1));
        Assert.True(Nd.FFT.Fft(Nd.FFT.RFft(real, axis: 1), 8, 0).IsSameAs(half));
        Assert.True(Nd.FFT.IRFft(Nd.FFT.IFft(half, axis: 0), axis: 1).IsSameAs(Nd.FFT.IRFftN(half, axes: (0, 1))));
        Assert.Equal((Dims)(6, 10, 14), Nd.FFT.IRFft2(Nd.FFT.RFft2(real)).Shape);
        Assert.True(((NDArray<double>)Nd.Abs(Nd.FFT.IRFft2(Nd.FFT.RFft2(real)) - real)).ToArray().Max() < 1e-15);
    }

    [Theory]
    [InlineData(FftNorm.Backward, 1.0, 10.0)]
    [InlineData(FftNorm.Ortho, 3.1622776601683795, 3.1622776601683795)]
    [InlineData(FftNorm.Forward, 10.0, 1.0)]
    public void A_norm_says_which_direction_is_divided(FftNorm norm, double forward, double backward)
    {
        NDArray<double> ones = Nd.Ones(10);
        Assert.Equal(10 / forward, First(Nd.FFT.Fft(ones, norm: norm)), 1e-15);
        Assert.Equal(10 / forward, First(Nd.FFT.RFft(ones, norm: norm)), 1e-15);
        Assert.Equal(10 / forward, First(Nd.FFT.HFft(ones, 10, norm: norm)), 1e-15);
        Assert.Equal(10 / backward, First(Nd.FFT.IFft(ones, norm: norm)), 1e-15);
        Assert.Equal(10 / backward, First(Nd.FFT.IRFft(ones, 10, norm: norm)), 1e-15);
        Assert.Equal(10 / backward, First(Nd.FFT.IHFft(ones, norm: norm)), 1e-15);
    }

    [Fact]
    public void Dtypes_are_those_of_NumPy()
    {
        foreach (DType dtype in new[] { DType.Bool, DType.Int8, DType.UInt64, DType.Float16, DType.Float32, DType.Float64, DType.Complex64, DType.Complex128 })
        {
            NDArray x = Nd.Ones(4).AsType(dtype);
            bool single = dtype == DType.Float16 || dtype == DType.Float32 || dtype == DType.Complex64;
            DType complex = single ? DType.Complex64 : DType.Complex128, real = dtype == DType.Float16 ? dtype : single ? DType.Float32 : DType.Float64;
            Assert.Equal(complex, Nd.FFT.Fft(x).DType);
            Assert.Equal(real, Nd.FFT.IRFft(x).DType);
            Assert.Equal(4, First(Nd.FFT.FftN(x)));
            if (dtype.Kind == DTypeKind.Complex) Assert.Throws<DTypeException>(() => Nd.FFT.RFft(x));
            else Assert.Equal(complex, Nd.FFT.RFft(x).DType);
        }
    }

    [Fact]
    public void Integers_are_read_as_the_numbers_they_are()
    {
        NDArray<int> x = Nd.Random.Generator(1).Integers(-100, 100, 300).AsType<int>().Reshape(20, 15);
        foreach (int axis in new[] { 0, 1 })
        {
            Assert.True(Nd.FFT.Fft(x.AsType<double>(), axis: axis).IsSameAs(Nd.FFT.Fft(x, axis: axis)));
            Assert.True(Nd.FFT.RFft(x.AsType<double>().T, axis: axis).IsSameAs(Nd.FFT.RFft(x.T, axis: axis)));
        }
    }

    [Fact]
    public void Nothing_is_copied_but_the_result()
    {
        List<CopyReason> reasons = [];
        NDArray x = Block[.., Slice.Every(-1), ..].T;
        Copies.Observe(() => Nd.FFT.Fft2(x), (reason, _) => reasons.Add(reason));
        Assert.Empty(reasons);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        int threads = Nd.MaxDegreeOfParallelism;
        try
        {
            foreach ((nint rows, nint n) in new (nint, nint)[] { (1, 1 << 16), (1, 100000), (300, 360), (2, 20011) })
            {
                NDArray x = Nd.Random.Generator(1).Random((rows, n));
                Nd.MaxDegreeOfParallelism = 1;
                NDArray one = Nd.FFT.Fft(x), half = Nd.FFT.RFft(x), real = Nd.FFT.IRFft(half);
                Nd.MaxDegreeOfParallelism = 4;
                Assert.True(one.IsSameAs(Nd.FFT.Fft(x)) && half.IsSameAs(Nd.FFT.RFft(x)) && real.IsSameAs(Nd.FFT.IRFft(half)), $"({rows}, {n})");
            }
        }
        finally
        {
            Nd.MaxDegreeOfParallelism = threads;
        }
    }

    [Fact]
    public void Frequencies_and_shifts_are_those_of_NumPy()
    {
        Assert.Equal([0.0, 2, 4, -4, -2], Nd.FFT.FftFreq(5, 0.1).ToArray());
        Assert.Equal([0, 0.25, -0.5, -0.25], Nd.FFT.FftFreq(4).ToArray());
        Assert.Equal([0.0, 2, 4], Nd.FFT.RFftFreq(5, 0.1).ToArray());
        Assert.Equal([0, 0.5], Nd.FFT.RFftFreq(2).ToArray());
        Assert.Equal([3L, 4, 0, 1, 2], Nd.FFT.FftShift(Nd.ARange(5)).ToArray());
        Assert.Equal([0L, 1, 2, 3, 4], Nd.FFT.IFftShift(Nd.FFT.FftShift(Nd.ARange(5))).ToArray());
        Assert.Equal([5L, 3, 4, 2, 0, 1], Nd.FFT.FftShift(Nd.ARange(6).Reshape(2, 3)).Ravel().ToArray());
    }

    [Fact]
    public void Static_types_are_kept()
    {
        NDArray<double> real = (NDArray<double>)Block.Real();
        NDArray<float> narrow = real.AsType<float>();
        NDArray<Complex> whole = Nd.FFT.Fft(real), half = Nd.FFT.RFft(real), plane = Nd.FFT.RFft2(real), space = Nd.FFT.FftN(Block);
        NDArray<Complex64> small = Nd.FFT.Fft(narrow), smallHalf = Nd.FFT.RFftN(narrow), again = Nd.FFT.IFft2(small);
        NDArray<double> back = Nd.FFT.IRFft(half), other = Nd.FFT.HFft(half), planeBack = Nd.FFT.IRFft2(plane);
        NDArray<float> smallBack = Nd.FFT.IRFftN(smallHalf);
        foreach ((NDArray typed, NDArray plain) in ((NDArray, NDArray)[])[
            (whole, Nd.FFT.Fft((NDArray)real)), (half, Nd.FFT.RFft((NDArray)real)), (plane, Nd.FFT.RFft2((NDArray)real)), (space, Nd.FFT.FftN((NDArray)Block)),
            (small, Nd.FFT.Fft((NDArray)narrow)), (smallHalf, Nd.FFT.RFftN((NDArray)narrow)), (again, Nd.FFT.IFft2((NDArray)small)), (back, Nd.FFT.IRFft((NDArray)half)),
            (other, Nd.FFT.HFft((NDArray)half)), (planeBack, Nd.FFT.IRFft2((NDArray)plane)), (smallBack, Nd.FFT.IRFftN((NDArray)smallHalf))])
            Assert.True(typed.IsSameAs(plain));
    }

    [Fact]
    public void Results_go_where_they_are_wanted()
    {
        for (int axis = 0; axis < 3; axis++)
        {
            NDArray<Complex> expected = Nd.FFT.Fft(Block, axis: axis);
            foreach ((string name, NDArray<Complex> z) in Lying(Nd.Zeros<Complex>(Block.Shape)))
                Assert.True(ReferenceEquals(z, Nd.FFT.Fft(Block, axis: axis, @out: z)) && expected.IsSameAs(z), $"{name}, axis {axis}");
            NDArray<Complex> inPlace = Block.Copy();
            Assert.True(expected.IsSameAs(Nd.FFT.Fft(inPlace, axis: axis, @out: inPlace)));
            // In the same memory but in other places: a line is overwritten before it is read, unless it was copied.
            NDArray<Complex> shared = Nd.Concat([Block, Block], axis: 0);
            Assert.True(expected.IsSameAs(Nd.FFT.Fft(shared[..6], axis: axis, @out: shared[3..9])));
        }
        NDArray<double> real = (NDArray<double>)Block.Real(), back = Nd.Zeros(Block.Shape);
        NDArray<Complex> half = Nd.FFT.RFft2(real), wide = Nd.Zeros<Complex>((6, 10, 8));
        Nd.FFT.RFft2(real, @out: wide);
        Assert.True(half.IsSameAs(wide));
        Nd.FFT.IRFft2(half, @out: back);
        Assert.True(Nd.FFT.IRFft2(half).IsSameAs(back));
        Assert.Contains("(6, 10, 14)", Assert.Throws<ShapeException>(() => Nd.FFT.Fft(Block, @out: wide)).Message, StringComparison.Ordinal);
        Assert.Contains("complex64", Assert.Throws<DTypeException>(() => Nd.FFT.Fft((NDArray)Block, @out: Block.AsType<Complex64>())).Message, StringComparison.Ordinal);
        Assert.Throws<DTypeException>(() => Nd.FFT.IRFft((NDArray)half, @out: wide));
    }

    [Fact]
    public void Plans_that_are_kept_are_few_and_those_made_again_are_the_same()
    {
        NDArray<Complex> first = Nd.FFT.Fft(Block[0, 0, ..]);
        for (int n = 1; n < 300; n++) Nd.FFT.Fft(Nd.Ones<Complex>(n));
        Assert.InRange(TransformCache<double>.Count, 1, 32);
        Assert.True(first.IsSameAs(Nd.FFT.Fft(Block[0, 0, ..])));
    }

    [Fact]
    public void Errors_name_axes_and_sizes()
    {
        Assert.Contains("Axis 3", Assert.Throws<AxisException>(() => Nd.FFT.Fft(Block, axis: 3)).Message, StringComparison.Ordinal);
        Assert.Contains("axis 1", Assert.Throws<ShapeException>(() => Nd.FFT.Fft(Block, 0, axis: 1)).Message, StringComparison.Ordinal);
        Assert.Contains("(3, 0)", Assert.Throws<ShapeException>(() => Nd.FFT.Fft(Nd.Ones(3, 0))).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Nd.FFT.IRFft(Nd.Ones(1)));
        Assert.Throws<AxisException>(() => Nd.FFT.Fft(Nd.Ones()));
        Assert.Contains("2 axes (0, 1)", Assert.Throws<ShapeException>(() => Nd.FFT.FftN(Block, s: 4, axes: (0, 1))).Message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => Nd.FFT.FftN(Nd.Ones(3), s: (4, 4)));
        Assert.Contains("twice", Assert.Throws<AxisException>(() => Nd.FFT.FftN(Block, axes: (1, -2))).Message, StringComparison.Ordinal);
        Assert.Contains("norm 7", Assert.Throws<ArgumentException>(() => Nd.FFT.Fft(Block, norm: (FftNorm)7)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Nd.FFT.FftFreq(0));
        Assert.Throws<ArgumentNullException>(() => Nd.FFT.Fft((NDArray)null!));
        Assert.Throws<DTypeException>(() => Nd.FFT.Fft(Nd.Zeros<decimal>(3)));
    }

    private static double First(NDArray z) => FftAccuracyTests.Elements(z)[0].Real;
}
