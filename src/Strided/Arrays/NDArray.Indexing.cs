namespace Strided;

public abstract partial class NDArray
{
    private const int StackSlices = 8;

    /// <summary>View: the elements that integers, ranges, <see cref="Slice"/>s, new axes and an ellipsis select. Setting writes into them.</summary>
    /// <exception cref="IndexException">Too many entries, or an integer outside its axis.</exception>
    [NeverCopies]
    public NDArray this[params ReadOnlySpan<Slice> index]
    {
        get => With(layout.Slice(index), IsWriteable);
        [InPlace]
        set => With(layout.Slice(index), IsWriteable).Assign(value);
    }

    /// <summary>View: the elements that NumPy's text form selects, such as <c>"1:, ::-2"</c>. Setting writes into them.</summary>
    /// <exception cref="IndexException">The text is malformed, names too many axes, or an integer outside its axis.</exception>
    [NeverCopies]
    public NDArray this[string index]
    {
        get => With(Slicing(index), IsWriteable);
        [InPlace]
        set => With(Slicing(index), IsWriteable).Assign(value);
    }

    private protected Layout Slicing(string index)
    {
        ArgumentNullException.ThrowIfNull(index);
        int count = SliceText.Count(index);
        Span<Slice> entries = count <= StackSlices ? stackalloc Slice[StackSlices] : new Slice[count];
        return layout.Slice(entries[..SliceText.Parse(index, entries)]);
    }
}
