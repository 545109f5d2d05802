using System.Globalization;

namespace Strided;

/// <summary>
/// One entry of an index: an integer (removes its axis), a range with a step, all of the remaining axes, or a new axis of size 1.
/// </summary>
/// <remarks>
/// <c>int</c>, <c>Index</c> and <c>Range</c> convert by themselves: <c>a[1, ..^1]</c>. Bounds follow NumPy: negative numbers count from the end,
/// range bounds outside the axis are clamped, an integer outside it is an <see cref="IndexException"/>.
/// </remarks>
public readonly struct Slice : IEquatable<Slice>
{
    // The index of an integer, or the bounds of a range. All the way is a bound beyond every axis.
    private readonly nint start;
    private readonly nint stop;
    private readonly nint step;

    private Slice(SliceKind kind, nint start = 0, nint stop = 0, nint step = 1)
    {
        Kind = kind;
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    /// <summary>From <paramref name="start"/> up to and without <paramref name="stop"/>, every <paramref name="step"/>-th; null means all the way.</summary>
    /// <exception cref="IndexException">The step is 0.</exception>
    public Slice(nint? start, nint? stop, nint step = 1) : this(SliceKind.Range, start ?? OpenStart(step), stop ?? OpenStop(step), Walking(step)) { }

    /// <summary>A new axis of size 1.</summary>
    public static Slice NewAxis => new(SliceKind.NewAxis);

    /// <summary>All axes that the other entries do not name.</summary>
    public static Slice Ellipsis => new(SliceKind.Ellipsis);

    /// <summary>The whole axis, every <paramref name="step"/>-th element; negative steps walk backwards from the end.</summary>
    public static Slice Every(nint step) => new(SliceKind.Range, OpenStart(step), OpenStop(step), Walking(step));

    internal SliceKind Kind { get; }

    /// <summary>One index of any size.</summary>
    internal static Slice At(nint index) => new(SliceKind.Integer, index);

    /// <summary>One index: its axis disappears from the result.</summary>
    public static implicit operator Slice(int index) => new(SliceKind.Integer, index);

    /// <summary>One index, counted from the start or, with ^, from the end.</summary>
    public static implicit operator Slice(Index index) => index switch
    {
        { IsFromEnd: true, Value: 0 } => throw new IndexException("Index ^0 is one past the last element."),
        { IsFromEnd: true } => -index.Value,
        _ => index.Value,
    };

    /// <summary>A range of indices with step 1.</summary>
    public static implicit operator Slice(Range range) =>
        new(SliceKind.Range, Bound(range.Start), Bound(range.End));

    /// <summary>The position of an integer entry on an axis of the given size, or -1 when it is outside.</summary>
    internal nint Position(nint size)
    {
        nint position = start < 0 ? start + size : start;
        return (nuint)position < (nuint)size ? position : -1;
    }

    /// <summary>First index, number of indices and step on an axis of the given size: Python's slice rule.</summary>
    internal (nint First, nint Count, nint Step) Resolve(nint size)
    {
        nint low = step > 0 ? 0 : -1, high = size + low, first = Clamp(start, size, low, high), end = Clamp(stop, size, low, high);
        // Division is slow, and almost every step is 1.
        nint count = step == 1 ? nint.Max(end - first, 0)
            : step > 0
            ? first < end ? (end - first - 1) / step + 1 : 0
            : first > end ? (nint)((nuint)(first - end - 1) / (nuint)(-step)) + 1 : 0;
        return (first, count, step);
    }

    /// <inheritdoc/>
    public bool Equals(Slice other) => (Kind, start, stop, step) == (other.Kind, other.start, other.stop, other.step);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Slice other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, start, stop, step);

    /// <summary>True when both are the same entry.</summary>
    public static bool operator ==(Slice left, Slice right) => left.Equals(right);

    /// <summary>True when the entries differ.</summary>
    public static bool operator !=(Slice left, Slice right) => !left.Equals(right);

    /// <summary>The text NumPy's users would write: <c>1</c>, <c>1:5:2</c>, <c>...</c>, <c>newaxis</c>.</summary>
    public override string ToString() => Kind switch
    {
        SliceKind.Integer => string.Create(CultureInfo.InvariantCulture, $"{start}"),
        SliceKind.Range when step == 1 => string.Create(CultureInfo.InvariantCulture, $"{StartText}:{StopText}"),
        SliceKind.Range => string.Create(CultureInfo.InvariantCulture, $"{StartText}:{StopText}:{step}"),
        SliceKind.Ellipsis => "...",
        _ => "newaxis",
    };

    private static nint OpenStart(nint step) => step > 0 ? nint.MinValue : nint.MaxValue;

    private static nint OpenStop(nint step) => step > 0 ? nint.MaxValue : nint.MinValue;

    private static nint Walking(nint step) => step != 0 ? step : throw new IndexException("A slice cannot have step 0.");

    private string StartText => start == OpenStart(step) ? "" : start.ToString(CultureInfo.InvariantCulture);

    private string StopText => stop == OpenStop(step) ? "" : stop.ToString(CultureInfo.InvariantCulture);

    /// <summary>A C# bound as a Python one; ^0 is the end itself, which Python has no negative number for.</summary>
    private static nint Bound(Index index) => !index.IsFromEnd ? index.Value : index.Value == 0 ? nint.MaxValue : -index.Value;

    private static nint Clamp(nint bound, nint size, nint low, nint high)
    {
        if (bound < 0) bound += size;
        return nint.Min(nint.Max(bound, low), high);
    }
}
