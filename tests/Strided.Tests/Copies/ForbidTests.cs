using Xunit;

namespace Strided.Tests;

#pragma warning disable STR0010 // The hidden copy of a flattened transpose is what is tested.

/// <summary>Copies that a scope forbids are not made, and the exception says all about them.</summary>
public class ForbidTests
{
    [Fact]
    public void The_exception_tells_operation_reason_bytes_shapes_strides_and_the_way_out()
    {
        NDArray<double> m = Nd.Zeros(100, 50).T;
        using CopyScope scope = Copies.Forbid();
        CopyForbiddenException refused = Assert.Throws<CopyForbiddenException>(() => m.Reshape(1, -1));
        Assert.Equal("Reshape", refused.Operation);
        Assert.Equal(CopyReason.Reshape, refused.Reason);
        Assert.Equal(40_000, refused.Bytes);
        Assert.Equal((Dims)(50, 100), refused.Shape);
        Assert.Equal((Dims)(8, 400), refused.Strides);
        Assert.Equal((Dims)(1, 5000), refused.Target);
        Assert.Equal("take the elements in the other order, Reshape((1, 5000), Order.F), which is a view", refused.WayOut);
        foreach (string part in new[] { "Reshape copies 40000 bytes", "(50, 100)", "(8, 400)", "(1, 5000)", "copies are forbidden here", "cannot merge", refused.WayOut })
            Assert.Contains(part, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_hidden_copy_is_refused_with_its_reason()
    {
        NDArray<double> m = Nd.ARange(12.0).Reshape(3, 4);
        NDArray<int> n = Nd.ARange<int>(4);
        NDArray<bool> some = m > 5;
        Refused(CopyReason.Reshape, () => m.T.Ravel());
        Refused(CopyReason.Contiguity, () => m.T.AsContiguous());
        Refused(CopyReason.Overlap, () => m[1.., ..].AddInPlace(m[..^1, ..]));
        Refused(CopyReason.Conversion, () => Nd.Where(some, m, (NDArray)n));

        static void Refused(CopyReason reason, Action copy)
        {
            using CopyScope scope = Copies.Forbid();
            Assert.Equal(reason, Assert.Throws<CopyForbiddenException>(copy).Reason);
        }
    }

    [Fact]
    public void Copies_asked_for_by_name_pass_unless_they_are_forbidden_too()
    {
        NDArray<double> m = Nd.ARange(12.0).Reshape(3, 4);
        Action[] requested = [() => m.Copy(), () => m.Flatten(), () => Nd.Concat([m, m]), () => m.AsType<float>(), () => m.ToArray(), () => Nd.Array([1.0, 2.0]), () => Nd.Tile(m, 2)];
        using (Copies.Forbid())
            foreach (Action copy in requested) copy();
        using (Copies.Forbid(alsoRequested: true))
            foreach (Action copy in requested) Assert.Throws<CopyForbiddenException>(copy);
    }

    [Theory]
    [InlineData(96, true)]
    [InlineData(97, false)]
    public void Smaller_copies_pass(int minBytes, bool refused)
    {
        NDArray<double> m = Nd.ARange(12.0).Reshape(3, 4);
        using CopyScope scope = Copies.Forbid(minBytes);
        if (refused) Assert.Contains($"{minBytes} bytes or more", Assert.Throws<CopyForbiddenException>(() => m.T.Ravel()).Message, StringComparison.Ordinal);
        else Assert.Equal(12, m.T.Ravel().Size);
    }

    [Fact]
    public void Scopes_nest_and_end()
    {
        NDArray<double> m = Nd.Zeros(3, 4).T;
        using (Copies.Forbid())
        {
            using (Copies.Forbid(minBytes: 1_000_000)) Assert.Throws<CopyForbiddenException>(() => m.Ravel());
            Assert.Throws<CopyForbiddenException>(() => m.Ravel());
        }
        m.Ravel();
    }

    [Fact]
    public void Closed_out_of_turn_a_scope_ends_and_the_other_goes_on()
    {
        NDArray<double> small = Nd.Zeros(3, 4).T, large = Nd.Zeros(30, 40).T;
        CopyScope outer = Copies.Forbid(), inner = Copies.Forbid(minBytes: 1000);
        outer.Dispose();
        small.Ravel();
        Assert.Throws<CopyForbiddenException>(() => large.Ravel());
        inner.Dispose();
        inner.Dispose();
        large.Ravel();
    }

    [Fact]
    public void A_scope_that_cannot_be_is_not_opened()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Copies.Budget(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Copies.Forbid(minBytes: -1));
        Nd.Zeros(3, 4).T.Ravel();
    }

    [Fact]
    public void After_a_refusal_nothing_has_been_written()
    {
        NDArray<double> a = Nd.ARange(10.0), whole = a.Copy();
        using CopyScope scope = Copies.Forbid();
        Action[] overlapping =
        [
            () => a[1..] = a[..^1],
            () => a[1..].AddInPlace(a[..^1]),
            () => Nd.Sqrt(a[..^1], a[1..]),
            () => Nd.Multiply(a["::-1"], 2.0, a),
            () => Nd.MatMul(a.Reshape(1, 10).T, a.Reshape(1, 10)[.., ..1], a.Reshape(10, 1)),
        ];
        foreach (Action write in overlapping)
        {
            Assert.Equal(CopyReason.Overlap, Assert.Throws<CopyForbiddenException>(write).Reason);
            Assert.True(Nd.ArrayEqual(a, whole));
        }
    }

    [Fact]
    public void In_place_operators_copy_nothing_and_allocate_nothing()
    {
        NDArray<double> x = Nd.ARange(1000.0) + 1, y = Nd.Ones(1000), column = Nd.Ones(1000, 3)[.., 1], row = Nd.Ones(1);
        NDArray<int> i = Nd.ARange<int>(1000), j = Nd.Ones<int>(1000);
        NDArray u = x;
        using CopyScope scope = Copies.Forbid(0, alsoRequested: true);
        Assert.Equal(0, Allocated.By(() =>
        {
            x += y;
            x -= column;
            x *= 1.5;
            x /= row;
            column += x;
            column *= 2;
        }));
        Assert.Equal(0, Allocated.By(() =>
        {
            i += j;
            i &= 255;
            i <<= 1;
            i ^= j;
            i %= 7;
        }));
        Assert.Equal(0, Allocated.By(() => u *= y));
        Assert.Equal(0, Allocated.By(() => u.Fill(3)));
        Assert.Equal(0, Allocated.By(() => Nd.Sqrt(x, x)));
    }
}
