using System.Numerics;
using Xunit;

namespace Strided.Tests;

/// <summary>Compound operators write where the array is: same object, seen by every view, nothing allocated, dtype and shape kept.</summary>
public class InPlaceTests
{
    private static readonly DType[] s_numbers = [.. DType.All.Where(dtype => dtype != DType.Bool)];
    private static readonly DType[] s_integers = [.. DType.All.Where(dtype => dtype.Character is 'i' or 'u')];

    private delegate void Compound(ref NDArray a, NDArray y);

    private delegate void CompoundNumber(ref NDArray a, Scalar y);

    /// <summary>Every untyped compound operator: its function, its two forms, its named forms, and the dtypes it is for.</summary>
    private static readonly (string Name, Func<NDArray, NDArray, NDArray?, NDArray> Function, Compound Array, CompoundNumber Number,
        Action<NDArray, NDArray> NamedArray, Action<NDArray, Scalar> NamedNumber, Func<DType, bool> Takes)[] s_operators =
    [
        ("+=", Nd.Add, (ref a, y) => a += y, (ref a, y) => a += y, (a, y) => a.AddInPlace(y), (a, y) => a.AddInPlace(y), _ => true),
        ("-=", Nd.Subtract, (ref a, y) => a -= y, (ref a, y) => a -= y, (a, y) => a.SubtractInPlace(y), (a, y) => a.SubtractInPlace(y), t => t.Character != 'b'),
        ("*=", Nd.Multiply, (ref a, y) => a *= y, (ref a, y) => a *= y, (a, y) => a.MultiplyInPlace(y), (a, y) => a.MultiplyInPlace(y), _ => true),
        ("/=", Nd.Divide, (ref a, y) => a /= y, (ref a, y) => a /= y, (a, y) => a.DivideInPlace(y), (a, y) => a.DivideInPlace(y), t => t.Character is 'f' or 'c'),
        ("%=", Nd.Remainder, (ref a, y) => a %= y, (ref a, y) => a %= y, (a, y) => a.RemainderInPlace(y), (a, y) => a.RemainderInPlace(y), t => t.Character is 'f' or 'i' or 'u'),
        ("&=", Nd.BitwiseAnd, (ref a, y) => a &= y, (ref a, y) => a &= y, (a, y) => a.BitwiseAndInPlace(y), (a, y) => a.BitwiseAndInPlace(y), t => t.Character is 'b' or 'i' or 'u'),
        ("|=", Nd.BitwiseOr, (ref a, y) => a |= y, (ref a, y) => a |= y, (a, y) => a.BitwiseOrInPlace(y), (a, y) => a.BitwiseOrInPlace(y), t => t.Character is 'b' or 'i' or 'u'),
        ("^=", Nd.BitwiseXor, (ref a, y) => a ^= y, (ref a, y) => a ^= y, (a, y) => a.BitwiseXorInPlace(y), (a, y) => a.BitwiseXorInPlace(y), t => t.Character is 'b' or 'i' or 'u'),
        ("<<=", Nd.BitwiseLeftShift, (ref a, y) => a <<= y, (ref a, y) => a <<= y, (a, y) => a.BitwiseLeftShiftInPlace(y), (a, y) => a.BitwiseLeftShiftInPlace(y), t => t.Character is 'i' or 'u'),
        (">>=", Nd.BitwiseRightShift, (ref a, y) => a >>= y, (ref a, y) => a >>= y, (a, y) => a.BitwiseRightShiftInPlace(y), (a, y) => a.BitwiseRightShiftInPlace(y), t => t.Character is 'i' or 'u'),
        ("//", Nd.FloorDivide, (ref a, y) => a.FloorDivideInPlace(y), (ref a, y) => a.FloorDivideInPlace(y), (a, y) => a.FloorDivideInPlace(y), (a, y) => a.FloorDivideInPlace(y), t => t.Character is 'f' or 'i' or 'u'),
        ("**", Nd.Pow, (ref a, y) => a.PowInPlace(y), (ref a, y) => a.PowInPlace(y), (a, y) => a.PowInPlace(y), (a, y) => a.PowInPlace(y), t => t.Character is 'f' or 'i' or 'u' or 'c'),
    ];

