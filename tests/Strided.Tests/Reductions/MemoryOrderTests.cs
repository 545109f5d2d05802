using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Folds that take elements as they lie in memory, and repeated ones once: the bits of a copy in C order, and the answer of a loop.</summary>
public class MemoryOrderTests
{
    private static readonly int[][] Shapes = [[1], [9], [600], [40, 25], [9, 64], [3, 5, 7], [16, 9, 33], [130, 300], [70, 256]];

    [Fact]
    public void Floats()
    {
        var random = new Random(3);
        // NaN of two kinds and zeros of both signs: which one is the answer depends on the order.
        Check(() => random.Next(900) switch { 0 => double.NaN, 1 => BitConverter.UInt64BitsToDouble(0x7ff8_0000_0000_1234), _ => random.NextDouble() - 2 });
        Check(() => random.Next(3) - 1 is var k && k == 0 ? -0.0 : k == 1 ? 0.0 : -1.0);
        Check(() => random.NextSingle() - 0.5f);
        Check(() => random.Next(300) == 0 ? float.NaN : random.Next(4));
    }

    [Fact]
    public void Integers()
    {
        var random = new Random(4);
        Check(() => (sbyte)random.Next(-128, 128));
        Check(() => (ushort)random.Next(65536));
        Check(random.Next);
        Check(() => random.NextInt64(long.MinValue, long.MaxValue));
        Check(() => (ulong)random.NextInt64());
    }

    [Fact]
    public void Truth_values()
    {
        var random = new Random(5);
        foreach (double share in new[] { 0, 0.3, 1 })
        {
            foreach (int[] shape in Shapes)
            {
                foreach (NDArray<bool> a in Placed(shape, () => random.NextDouble() < share))
                {
                    NDArray<bool> c = a.Copy();
                    long count = c.Ravel().ToArray().Count(v => v);
                    Assert.Equal(count, ((NDArray<long>)a.Sum()).ToScalar());
                    Assert.Equal(count, a.CountNonzero().ToScalar());
                    Assert.Equal(count > 0, a.Any().ToScalar());
                    Assert.Equal(count == a.Size, a.All().ToScalar());
                    Assert.Equal((double)count / a.Size, ((NDArray<double>)a.Mean()).ToScalar());
                    Assert.Equal((float)count, ((NDArray<float>)a.Sum(dtype: DType.Float32)).ToScalar());
                    Assert.Equal(count > 0, ((NDArray<bool>)a.Max()).ToScalar());
                    for (int axis = 0; axis < a.NDim; axis++)
                    {
                        NDArray<int> whole = c.AsType<int>();
                        Same(whole.Sum((Dims)axis), a.Sum((Dims)axis), $"Sum of bool {a.Shape}, strides {a.Strides}");
                        Same(whole.Mean((Dims)axis), a.Mean((Dims)axis), $"Mean of bool {a.Shape}, strides {a.Strides}");
                        NDArray<double> @out = Nd.Empty<double>(a.Sum((Dims)axis).Shape);
                        Assert.Same(@out, a.Sum((Dims)axis, @out: @out));
                        Same(whole.Sum((Dims)axis, DType.Float64), @out, "Sum of bool with out");
                    }
                }
            }
        }
    }

    [Fact]
    public void On_several_threads()
    {
        // Far apart, so that each element costs a cache line.
        NDArray<double> room = Nd.Random.Generator(1).Random((Dims)(1 << 20)), a = room["::8"], b = room.Reshape(1 << 10, 1 << 10)[.., Slice.Every(2)].T;
        NDArray<bool> truth = (room > 0.5)["::4"];
        Check(a);
        Check(room["::-1"]);
        Check(b);
        Check((NDArray<long>)(room * 1e18).AsType(DType.Int64)["::5"]);
        Assert.Equal(truth.ToArray().Count(x => x), truth.CountNonzero().ToScalar());
        NDArray<bool> all = Nd.Ones<byte>(10 << 20).View<bool>();
        Assert.Equal(10 << 20, all.CountNonzero().ToScalar());
        Assert.Equal(10 << 20, all["::-1"].CountNonzero().ToScalar());
    }

    [Fact]
    public void Norms_add_squares_up_as_Sum_does()
    {
        var random = new Random(6);
        foreach (int[] shape in Shapes)
        {
            foreach (NDArray<double> a in Placed(shape, () => random.NextDouble() - 0.5))
            {
                NDArray<double> c = a.Copy();
                Same(Nd.Sqrt(Nd.Square(c).Sum()), Nd.Linalg.VectorNorm(a), $"{a.Shape}, strides {a.Strides}");
                for (int axis = 0; axis < a.NDim; axis++) Same(Nd.Sqrt(Nd.Square(c).Sum((Dims)axis)), Nd.Linalg.VectorNorm(a, (Dims)axis), $"{a.Shape} over {axis}, strides {a.Strides}");
                NDArray<float> f = a.AsType<float>();
                Same(Nd.Sqrt(Nd.Square(c.AsType<float>()).Sum()), Nd.Linalg.VectorNorm(f), $"float32 {a.Shape}, strides {f.Strides}");
            }
        }
    }

