using Xunit;

namespace Strided.Tests;

/// <summary>Functions of arrays whose dtypes are known at run time only: every pair of dtypes, plain numbers on either side, any output.</summary>
public class RuntimeSweepTests
{
    private static readonly int[] s_lengths = [0, 1, 17, 255, 256, 257, 300];

    public static TheoryData<string> Names => [.. Function.All.Select(function => function.Name)];

    private static Function Named(string name) => Function.All.Single(function => function.Name == name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_pair_of_dtypes(string name)
    {
        Function function = Named(name);
        foreach (DType dx in DType.All)
        {
            foreach (DType dy in DType.All)
            {
                (NDArray x, NDArray y) = (Input(dx, 0, 257), Input(dy, 1, 257));
                if (function.Rule(function.Common(dx, dy)) is not { } rule)
                {
                    string message = Assert.Throws<DTypeException>(() => function.Arrays(x, y, null)).Message;
                    Assert.Contains(name, message, StringComparison.Ordinal);
                    continue;
                }
                object[] want = Want(rule, Element.Of(x), Element.Of(y));
                NDArray z = function.Arrays(x, y, null);
                Assert.Equal(function.IsQuestion ? DType.Bool : rule.Compute, z.DType);
                Check(name, rule, x, y, want, z);
                Check(name, rule, x, y, want.Reverse(), function.Arrays(x["::-1"], y["::-1"], null));
                Check(name, rule, x, y, want.Where((_, i) => i % 2 == 0), function.Arrays(x["::2"], Spaced(y["::2"]), null));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Mixed_dtypes_of_lengths_around_the_chunk(string name)
    {
        Function function = Named(name);
        (DType, DType)[] pairs = [(DType.Int8, DType.UInt8), (DType.Int32, DType.UInt16), (DType.Bool, DType.Int64), (DType.Int16, DType.Float32), (DType.Float32, DType.Float64)];
        foreach ((DType dx, DType dy) in pairs)
        {
            foreach (int n in s_lengths)
            {
                (NDArray x, NDArray y) = (Input(dx, 0, n), Input(dy, 1, n));
                if (function.Rule(function.Common(dx, dy)) is not { } rule) continue;
                object[] want = Want(rule, Element.Of(x), Element.Of(y));
                Check(name, rule, x, y, want, function.Arrays(x, y, null));
                // Through outputs with gaps, of the same dtype and of another one of the same kind.
                foreach (DType dz in function.IsQuestion ? [DType.Bool] : new[] { rule.Compute, Wider(rule.Compute) })
                {
                    NDArray gaps = Nd.Zeros((n + 1, 3), dz);
                    NDArray z = gaps[..n, 1];
                    Assert.Same(z, function.Arrays(x, y, z));
                    Check(name, rule, x, y, want.Select(value => Element.Cast(value, dz)), z);
                    Assert.All(Element.Of(gaps[.., 0]).Concat(Element.Of(gaps[.., 2])).Concat(Element.Of(gaps[n, ..])), gap => Assert.Equal(Element.Cast(0L, dz), gap));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Plain_numbers_on_either_side_have_a_kind_but_no_width(string name)
    {
        Function function = Named(name);
        foreach (DType dtype in DType.All)
        {
            NDArray x = Input(dtype, 0, 40);
            foreach ((Scalar number, object value, DType weak) in new (Scalar, object, DType)[]
            {
                (true, true, DType.Bool), (3, 3L, DType.Int64), (2.5, 2.5, DType.Float64), (new System.Numerics.Complex(1, -2), new System.Numerics.Complex(1, -2), DType.Complex128),
            })
            {
                DType common = Weak(dtype, weak);
                if (function.Rule(common) is not { } rule)
                {
                    Assert.Throws<DTypeException>(() => function.Right(x, number, null));
                    Assert.Throws<DTypeException>(() => function.Left(number, x, null));
                    continue;
                }
                object[] values = Element.Of(x), numbers = [.. Enumerable.Repeat(Element.Cast(value, common), values.Length)];
                NDArray right = function.Right(x, number, null), left = function.Left(number, x, null);
                Assert.Equal(function.IsQuestion ? DType.Bool : rule.Compute, right.DType);
                Check(name, rule, x, x, Want(rule, values, numbers), right);
                Check(name, rule, x, x, Want(rule, numbers, values), left);
                NDArray z = Nd.Zeros((40, 2), function.IsQuestion ? DType.Bool : Wider(rule.Compute))[.., 1];
                Assert.Same(z, function.Left(number, x, z));
                Check(name, rule, x, x, Want(rule, numbers, values).Select(answer => Element.Cast(answer, z.DType)), z);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Overlapping_outputs_give_what_separate_ones_give(string name)
    {
        Function function = Named(name);
        if (function.IsQuestion) return;
        foreach (DType dtype in DType.All)
        {
            if (function.Rule(dtype) is not { } rule || rule.Compute != dtype) continue;
            foreach ((string from, string to) in new[] { (":-1", "1:"), ("1:", ":-1"), ("::-1", ":"), (":100", "100:200"), ("::2", ":129"), (":", ":") })
            {
                NDArray shared = Input(dtype, 0, 257), y = Input(dtype, 1, 257);
                NDArray x = shared[from], z = shared[to];
                NDArray other = y[..(int)z.Shape[0]];
                object[] want = Element.Of(function.Arrays(x.Copy(), other, null));
                function.Arrays(x, other, z);
                Assert.Equal(want, Element.Of(z));
                // The same with the shared operand on the right, and a smaller kind of overlap through another dtype's path.
                shared = Input(dtype, 0, 257);
                want = Element.Of(function.Arrays(other, shared[from].Copy(), null));
                function.Arrays(other, shared[from], shared[to]);
                Assert.Equal(want, Element.Of(shared[to]));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_of_the_wrong_shape_or_kind_are_refused_unchanged(string name)
    {
        Function function = Named(name);
        DType dtype = function.Rule(DType.Float64) is null ? DType.Int32 : DType.Float64;
        (DType Compute, Type Op) rule = function.Rule(dtype)!.Value;
        NDArray x = Input(dtype, 0, 6);
        NDArray wide = Nd.Zeros((2, 6), function.IsQuestion ? DType.Bool : rule.Compute);
        Assert.Contains("(2, 6)", Assert.Throws<ShapeException>(() => function.Arrays(x, x, wide)).Message, StringComparison.Ordinal);
        Assert.Contains("(2, 6)", Assert.Throws<ShapeException>(() => function.Right(x, 1, wide)).Message, StringComparison.Ordinal);
        NDArray narrow = Nd.Zeros(6, function.IsQuestion ? DType.Int32 : dtype == DType.Int32 ? DType.UInt8 : DType.Int64);
        if (dtype == DType.Int32) narrow = Nd.Zeros(6, DType.Bool);
        if (function.IsQuestion) narrow = Nd.Zeros(6, DType.Float64);
        Assert.Contains(narrow.DType.Name, Assert.Throws<DTypeException>(() => function.Arrays(x, x, narrow)).Message, StringComparison.Ordinal);
        Assert.All(Element.Of(wide).Concat(Element.Of(narrow)), element => Assert.Equal(Element.Cast(0L, element is bool ? DType.Bool : element is int ? DType.Int32 : element is long ? DType.Int64 : DType.Float64), element));
        Assert.Throws<InvalidOperationException>(() => function.Arrays(x, x, wide[0].AsReadOnly()));
        Assert.Throws<ShapeException>(() => function.Arrays(x, x[..5], null));
        Assert.Throws<ArgumentNullException>(() => function.Arrays(x, null!, null));
        Assert.Throws<ArgumentNullException>(() => function.Arrays(null!, x, null));
    }

    [Fact]
    public void Truth_values_take_outputs_of_any_number_but_never_of_another_shape()
    {
        NDArray x = Input(DType.Bool, 0, 6);
        foreach (Func<NDArray, NDArray, NDArray?, NDArray> logical in new Func<NDArray, NDArray, NDArray?, NDArray>[] { Nd.Add, Nd.BitwiseAnd, Nd.Maximum, (a, _, z) => Nd.BitwiseInvert(a, z) })
        {
            NDArray z = Nd.Zeros(6, DType.Int16);
            Assert.Same(z, logical(x, x, z));
            Assert.Equal(Element.Of(logical(x, x, null)).Select(value => Element.Cast(value, DType.Int16)), Element.Of(z));
            Assert.Throws<ShapeException>(() => logical(x, x, Nd.Zeros((2, 6), DType.Int16)));
            Assert.Throws<ShapeException>(() => logical(x, x, Nd.Zeros((2, 6), DType.Bool)));
        }
    }

    [Fact]
    public void Functions_of_integers_are_computed_in_the_float_that_holds_them()
    {
        foreach (Func<NDArray, NDArray?, NDArray> f in new Func<NDArray, NDArray?, NDArray>[] { Nd.Sqrt, Nd.Exp, Nd.Sin, Nd.Atan })
        {
            foreach (DType dtype in DType.All.Where(dtype => dtype.Character is 'b' or 'i' or 'u'))
            {
                foreach (int n in s_lengths)
                {
                    NDArray x = Input(dtype, 0, n), z = f(x, null);
                    Assert.Equal(dtype.ItemSize == 1 ? DType.Float16 : dtype.ItemSize == 2 ? DType.Float32 : DType.Float64, z.DType);
                    Assert.Equal(Element.Of(f(x.AsType(z.DType), null)), Element.Of(z));
                    NDArray wide = Nd.Zeros((n, 2), DType.Complex128)[.., 0];
                    Assert.Equal(Element.Of(z.AsType(DType.Complex128)), Element.Of(f(x, wide)));
                }
            }
        }
    }

    private static object[] Want((DType Compute, Type Op) rule, object[] x, object[] y) => [.. x.Zip(y, (a, b) => Element.Apply(rule.Op, rule.Compute, a, b))];

    private static void Check(string name, (DType Compute, Type Op) rule, NDArray x, NDArray y, IEnumerable<object> want, NDArray z)
    {
        int ulps = Oracles.Binary.TryGetValue(rule.Op, out Oracle? oracle) ? oracle.Ulps : 0, i = 0;
        object[] got = Element.Of(z);
        Assert.Equal(want.Count(), got.Length);
        foreach (object expected in want)
        {
            // A bound in units in the last place is one of the dtype that was computed in, not of a wider output.
            bool same = ulps > 0 ? Element.Same(Element.Cast(expected, rule.Compute), Element.Cast(got[i], rule.Compute), ulps) : Element.Same(expected, got[i], 0);
            Assert.True(same, $"{name} of {x.DType} and {y.DType}, element {i}, is {got[i]} instead of {expected}.");
            i++;
        }
    }

    /// <summary>Samples of a dtype, as long as asked for.</summary>
    private static NDArray Input(DType dtype, int variant, int n)
    {
        NDArray samples = dtype.Name switch
        {
            "bool" => Nd.Array(Samples.Of<bool>(variant)),
            "int8" => Nd.Array(Samples.Of<sbyte>(variant)),
            "int16" => Nd.Array(Samples.Of<short>(variant)),
            "int32" => Nd.Array(Samples.Of<int>(variant)),
            "int64" => Nd.Array(Samples.Of<long>(variant)),
            "uint8" => Nd.Array(Samples.Of<byte>(variant)),
            "uint16" => Nd.Array(Samples.Of<ushort>(variant)),
            "uint32" => Nd.Array(Samples.Of<uint>(variant)),
            "uint64" => Nd.Array(Samples.Of<ulong>(variant)),
            "float16" => Nd.Array(Samples.Of<Half>(variant)),
            "float32" => Nd.Array(Samples.Of<float>(variant)),
            "float64" => Nd.Array(Samples.Of<double>(variant)),
            "complex64" => Nd.Array(Samples.Of<Complex64>(variant)),
            _ => Nd.Array(Samples.Of<System.Numerics.Complex>(variant)),
        };
        return n <= Samples.Count ? samples[..n] : Nd.Concat<NDArray>([samples, samples])[..n];
    }

    /// <summary>The same elements, three apart.</summary>
    private static NDArray Spaced(NDArray a)
    {
        NDArray room = Nd.Ones((a.Size, 3), a.DType);
        room[.., 1] = a;
        return room[.., 1];
    }

    /// <summary>NumPy 2: a number raises the kind of an array, never its width.</summary>
    private static DType Weak(DType dtype, DType number) => (dtype.Character, number.Character) switch
    {
        (_, 'b') => dtype,
        ('b', 'i') => DType.Int64,
        (_, 'i') => dtype,
        ('f' or 'c', 'f') => dtype,
        (_, 'f') => DType.Float64,
        ('c', _) => dtype,
        ('f', _) => dtype == DType.Float64 ? DType.Complex128 : DType.Complex64,
        _ => DType.Complex128,
    };

    private static DType Wider(DType dtype) => dtype.Character switch
    {
        'b' => DType.Int32,
        'i' or 'u' => DType.Int64,
        'f' => DType.Float64,
        _ => DType.Complex128,
    };
}
