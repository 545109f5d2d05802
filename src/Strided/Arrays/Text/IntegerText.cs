using System.Globalization;
using System.Numerics;

namespace Strided;

/// <summary>Integers, right-aligned.</summary>
internal sealed class IntegerText<T> : ElementText<T> where T : IBinaryInteger<T>
{
    private int width;

    public override void Fit(ReadOnlySpan<T> shown)
    {
        width = 0;
        foreach (T value in shown) width = Math.Max(width, Scalar(value).Length);
    }

    public override string Format(T value) => Scalar(value).PadLeft(width);

    public override string Scalar(T value) => value.ToString(null, CultureInfo.InvariantCulture);
}