    private static void Check<T>(Func<T> next) where T : unmanaged, INumber<T>
    {
        foreach (int[] shape in Shapes)
            foreach (NDArray<T> a in Placed(shape, next)) Check(a);
    }

    private static void Check<T>(NDArray<T> a) where T : unmanaged, INumber<T>
    {
        NDArray<T> c = a.Copy();
        T[] loop = [.. c.Ravel().ToArray()];
        string where = $"of {typeof(T).Name} {a.Shape}, strides {a.Strides}";
        Same(c.Max(), a.Max(), "Max " + where);
        Same(c.Min(), a.Min(), "Min " + where);
        Assert.Equal(loop.Aggregate(T.Max), a.Max().ToScalar());
        Assert.Equal(loop.Aggregate(T.Min), a.Min().ToScalar());
        Assert.Equal(First(loop, (x, y) => x > y), a.ArgMax().ToScalar());
        Assert.Equal(First(loop, (x, y) => x < y), a.ArgMin().ToScalar());
        Same(OneNaN(((NDArray)c).Sum()), OneNaN(((NDArray)a).Sum()), "Sum " + where);
        Same(OneNaN(((NDArray)c).Prod()), OneNaN(((NDArray)a).Prod()), "Prod " + where);
        if (a.DType.Kind is DTypeKind.SignedInteger or DTypeKind.UnsignedInteger)
        {
            Assert.Equal(loop.Aggregate(0UL, (sum, v) => unchecked(sum + ulong.CreateTruncating(v))), ulong.CreateTruncating(((NDArray)a).Sum().AsType<ulong>().ToScalar()));
            Assert.Equal(loop.Aggregate(1UL, (sum, v) => unchecked(sum * ulong.CreateTruncating(v))), ulong.CreateTruncating(((NDArray)a).Prod().AsType<ulong>().ToScalar()));
        }
        NDArray<bool> mask = Nd.Greater(c, T.One);
        foreach (NDArray<bool> some in new[] { mask, mask.Copy(Order.F), mask[^1..].BroadcastTo(a.Shape) })
        {
            Same(OneNaN(((NDArray)c).Sum(where: some.AsContiguous())), OneNaN(((NDArray)a).Sum(where: some)), "masked Sum " + where);
            Same(((NDArray)c).Max(where: some.AsContiguous(), initial: 1), ((NDArray)a).Max(where: some, initial: 1), "masked Max " + where);
        }
        Dims[] axes = a.NDim == 1 ? [0] : a.NDim == 2 ? [0, 1, (0, 1)] : [0, 1, 2, (0, 1), (0, 2), (1, 2), (0, 1, 2)];
        foreach (Dims axis in axes)
        {
            Same(c.Max(axis), a.Max(axis), $"Max over {axis} {where}");
            Same(OneNaN(((NDArray)c).Sum(axis, keepdims: true)), OneNaN(((NDArray)a).Sum(axis, keepdims: true)), $"Sum over {axis} {where}");
            NDArray<T> @out = Nd.Empty<T>(c.Min(axis).Shape);
            Assert.Same(@out, a.Min(axis, @out: @out));
            Same(c.Min(axis), @out, $"Min over {axis} {where}");
        }
    }

    /// <summary>The same shape in every order of memory, some of it backwards, apart, or repeated.</summary>
    private static IEnumerable<NDArray<T>> Placed<T>(int[] shape, Func<T> next) where T : unmanaged
    {
        int size = shape.Aggregate((x, y) => x * y), rank = shape.Length;
        NDArray<T> a = Nd.Array<T>([.. Enumerable.Range(0, size).Select(_ => next())], Dims.Create([.. shape.Select(n => (nint)n)]));
        foreach (string layout in Layouts.Names) yield return Layouts.Make(layout, a);
        yield return a.Copy(Order.F).Flip(0);
        yield return a.Copy(Order.F).Flip();
        yield return a.Flip(rank - 1);
        for (int axis = 0; axis < rank; axis++)
        {
            Slice[] first = [.. Enumerable.Range(0, rank).Select(k => (Slice)(k == axis ? ..1 : ..))];
            yield return a[first].BroadcastTo(a.Shape);
            yield return a.Copy(Order.F)[first].BroadcastTo(a.Shape);
        }
        yield return a[[.. Enumerable.Repeat<Slice>(..1, rank)]].BroadcastTo(a.Shape);
    }

    private static long First<T>(T[] line, Func<T, T, bool> isBetter) where T : unmanaged, INumber<T>
    {
        long best = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (T.IsNaN(line[i])) return i;
            if (isBetter(line[i], line[best])) best = i;
        }
        return best;
    }

    /// <summary>With the same NaN everywhere: which of two an addition gives is for the machine to say.</summary>
    private static NDArray OneNaN(NDArray a) => a.DType.Kind == DTypeKind.Floating ? Nd.Where(Nd.IsNaN(a), Nd.FullLike(a, double.NaN), a) : a;

    private static void Same(NDArray expected, NDArray actual, string where)
    {
        Assert.Equal(expected.Shape, actual.Shape);
        Assert.True(Recorded.Bits(expected) == Recorded.Bits(actual), where + $": {actual}, in C order {expected}");
    }
}
