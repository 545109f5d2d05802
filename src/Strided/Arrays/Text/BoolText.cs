namespace Strided;

/// <summary>Python's <c>True</c> and <c>False</c>.</summary>
internal sealed class BoolText : ElementText<bool>
{
    public override void Fit(ReadOnlySpan<bool> shown) { }

    // As wide as False even where all are true.
    public override string Format(bool value) => value ? " True" : "False";

    public override string Alone(bool value) => Scalar(value);

    public override string Scalar(bool value) => value ? "True" : "False";
}
