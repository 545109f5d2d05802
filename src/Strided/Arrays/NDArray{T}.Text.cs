namespace Strided;

public sealed partial class NDArray<T>
{
    private protected override string Str(PrintOptions options) =>
        ArrayText.Str(Layout.Shape.AsSpan(), Element, ElementTexts.For(this, options), options);

    private protected override string Repr(PrintOptions options)
    {
        bool implied = DType == DType.Bool || DType == DType.Int64 || DType == DType.Float64 || DType == DType.Complex128;
        return ArrayText.Repr(Layout.Shape.AsSpan(), Element, ElementTexts.For(this, options), options, DType.Name, implied);
    }

    private T Element(ReadOnlySpan<nint> index)
    {
        nint offset = Offset;
        for (int axis = 0; axis < index.Length; axis++) offset += index[axis] * Layout.Strides[axis];
        return Element(offset);
    }
}
