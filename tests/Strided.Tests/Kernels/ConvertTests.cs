using System.Numerics;
using System.Runtime.InteropServices;
using Xunit;

namespace Strided.Tests;

/// <summary>Rows converted in registers, through other types or not, are what one element after the other is.</summary>
public class ConvertTests
{
    /// <summary>Shorter than a register, and around the elements that go through another type at a time.</summary>
    private static readonly int[] s_lengths = [0, 1, 3, 7, 8, 9, 31, 64, 100, 1023, 1024, 1025, 2500];

    [Fact]
    public void Every_pair_of_types()
    {
        var pairs = new Pairs();
        foreach (DType from in DType.All) Family.Numeric(from, ref pairs);
    }

    [Fact]
    public void Truth_values_are_zeros_and_ones()
    {
        var truths = new OfTruths();
        foreach (DType to in DType.All) Family.Numeric(to, ref truths);
    }

    /// <summary>NaN and the smallest numbers are true, too, and both zeros false.</summary>
    [Fact]
    public void Zeros_alone_are_false()
    {
        var truths = new ToTruths();
        foreach (DType from in DType.All) Family.Numeric(from, ref truths);
    }

    /// <summary>Every float16, the halves between two of them, and what lies so close to those that float32 could not tell it from them.</summary>
    [Fact]
    public void Float16_rounds_float64_once()
    {
        var x = new List<double>();
        var wanted = new List<Half>();
        for (ushort bits = 0; bits < 0x7C00; bits++)
        {
            Half low = BitConverter.UInt16BitsToHalf(bits), high = BitConverter.UInt16BitsToHalf((ushort)(bits + 1));
            double between = ((double)low + (Half.IsInfinity(high) ? 65536 : (double)high)) / 2;
            x.AddRange([(double)low, Math.BitDecrement(between), between, Math.BitIncrement(between)]);
            wanted.AddRange([low, low, bits % 2 == 0 ? low : high, high]);
        }
        x.AddRange([.. x.Select(v => -v)]);
        wanted.AddRange([.. wanted.Select(v => -v)]);
        Assert.Equal(Bits(wanted), Bits(Nd.Array(x.ToArray()).AsType<Half>().ToArray()));
        // One by one, where registers do not go.
        Assert.Equal(Bits(wanted), Bits(Nd.Array(x.SelectMany(v => new[] { v, 7 }).ToArray())["::2"].AsType<Half>().ToArray()));
    }

    [Fact]
    public void Float16_rounds_wide_integers_once()
    {
        long[] x = [.. Enumerable.Range(0, 70_000).Select(i => (long)i), .. Enumerable.Range(0, 62).SelectMany(i => new[] { (1L << i) - 1, 1L << i, (1L << i) + 1 }), long.MaxValue];
        x = [.. x, .. x.Select(v => -v), long.MinValue];
        // Each of them that is not beyond float16 is a float64.
        ushort[] wanted = Bits(x.Select(v => (Half)(double)v));
        Assert.Equal(wanted, Bits(Nd.Array(x).AsType<Half>().ToArray()));
        int[] narrow = [.. x.Where(v => v == (int)v).Select(v => (int)v)];
        Assert.Equal(Bits(narrow.Select(v => (Half)(double)v)), Bits(Nd.Array(narrow).AsType<Half>().ToArray()));
        Assert.Equal(wanted.Where((_, i) => x[i] >= 0), Bits(Nd.Array(x.Where(v => v >= 0).Select(v => (ulong)v).ToArray()).AsType<Half>().ToArray()));
    }

    /// <summary>Halves between two float32, and what lies so close to those that float64 could not tell it from them.</summary>
    [Fact]
    public void Float32_rounds_wide_integers_once()
    {
        var x = new List<long>();
        var wanted = new List<float>();
        for (int power = 26; power < 63; power++)
        {
            long one = 1L << power, half = 1L << (power - 24);
            x.AddRange([one + half - 1, one + half, one + half + 1, one + 3 * half - 1, one + 3 * half, one + 3 * half + 1]);
            wanted.AddRange([one, one, one + 2 * half, one + 2 * half, one + 4 * half, one + 4 * half]);
        }
        Assert.Equal(wanted, Nd.Array(x.ToArray()).AsType<float>().ToArray());
        Assert.Equal(wanted, Nd.Array(x.Select(v => (ulong)v).ToArray()).AsType<float>().ToArray());
        Assert.Equal(wanted.Select(v => -v), Nd.Array(x.Select(v => -v).ToArray()).AsType<float>().ToArray());
    }

