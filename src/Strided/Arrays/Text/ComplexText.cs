using System.Numerics;

namespace Strided;

/// <summary>Complex numbers: the real and the imaginary parts fitted apart, as <c>1. +2.5j</c>.</summary>
internal sealed class ComplexText<T, TPart>(Func<T, TPart> real, Func<T, TPart> imaginary, PrintOptions options) : ElementText<T>
    where TPart : IBinaryFloatingPointIeee754<TPart>
{
    private readonly FloatText<TPart> realText = new(options);
    private readonly FloatText<TPart> imaginaryText = new(options, plus: true);

    public override void Fit(ReadOnlySpan<T> shown)
    {
        var parts = new TPart[shown.Length];
        for (int i = 0; i < parts.Length; i++) parts[i] = real(shown[i]);
        realText.Fit(parts);
        for (int i = 0; i < parts.Length; i++) parts[i] = imaginary(shown[i]);
        imaginaryText.Fit(parts);
    }

    public override string Format(T value)
    {
        string imaginaryPart = imaginaryText.Format(imaginary(value));
        // The j belongs to the digits, before the blanks that align the next column.
        return realText.Format(real(value)) + imaginaryPart.Insert(imaginaryPart.TrimEnd().Length, "j");
    }

    // Python's form of a complex number: parentheses unless the real part is nothing at all.
    public override string Scalar(T value)
    {
        (TPart re, TPart im) = (real(value), imaginary(value));
        return TPart.IsZero(re) && TPart.IsPositive(re)
            ? ShortestFloat.Text(im, plus: false, pointZero: false) + "j"
            : $"({ShortestFloat.Text(re, plus: false, pointZero: false)}{ShortestFloat.Text(im, plus: true, pointZero: false)}j)";
    }
}
