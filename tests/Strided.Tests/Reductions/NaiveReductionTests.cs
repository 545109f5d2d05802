using System.Numerics;
using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>Reductions of small whole numbers, exact in every dtype, against loops over indices.</summary>
public class NaiveReductionTests
{
    private sealed record Case(int[] Shape, int[] Values, bool[] Mask, ulong Axes, bool KeepDims, int Layout, int DType)
    {
        public Dims Dims => Dims.Create([.. Shape.Select(size => (nint)size)]);

        public DType Type => Strided.DType.All[DType];

        /// <summary>The reduced axes, every other one counted from the end.</summary>
        public Dims Axis => Dims.Create([.. Enumerable.Range(0, Shape.Length).Where(axis => (Axes >> axis & 1) != 0).Select(axis => (nint)(axis % 2 == 0 ? axis : axis - Shape.Length))]);

        public NDArray Array(Func<int, int> map) => Layouts.Make(Layouts.Names[Layout], Nd.Array<int>([.. Values.Select(map)], Dims).AsType(Type));

        public NDArray<bool> Where => Layouts.Make(Layouts.Names[(Layout + 1) % Layouts.Names.Length], Nd.Array<bool>(Mask, Dims));

        public override string ToString() => $"{Type} ({string.Join(", ", Shape)}) over {Axis}, keepdims {KeepDims}, {Layouts.Names[Layout]}: {string.Join(" ", Values)}";
    }

    private static readonly Gen<Case> Cases =
        from shape in Gen.Int[0, 4].Array[0, 4]
        let size = shape.Aggregate(1, (product, length) => product * length)
        from values in Gen.Int[0, 3].Array[size]
        from mask in Gen.Bool.Array[size]
        from axes in Gen.ULong[0, 15]
        from keepdims in Gen.Bool
        from layout in Gen.Int[0, Layouts.Names.Length - 1]
        from dtype in Gen.Int[0, DType.All.Count - 1]
        select new Case(shape, values, mask, axes, keepdims, layout, dtype);

    [Fact]
    public void Sums_and_counts_are_those_of_a_loop() => Cases.Sample(c =>
    {
        NDArray a = c.Array(v => v);
        double[][] groups = Groups(c, i => Element(c, i), out _), admitted = Groups(c, i => Element(c, i), out _, masked: true);
        Equal(a.Sum(c.Axis, keepdims: c.KeepDims), groups, g => g.Sum());
        Equal(a.Sum(c.Axis, keepdims: c.KeepDims, where: c.Where, initial: 2), admitted, g => g.Sum() + 2);
        Equal(a.CountNonzero(c.Axis, c.KeepDims), groups, g => g.Count(v => v != 0));
        Equal(a.Any(c.Axis, c.KeepDims, where: c.Where), admitted, g => g.Any(v => v != 0) ? 1 : 0);
        Equal(a.All(c.Axis, c.KeepDims), groups, g => g.All(v => v != 0) ? 1 : 0);
        Assert.Equal(Shape(c), a.Sum(c.Axis, keepdims: c.KeepDims).Shape);
        NDArray @out = Layouts.Make("strided", Nd.Zeros(Shape(c), Promotion.Sum(c.Type)));
        Assert.Same(@out, a.Sum(c.Axis, keepdims: c.KeepDims, @out: @out));
        Equal(@out, groups, g => g.Sum());
    }, iter: 1500);

    [Fact]
    public void Products_are_those_of_a_loop() => Cases.Sample(c =>
    {
        // At most one factor of 2 in four: 2^14 is the most that a product over 256 elements could need, were it not for float16.
        NDArray a = c.Array(v => v == 3 && c.Values.Length < 40 ? 2 : 1);
        double[][] groups = Groups(c, i => c.Values[i] == 3 && c.Values.Length < 40 && c.Type != DType.Bool ? 2 : 1, out _, masked: true);
        if (groups.Any(g => g.Length > 14) && c.Type.ItemSize < 4) return;
        Equal(a.Prod(c.Axis, keepdims: c.KeepDims, where: c.Where, initial: 3), groups, g => 3 * g.Aggregate(1.0, (x, y) => x * y));
    }, iter: 800);

    [Fact]
    public void Extremes_and_their_positions_are_those_of_a_loop() => Cases.Where(c => c.Type.Kind != DTypeKind.Complex).Sample(c =>
    {
        NDArray a = c.Array(v => v);
        double[][] groups = Groups(c, i => Element(c, i), out _), admitted = Groups(c, i => Element(c, i), out _, masked: true);
        int initial = c.Type == DType.Bool ? 1 : 2;
        Equal(a.Min(c.Axis, c.KeepDims, where: c.Where, initial: initial), admitted, g => g.Append(initial).Min());
        Equal(a.Max(c.Axis, c.KeepDims, where: c.Where, initial: initial), admitted, g => g.Append(initial).Max());
        if (groups.Any(g => g.Length == 0))
        {
            Assert.Throws<ShapeException>(() => a.Min(c.Axis));
            return;
        }
        Equal(a.Min(c.Axis, c.KeepDims), groups, g => g.Min());
        Equal(a.Max(c.Axis, c.KeepDims), groups, g => g.Max());
        if (c.Axis.Count == 1)
        {
            Equal(a.ArgMin(c.Axis[0], c.KeepDims), groups, g => Array.IndexOf(g, g.Min()));
            Equal(a.ArgMax(c.Axis[0], c.KeepDims), groups, g => Array.IndexOf(g, g.Max()));
        }
        if (c.Axis.Count == c.Shape.Length) Equal(a.ArgMax(), groups, g => Array.IndexOf(g, g.Max()));
    }, iter: 1500);