    private static ushort[] Bits(IEnumerable<Half> values) => [.. values.Select(BitConverter.HalfToUInt16Bits)];

    private readonly struct Pairs : INumericVisitor
    {
        public void Visit<X>() where X : unmanaged, INumberBase<X>
        {
            var to = new To<X>();
            foreach (DType dtype in DType.All) Family.Numeric(dtype, ref to);
        }
    }

    private readonly struct To<X> : INumericVisitor where X : unmanaged, INumberBase<X>
    {
        public void Visit<Z>() where Z : unmanaged, INumberBase<Z>
        {
            X[] values = Values<X>();
            foreach (int n in s_lengths)
            {
                X[] x = [.. Enumerable.Range(0, n).Select(i => values[(i * 37 + n) % values.Length])];
                Z[] z = new Z[n + 1];
                z[n] = Z.One;
                if (!Convert<X, Z>.Row(x, z.AsSpan(0, n))) return;
                for (int i = 0; i < n; i++)
                    Assert.True(Same(z[i], Convert<X, Z>.Apply(x[i])), $"{typeof(X).Name} to {typeof(Z).Name}: {x[i]} became {z[i]}, element {i} of {n}");
                Assert.Equal(Z.One, z[n]);
            }
        }
    }

    private readonly struct OfTruths : INumericVisitor
    {
        public void Visit<Z>() where Z : unmanaged, INumberBase<Z>
        {
            foreach (int n in s_lengths)
            {
                bool[] x = [.. Enumerable.Range(0, n).Select(i => i * i % 7 < 3)];
                Assert.Equal(x.Select(b => b ? Z.One : Z.Zero), Nd.Array(x).AsType<Z>().ToArray());
            }
        }
    }

    private readonly struct ToTruths : INumericVisitor
    {
        public void Visit<X>() where X : unmanaged, INumberBase<X>
        {
            X[] values = [.. Values<X>(), X.Zero, -X.Zero];
            foreach (int n in s_lengths)
            {
                X[] x = [.. Enumerable.Range(0, n).Select(i => i % 3 == 0 ? -X.Zero : values[(i * 37 + n) % values.Length])];
                Assert.Equal(x.Select(v => v != X.Zero), Nd.Array(x).AsType<bool>().ToArray());
            }
        }
    }

    /// <summary>The ends of every integer type and what lies beside them, numbers between two of a smaller type, and any bits.</summary>
    private static X[] Values<X>() where X : unmanaged, INumberBase<X>
    {
        List<double> some = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 0.25, 1e-320, 1e300, -1e300, 2049, 2051, 65519, 65520, (1L << 53) + 2, 16777217];
        foreach (int bits in (int[])[7, 8, 15, 16, 31, 32, 63, 64])
            foreach (double beside in (double[])[-1, -0.5, 0, 0.5, 1]) some.AddRange([double.ScaleB(1, bits) + beside, -double.ScaleB(1, bits) + beside]);
        X[] bitsOfAll = new X[1000];
        if (Traits<X>.IsVector || Traits<X>.IsFloat16) new Random(5).NextBytes(MemoryMarshal.AsBytes(bitsOfAll.AsSpan()));
        return [.. some.Select(X.CreateSaturating), .. bitsOfAll];
    }

    private static bool Same<Z>(Z seen, Z wanted) where Z : unmanaged, INumberBase<Z> =>
        Z.IsNaN(seen) ? Z.IsNaN(wanted) : MemoryMarshal.AsBytes<Z>([seen]).SequenceEqual(MemoryMarshal.AsBytes<Z>([wanted]));
}
