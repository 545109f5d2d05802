using CsCheck;
using Xunit;

namespace Strided.Tests;

/// <summary>Comparisons whose operands have no common dtype that holds both: still exact.</summary>
public class MixedComparisonTests
{
    [Fact]
    public void Int64_beside_uint64_is_compared_exactly()
    {
        NDArray<long> x = [long.MaxValue, long.MaxValue - 1, -1, 0];
        NDArray<ulong> y = [long.MaxValue, long.MaxValue, ulong.MaxValue, 0];

        Assert.Equal([true, false, false, true], Nd.Equal(x, y).ToArray());
        Assert.Equal([false, true, true, false], Nd.Less(x, y).ToArray());
        Assert.Equal([true, false, false, true], Nd.GreaterEqual(x, y).ToArray());
        Assert.Equal([false, true, true, false], Nd.Greater(y, x).ToArray());
        Assert.Equal([true, false, false, true], Nd.LessEqual(y, x).ToArray());
    }

    [Fact]
    public void Signed_and_unsigned_integers_of_any_width_and_layout_compare_as_numbers() => Gen.Select(
        Gen.Long.Array[6], Gen.ULong.Array[6], Gen.Int[0, 3]).Sample((signed, unsigned, width) =>
    {
        signed = [.. signed.Select((x, k) => k % 2 == 0 ? x : (long)unsigned[k])];
        NDArray narrow = Nd.Array(signed).AsType(new[] { DType.Int8, DType.Int16, DType.Int32, DType.Int64 }[width]);
        long[] values = narrow.AsType<long>().ToArray();
        NDArray x = narrow.Flip(), y = Nd.Array(unsigned).Flip();
        for (int k = 0; k < 6; k++)
        {
            Int128 a = values[5 - k], b = unsigned[5 - k];
            Assert.Equal(a < b, Nd.Less(x, y)[k]);
            Assert.Equal(a >= b, Nd.GreaterEqual(x, y)[k]);
            Assert.Equal(a != b, Nd.NotEqual(x, y)[k]);
            Assert.Equal(a == b, Nd.Equal(y, x)[k]);
            Assert.Equal(b <= a, Nd.LessEqual(y, x)[k]);
        }
    }, iter: 500);

    [Fact]
    public void A_number_outside_the_range_of_the_dtype_is_above_or_below_all_elements()
    {
        NDArray a = Nd.Array<sbyte>([-128, 0, 127]), u = Nd.Array<ulong>([0, ulong.MaxValue]);

        Assert.Equal([true, true, true], Nd.Less(a, 300).ToArray());
        Assert.Equal([false, false, false], Nd.Greater(a, 300).ToArray());
        Assert.Equal([false, false, false], Nd.Equal(a, 128).ToArray());
        Assert.Equal([true, true, true], Nd.NotEqual(a, -129).ToArray());
        Assert.Equal([true, true, true], Nd.Greater(300, a).ToArray());
        Assert.Equal([true, true, true], (a > -1000).ToArray());
        Assert.Equal([true, true], Nd.Less(-1, u).ToArray());
        Assert.Equal([false, true, true], Nd.Less(-128, a).ToArray());
        var z = Nd.Empty<bool>(3);
        Assert.Same(z, Nd.LessEqual(a, 1000, z));
        Assert.Equal([true, true, true], z.ToArray());
    }

    [Fact]
    public void Arithmetic_with_such_a_number_is_still_refused() =>
        Assert.Contains("300 is out of bounds for int8", Assert.Throws<OverflowException>(() => Nd.Add((NDArray)Nd.Array<sbyte>([1]), 300)).Message);
}