    public static TheoryData<string> Names => [.. s_operators.Select(op => op.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Untyped_operators_write_through_and_allocate_nothing(string name)
    {
        var op = s_operators.Single(op => op.Name == name);
        foreach (DType dtype in DType.All)
        {
            NDArray whole = Values(dtype), a = whole["1::2"], same = a, view = whole["3"], y = Values(dtype)["::2"][..(int)a.Size];
            Scalar two = dtype == DType.Bool ? true : 2;
            if (!op.Takes(dtype))
            {
                object[] before = Element.Of(whole);
                Assert.ThrowsAny<ArgumentException>(() => op.Array(ref a, y));
                Assert.ThrowsAny<ArgumentException>(() => op.Number(ref a, two));
                Assert.Equal(before, Element.Of(whole));
                continue;
            }
            object[] gaps = Element.Of(whole["::2"]);
            foreach (bool named in new[] { false, true })
            {
                object[] want = Element.Of(op.Function(a.Copy(), y, null));
                if (named) op.NamedArray(a, y);
                else op.Array(ref a, y);
                Assert.Equal(want, Element.Of(a));
                want = Element.Of(op.Function(a.Copy(), Nd.Full([], two, dtype), null));
                if (named) op.NamedNumber(a, two);
                else op.Number(ref a, two);
                Assert.Equal(want, Element.Of(a));
            }
            Assert.Same(same, a);
            Assert.Equal(Element.Of(a)[1], Element.Of(view)[0]);
            Assert.Equal(Element.Of(a), Element.Of(whole["1::2"]));
            Assert.Equal(gaps, Element.Of(whole["::2"]));
            // The exponents of signed integers are searched for negative ones, which makes a small array.
            if (name != "**" || dtype.Character != 'i')
            {
                AssertAllocatesNothing($"{dtype} {name} array", () => op.Array(ref a, y));
                AssertAllocatesNothing($"{dtype} {name} number", () => op.Number(ref a, two));
            }
        }
    }

    [Fact]
    public void Typed_operators_write_through_and_allocate_nothing()
    {
        Numeric<sbyte>();
        Numeric<short>();
        Numeric<int>();
        Numeric<long>();
        Numeric<byte>();
        Numeric<ushort>();
        Numeric<uint>();
        Numeric<ulong>();
        Numeric<Half>();
        Numeric<float>();
        Numeric<double>();
        Numeric<Complex64>();
        Numeric<Complex>();
        Numeric<decimal>();
        Numeric<Int128>();
        Integer<sbyte>();
        Integer<short>();
        Integer<int>();
        Integer<long>();
        Integer<byte>();
        Integer<ushort>();
        Integer<uint>();
        Integer<ulong>();
        Integer<Int128>();
        Floating<Half>();
        Floating<float>();
        Floating<double>();
    }

    [Fact]
    public void Typed_truth_values_and_complex_numbers_too()
    {
        NDArray<bool> b = [true, true, false, false], same = b, y = [true, false, true, false];
        b &= y;
        Assert.Equal([true, false, false, false], same.ToArray());
        b |= y;
        Assert.Equal([true, false, true, false], same.ToArray());
        b ^= y;
        Assert.Equal([false, false, false, false], same.ToArray());
        b |= true;
        Assert.Equal([true, true, true, true], same.ToArray());
        b ^= true;
        b &= true;
        Assert.Equal([false, false, false, false], same.ToArray());
        Assert.Same(same, b);
        AssertAllocatesNothing("bool", () => { b &= y; b |= y; b ^= y; b |= true; });
        NDArray<Complex> c = [1, Complex.ImaginaryOne], z = c;
        c /= Complex.ImaginaryOne;
        c /= c;
        c /= 2;
        Assert.Equal([0.5, 0.5], z.ToArray());
        NDArray<Complex64> d = [new(4, 0)], e = d;
        d /= 2;
        d /= new Complex64(1, 0);
        Assert.Equal([new Complex64(2, 0)], e.ToArray());
        NDArray<decimal> money = [1.5m, 3m], also = money;
        money /= 2;
        money *= 2.5;
        Assert.Equal([1.875m, 3.75m], also.ToArray());
    }

    [Fact]
    public void Dtype_never_changes()
    {
        NDArray<int> i = [1, 2, 3];
        NDArray u = i;
        Assert.Contains("int32", Assert.Throws<DTypeException>(() => { i *= 2.5; }).Message, StringComparison.Ordinal);
        Assert.Contains("int32", Assert.Throws<DTypeException>(() => { u *= 2.5; }).Message, StringComparison.Ordinal);
        Assert.Throws<DTypeException>(() => { i += Complex.One; });
        Assert.Throws<DTypeException>(() => { u /= u; });
        Assert.Throws<DTypeException>(() => { u /= 2; });
        Assert.Throws<DTypeException>(() => { u += Nd.Ones(3); });
        Assert.Throws<DTypeException>(() => { i.AddInPlace(Nd.Ones(3)); });
        NDArray<float> f = [1, 2, 3];
        Assert.Throws<DTypeException>(() => { f *= Complex.One; });
        Assert.Throws<DTypeException>(() => ((NDArray)f).MultiplyInPlace(Complex.One));
        NDArray<Int128> big = [1];
        Assert.Throws<DTypeException>(() => { big *= 2.5; });
        Assert.Equal([1, 2, 3], i.ToArray());
        // Within a kind a narrower left side is fine, as in NumPy.
        NDArray narrow = Nd.Ones<float>(2);
        narrow += Nd.Full(2, 0.5);
        Assert.Equal([1.5f, 1.5f], ((NDArray<float>)narrow).ToArray());
    }

    [Fact]
    public void Shape_never_changes()
    {
        NDArray<double> a = Nd.Ones(3), wide = Nd.Ones(2, 3);
        NDArray u = a;
        string message = Assert.Throws<ShapeException>(() => { a += wide; }).Message;
        Assert.Contains("(3,)", message, StringComparison.Ordinal);
        Assert.Contains("(2, 3)", message, StringComparison.Ordinal);
        Assert.Throws<ShapeException>(() => { u += (NDArray)wide; });
        Assert.Throws<ShapeException>(() => { a += Nd.Ones(2); });
        wide += a;
        Assert.Equal(12.0, ((NDArray<double>)wide.Sum()).ToScalar());
        Assert.Throws<InvalidOperationException>(() => { NDArray<double> b = Nd.Ones(3).BroadcastTo((2, 3)); b += 1; });
        Assert.Throws<InvalidOperationException>(() => { NDArray<double> b = Nd.Ones(3).AsReadOnly(); b += 1; });
        Assert.Throws<InvalidOperationException>(() => { NDArray b = Nd.Ones(3).AsReadOnly(); b *= 2; });
    }

    [Fact]
    public void Overlapping_operands_are_read_before_they_are_written()
    {
        NDArray<int> a = Nd.Array([.. Enumerable.Range(0, 300)]);
        NDArray<int> right = a[1..];
        right += a[..^1];
        Assert.Equal([0, .. Enumerable.Range(0, 299).Select(i => 2 * i + 1)], a.ToArray());
        NDArray<int> b = Nd.Array([.. Enumerable.Range(0, 300)]);
        b += b["::-1"];
        Assert.All(b.ToArray(), x => Assert.Equal(299, x));
        NDArray<int> m = Nd.Array([.. Enumerable.Range(0, 400)]).Reshape(20, 20);
        m -= m.T;
        for (int i = 0; i < 20; i++)
            for (int j = 0; j < 20; j++) Assert.Equal(19 * (i - j), m[i, j]);
        NDArray u = Nd.Array([.. Enumerable.Range(0, 300)]);
        NDArray tail = u[1..];
        tail += u[..^1];
        Assert.Equal(a.ToArray(), ((NDArray<int>)u).ToArray());
        NDArray<int> rows = Nd.Array([1, 2, 3, 4]).Reshape(2, 2);
        rows *= rows[0, ..];
        Assert.Equal([1, 4, 3, 8], rows.ToArray());
    }

    [Fact]
    public void Indexers_and_properties_work_through_their_setters()
    {
        NDArray<int> a = [1, 2, 3, 4];
#pragma warning disable STR0001 // What becomes of a compound assignment on a slice is what is tested.
        a[1..] *= 2;
        a[..2] += a[2..];
        a["::-1"] -= 1;
#pragma warning restore STR0001
        a[0] += 100;
        Assert.Equal([106, 11, 5, 7], a.ToArray());
        NDArray u = a;
#pragma warning disable STR0001 // As above.
        u[1..] *= 2;
        u["0"] -= 6;
#pragma warning restore STR0001
        Assert.Equal([100, 22, 10, 14], a.ToArray());
        Assert.Throws<DTypeException>(() => ((NDArray)a[1..]).MultiplyInPlace(2.5));
        a[1..].MultiplyInPlace(2);
        Assert.Equal([100, 44, 20, 28], a.ToArray());
    }

    private static void Numeric<T>() where T : unmanaged, INumberBase<T>
    {
        NDArray<T> whole = Nd.Ones<T>(20), a = whole["::2"], same = a, y = Nd.Full(10, T.One + T.One);
        T three = T.CreateTruncating(3);
        a += y;
        a *= three;
        a -= y;
        a -= T.One;
        a += T.One;
        a *= y;
        Assert.Same(same, a);
        Assert.All(whole["::2"].ToArray(), x => Assert.Equal(T.CreateTruncating(14), x));
        Assert.All(whole["1::2"].ToArray(), x => Assert.Equal(T.One, x));
        a += 1;
        a -= 2;
        a *= 1;
        Assert.All(whole["::2"].ToArray(), x => Assert.Equal(T.CreateTruncating(13), x));
        AssertAllocatesNothing($"{typeof(T)} array", () => { a += y; a -= y; a *= y; });
        AssertAllocatesNothing($"{typeof(T)} number", () => { a += three; a -= three; a *= three; });
    }

    private static void Integer<T>() where T : unmanaged, IBinaryInteger<T>
    {
        NDArray<T> a = Nd.Full(10, T.CreateTruncating(100)), same = a, y = Nd.Full(10, T.CreateTruncating(3));
        T two = T.CreateTruncating(2);
        a &= T.CreateTruncating(0x3C);
        a |= y;
        a ^= T.One;
        Assert.All(same.ToArray(), x => Assert.Equal(T.CreateTruncating((100 & 0x3C | 3) ^ 1), x));
        a >>= 1;
        a <<= y;
        a >>= y;
        a <<= 1;
        a %= T.CreateTruncating(7);
        a %= y;
        a |= two;
        a &= y;
        a ^= y;
        Assert.All(same.ToArray(), x => Assert.Equal(T.CreateTruncating((((100 & 0x3C | 3) ^ 1) >> 1 << 1) % 7 % 3 | 2 & 3 ^ 3), x));
        Assert.Same(same, a);
        AssertAllocatesNothing($"{typeof(T)} array", () => { a &= y; a |= y; a ^= y; a %= y; a <<= y; a >>= y; });
        AssertAllocatesNothing($"{typeof(T)} number", () => { a &= two; a |= two; a ^= two; a %= two; a <<= 1; a >>= 1; });
    }

    private static void Floating<T>() where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NDArray<T> a = Nd.Full(10, T.CreateTruncating(7)), same = a, y = Nd.Full(10, T.CreateTruncating(2));
        T two = T.CreateTruncating(2);
        a /= y;
        Assert.All(same.ToArray(), x => Assert.Equal(T.CreateTruncating(3.5), x));
        a %= y;
        Assert.All(same.ToArray(), x => Assert.Equal(T.CreateTruncating(1.5), x));
        a /= two;
        a %= two;
        a *= 2.5;
        a += 0.125;
        Assert.All(same.ToArray(), x => Assert.Equal(T.CreateTruncating(2), x));
        AssertAllocatesNothing($"{typeof(T)} array", () => { a /= y; a %= y; });
        AssertAllocatesNothing($"{typeof(T)} number", () => { a /= two; a %= two; a *= 2.5; });
    }

    private static void AssertAllocatesNothing(string what, Action compound)
    {
        for (int i = 0; i < 3; i++) compound();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++) compound();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(bytes == 0, $"{what}: {bytes} bytes in ten calls.");
    }

    /// <summary>Small numbers without a zero, so that every operator takes them.</summary>
    private static NDArray Values(DType dtype) => dtype == DType.Bool
        ? Nd.Array([true, false, true, true, false, false, true, false, true, true])
        : Nd.Array([5, 3, 2, 1, 4, 2, 3, 1, 6, 2]).AsType(dtype);
}
