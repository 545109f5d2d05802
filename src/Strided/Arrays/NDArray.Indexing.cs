using System.Runtime.CompilerServices;

namespace Strided;

public abstract partial class NDArray
{
    private const int StackSlices = 8;

    /// <summary>View: the elements that integers, ranges, <see cref="Slice"/>s, new axes and an ellipsis select. Setting writes into them.</summary>
    /// <exception cref="IndexException">Too many entries, or an integer outside its axis.</exception>
    [NeverCopies]
    public NDArray this[params ReadOnlySpan<Slice> index]
    {
        get
        {
            NDArray view = Unplaced();
            layout.Slice(index, ref view.Place);
            return view;
        }
        [InPlace, MethodImpl(CallSite.Visible)]
        set => Assign(layout.Slice(index), value);
    }

    /// <summary>View: the elements that NumPy's text form selects, such as <c>"1:, ::-2"</c>. Setting writes into them.</summary>
    /// <exception cref="IndexException">The text is malformed, names too many axes, or an integer outside its axis.</exception>
    [NeverCopies]
    public NDArray this[string index]
    {
        get
        {
            NDArray view = Unplaced();
            Slicing(index, ref view.Place);
            return view;
        }
        [InPlace, MethodImpl(CallSite.Visible)]
        set
        {
            Layout places = default;
            Slicing(index, ref places);
            Assign(places, value);
        }
    }

    /// <summary>
    /// Copy: the elements that arrays of integers and masks select, together with integers, ranges, new axes and an ellipsis. Setting writes into
    /// this array; where an element is named several times, the last value stays.
    /// </summary>
    /// <exception cref="IndexException">Too many entries, an integer outside its axis, a mask of another size, or index arrays that do not stretch to one shape.</exception>
    /// <exception cref="DTypeException">An array of indices that has neither integers nor truth values.</exception>
    /// <example><code>a[mask] = 0; a[rows, columns] += 1; NDArray b = a[.., rows, 0];</code></example>
    [AlwaysCopies]
    public NDArray this[params ReadOnlySpan<Selector> index]
    {
        [MethodImpl(CallSite.Visible)]
        get => IndexedElements.Get(this, index);
        [InPlace, MethodImpl(CallSite.Visible)]
        set => IndexedElements.Set(this, index, value);
    }

    /// <summary>
    /// Copy: what an array of integers selects along the first axis, or a mask over as many axes as it has. Setting writes into this array; where an
    /// element is named several times, the last value stays.
    /// </summary>
    /// <inheritdoc cref="this[ReadOnlySpan{Selector}]" path="/exception"/>
    /// <example><code>a[a > 5] = 0; NDArray rows = a[Nd.Array([2, 0])];</code></example>
    [AlwaysCopies]
    public NDArray this[NDArray index]
    {
        [MethodImpl(CallSite.Visible)]
        get => IndexedElements.Get(this, index);
        [InPlace, MethodImpl(CallSite.Visible)]
        set => IndexedElements.Set(this, index, value);
    }

    /// <summary>The view that the text selects, in place of a layout that is all zero.</summary>
    private protected void Slicing(string index, ref Layout view)
    {
        ArgumentNullException.ThrowIfNull(index);
        int count = SliceText.Count(index);
        Span<Slice> entries = count <= StackSlices ? stackalloc Slice[StackSlices] : new Slice[count];
        layout.Slice(entries[..SliceText.Parse(index, entries)], ref view);
    }
}
