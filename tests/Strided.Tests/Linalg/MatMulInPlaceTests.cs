using Xunit;

namespace Strided.Tests;

/// <summary>The product written over its left operand.</summary>
public class MatMulInPlaceTests
{
    [Fact]
    public void The_product_replaces_the_left_operand()
    {
        NDArray<double> a = Nd.ARange(6.0).Reshape(2, 3), b = Nd.ARange(9.0).Reshape(3, 3), product = Nd.MatMul(a, b);
        NDArray view = a;
        view.MatMulInPlace(b);
        Assert.Equal(product.ToArray(), a.ToArray());
        a[.., ..2].MatMulInPlace(b[..2, ..2]);
        Assert.Equal(product[0, 2], a[0, 2]);
        Assert.Throws<ShapeException>(() => view.MatMulInPlace(Nd.Zeros(3, 2)));
    }
}
