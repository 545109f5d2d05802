using Xunit;

namespace Strided.Tests;

/// <summary>float16 goes through float32 in rows: the answers are those of exact arithmetic rounded once, in every layout.</summary>
public class Float16Tests
{
    /// <summary>Around the elements of a register, of a row that is converted at a time, and of a block that is folded.</summary>
    private static readonly int[] s_lengths = [0, 1, 2, 7, 15, 16, 17, 33, 100, 127, 128, 129, 255, 256, 257, 600, 2047, 2049, 5000];

    [Fact]
    public void Arithmetic_rounds_once()
    {
        Check(Nd.Add, (x, y) => x + y);
        Check(Nd.Subtract, (x, y) => x - y);
        Check(Nd.Multiply, (x, y) => x * y);
        Check(Nd.Divide, (x, y) => x / y);
        Check(Nd.Minimum, double.Min);
        Check(Nd.Maximum, double.Max);
        Check(Nd.CopySign, double.CopySign);
    }

    [Fact]
    public void Functions_round_once()
    {
        Check(Nd.Negative, x => -x);
        Check(Nd.Abs, Math.Abs);
        Check(Nd.Square, x => x * x);
        Check(Nd.Sqrt, Math.Sqrt);
        Check(Nd.Reciprocal, x => 1 / x);
        Check(Nd.Floor, Math.Floor);
        Check(Nd.Deg2Rad, x => x * (Math.PI / 180));
        Check(Nd.Rad2Deg, x => x * (180 / Math.PI));
        Check(Nd.Expm1, x => x == 0 ? x : Math.Abs(x) < 1e-3 ? x + x * x / 2 + x * x * x / 6 : Math.Exp(x) - 1);
        Check((x, z) => Nd.Clip(x, -2, 3, z), x => Math.Min(Math.Max(x, -2), 3));
    }

    [Fact]
    public void Questions_are_answered_as_of_float64()
    {
        foreach (int n in s_lengths)
        {
            NDArray x = Numbers(n, 1), y = Numbers(n, 2);
            NDArray wideX = x.AsType(DType.Float64), wideY = y.AsType(DType.Float64);
            foreach (Func<NDArray, NDArray, NDArray<bool>> ask in new Func<NDArray, NDArray, NDArray<bool>>[]
                { (a, b) => Nd.Equal(a, b), (a, b) => Nd.NotEqual(a, b), (a, b) => Nd.Less(a, b), (a, b) => Nd.LessEqual(a, b), (a, _) => Nd.IsNaN(a), (a, _) => Nd.SignBit(a) })
            {
                Assert.Equal(ask(wideX, wideY).ToArray(), ask(x, y).ToArray());
                Assert.Equal(ask(wideX, wideX).ToArray(), ask(x, x).ToArray());
                Assert.Equal(ask(wideX["::-2"], wideY["::-2"]).ToArray(), ask(x["::-2"], y["::-2"]).ToArray());
                if (n > 0) Assert.Equal(ask(wideX, wideY["0"]).ToArray(), ask(x, y["0"]).ToArray());
            }
        }
    }

    /// <summary>Without NaN, with some, and zeros of both signs.</summary>
    [Fact]
    public void Extremes_and_their_places_are_those_of_float64()
    {
        foreach (int n in s_lengths.Where(n => n > 0))
        {
            foreach (NDArray x in new[] { Numbers(n, 3), Nd.NanToNum(Numbers(n, 4)), Nd.CopySign(Nd.Zeros(n).AsType(DType.Float16), Numbers(n, 5)) })
            {
                NDArray table = Nd.Concat([x, x["::-1"], x, x, x]).Reshape(5, n);
                foreach (NDArray a in new[] { x, x["::-1"], x["::2"], table, table.T, table.Copy(Order.F), table[":, ::-2"], Nd.BroadcastTo(x, (3, n)) })
                {
                    NDArray wide = a.AsType(DType.Float64);
                    for (int axis = -1; axis < a.NDim; axis++)
                    {
                        Dims? along = axis < 0 ? null : axis;
                        nint? one = axis < 0 ? null : axis;
                        Assert.Equal(Bits(wide.Max(along)), Bits(a.Max(along)));
                        Assert.Equal(Bits(wide.Min(along)), Bits(a.Min(along)));
                        Assert.Equal(wide.ArgMax(one).ToArray(), a.ArgMax(one).ToArray());
                        Assert.Equal(wide.ArgMin(one).ToArray(), a.ArgMin(one).ToArray());
                    }
                }
            }
        }
    }