    [Fact]
    public void Moments_are_those_of_a_loop() => Cases.Sample(c =>
    {
        NDArray a = c.Array(v => v);
        double[][] groups = Groups(c, i => Element(c, i), out _, masked: true);
        double tolerance = c.Type == DType.Float16 ? 4e-3 : c.Type == DType.Float32 || c.Type == DType.Complex64 ? 2e-6 : 1e-14;
        Equal(a.Mean(c.Axis, keepdims: c.KeepDims, where: c.Where), groups, g => g.Length == 0 ? double.NaN : g.Average(), tolerance);
        Equal(a.Var(c.Axis, 1, keepdims: c.KeepDims, where: c.Where), groups, g => Variance(g, 1), 4 * tolerance);
        Equal(a.Std(c.Axis, keepdims: c.KeepDims, where: c.Where), groups, g => Math.Sqrt(Variance(g, 0)), 4 * tolerance);
        NDArray<bool> all = Nd.Ones<byte>(c.Dims).View<bool>();
        Equal(a.Var(c.Axis, 1, keepdims: c.KeepDims), [.. Groups(c, i => Element(c, i), out _)], g => Variance(g, 1), 4 * tolerance);
        Equal(a.Var(c.Axis, 1, keepdims: c.KeepDims, where: all), [.. Groups(c, i => Element(c, i), out _)], g => Variance(g, 1), 4 * tolerance);
    }, iter: 1000);

    [Fact]
    public void Running_sums_are_those_of_a_loop() => Cases.Where(c => c.Shape.Length > 0).Sample(c =>
    {
        NDArray a = c.Array(v => v);
        int axis = (int)(c.Axes % (ulong)c.Shape.Length);
        Case single = c with { Axes = 1UL << axis };
        double[][] groups = Groups(single, i => Element(c, i), out int[] group);
        NDArray sums = a.CumulativeSum(axis - c.Shape.Length), longer = a.CumulativeSum(axis, includeInitial: true);
        double[] got = [.. sums.AsType<Complex>().ToArray().Select(z => z.Real)];
        int[] seen = new int[groups.Length];
        for (int i = 0; i < c.Values.Length; i++)
            Assert.Equal(groups[group[i]].Take(++seen[group[i]]).Sum(), got[i]);
        Assert.Equal(c.Shape[axis] + 1, longer.Shape[axis]);
        Equal(longer.MoveAxis(axis, 0)[^1..].Squeeze(0), groups, g => g.Sum());
        Equal(longer.MoveAxis(axis, 0)[..1].Squeeze(0), groups, _ => 0);
        Assert.Equal(Promotion.Sum(c.Type), sums.DType);
    }, iter: 800);

    private static double Element(Case c, int i) => c.Type == DType.Bool ? Math.Min(c.Values[i], 1) : c.Values[i];

    private static double Variance(double[] g, int correction)
    {
        if (g.Length == 0) return double.NaN;
        double mean = g.Average(), sum = g.Sum(v => (v - mean) * (v - mean));
        return sum / Math.Max(g.Length - correction, 0);
    }

    /// <summary>The elements that go into each output, in C order both, and which output each element goes to.</summary>
    private static double[][] Groups(Case c, Func<int, double> value, out int[] group, bool masked = false)
    {
        int outputs = 1;
        for (int axis = 0; axis < c.Shape.Length; axis++)
            if ((c.Axes >> axis & 1) == 0) outputs *= c.Shape[axis];
        List<double>[] groups = [.. Enumerable.Range(0, outputs).Select(_ => new List<double>())];
        group = new int[c.Values.Length];
        for (int i = 0; i < c.Values.Length; i++)
        {
            int rest = i, scale = 1;
            for (int axis = c.Shape.Length - 1; axis >= 0; axis--)
            {
                if ((c.Axes >> axis & 1) == 0)
                {
                    group[i] += rest % c.Shape[axis] * scale;
                    scale *= c.Shape[axis];
                }
                rest /= c.Shape[axis];
            }
            if (!masked || c.Mask[i]) groups[group[i]].Add(value(i));
        }
        return [.. groups.Select(g => g.ToArray())];
    }

    private static Dims Shape(Case c)
    {
        List<nint> shape = [];
        for (int axis = 0; axis < c.Shape.Length; axis++)
        {
            if ((c.Axes >> axis & 1) == 0) shape.Add(c.Shape[axis]);
            else if (c.KeepDims) shape.Add(1);
        }
        return Dims.Create([.. shape]);
    }

    private static void Equal(NDArray result, double[][] groups, Func<double[], double> expected, double tolerance = 0)
    {
        double[] got = [.. result.AsType<Complex>().ToArray().Select(z => z.Real)];
        Assert.Equal(groups.Length, got.Length);
        for (int i = 0; i < got.Length; i++)
        {
            double wanted = expected(groups[i]);
            Assert.True(got[i].Equals(wanted) || Math.Abs(got[i] - wanted) <= tolerance * Math.Max(1, Math.Abs(wanted)), $"output {i}: {got[i]}, expected {wanted}");
        }
    }
}
