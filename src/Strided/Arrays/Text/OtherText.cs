using System.Globalization;

namespace Strided;

/// <summary>Elements of any type, as they print themselves, right-aligned.</summary>
internal sealed class OtherText<T> : ElementText<T>
{
    private int width;

    public override void Fit(ReadOnlySpan<T> shown)
    {
        width = 0;
        foreach (T value in shown) width = Math.Max(width, Scalar(value).Length);
    }

    public override string Format(T value) => Scalar(value).PadLeft(width);

    public override string Scalar(T value) =>
        (value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString()) ?? "";
}