    [Fact]
    public void Running_sums_round_to_float16_at_every_step()
    {
        NDArray<Half> x = (NDArray<Half>)Nd.Random.Generator(6).Random((70, 40)).AsType(DType.Float16);
        NDArray sums = Nd.CumulativeSum((NDArray)x, 0, DType.Float16);
        for (int j = 0; j < 40; j++)
        {
            Half sum = Half.Zero;
            for (int i = 0; i < 70; i++)
            {
                sum += x[i, j];
                Assert.Equal(sum, ((NDArray<Half>)sums)[i, j]);
            }
        }
    }

    private static void Check(Func<NDArray, NDArray, NDArray?, NDArray> operation, Func<double, double, double> exact)
    {
        foreach (int n in s_lengths)
        {
            NDArray x = Numbers(n, 1), y = Numbers(n, 2);
            string[] wanted = Wanted(x, y, exact);
            Assert.Equal(wanted, Bits(operation(x, y, null)));
            Assert.Equal(wanted, Bits(operation(Apart(x), Apart(y), null)));
            Assert.Equal(wanted, Bits(operation(x, Apart(y), null)));
            Assert.Equal(wanted, Bits(operation(x["::-1"], y["::-1"], null)["::-1"]));
            Assert.Equal(Wanted(x, x, exact), Bits(operation(x, x, null)));
            NDArray into = Nd.Zeros(2 * n).AsType(DType.Float16)["::2"], inPlace = x.Copy();
            Assert.Equal(wanted, Bits(operation(x, y, into)));
            operation(inPlace, y, inPlace);
            Assert.Equal(wanted, Bits(inPlace));
            if (n == 0) continue;
            Assert.Equal(Wanted(x, Nd.BroadcastTo(y["0"], n), exact), Bits(operation(x, y["0"], null)));
            Assert.Equal(Wanted(Nd.BroadcastTo(x["0"], n), y, exact), Bits(operation(Nd.BroadcastTo(x["0"], n), y, null)));
            // Each element moves on by one.
            NDArray shifted = Nd.Concat([x, x["0:1"]]);
            operation(shifted["0:-1"], y, shifted["1:"]);
            Assert.Equal(wanted, Bits(shifted["1:"]));
        }
    }

    private static void Check(Func<NDArray, NDArray?, NDArray> function, Func<double, double> exact) => Check((x, _, z) => function(x, z), (x, _) => exact(x));

    private static string[] Wanted(NDArray x, NDArray y, Func<double, double, double> exact)
    {
        double[] a = x.AsType<double>().ToArray(), b = y.AsType<double>().ToArray();
        return [.. a.Select((v, i) => Bits((Half)exact(v, b[i])))];
    }

    private static string[] Bits(NDArray x) => [.. x.AsType<double>().ToArray().Select(v => Bits((Half)v))];

    private static string Bits(Half x) => Half.IsNaN(x) ? "NaN" : BitConverter.HalfToUInt16Bits(x).ToString("X4", null);

    private static NDArray Apart(NDArray x)
    {
        NDArray twice = Nd.Zeros(2 * x.Size).AsType(DType.Float16), apart = twice["::2"];
        apart.Assign(x);
        return apart;
    }

    /// <summary>Any bits: numbers of every size, zeros, infinities and NaN.</summary>
    private static NDArray<Half> Numbers(int n, int seed)
    {
        var random = new Random(seed);
        return Nd.Array(Enumerable.Range(0, n).Select(_ => random.Next(8) switch
        {
            0 => (ushort)(random.Next(2) * 0x8000),
            1 => (ushort)(0x3C00 + random.Next(3)),
            _ => (ushort)random.Next(65536),
        }).ToArray()).View<Half>();
    }
}
