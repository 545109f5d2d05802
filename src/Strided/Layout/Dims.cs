using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>
/// A short tuple of integers with one entry per axis: a shape, strides, or a list of axes.
/// Up to four entries live inside the value itself; nothing is allocated for them.
/// </summary>
/// <remarks>Write it as <c>3</c>, <c>(3, 4)</c>, <c>[3, 4, 5]</c>, or pass an <c>int[]</c>.</remarks>
[CollectionBuilder(typeof(Dims), nameof(Create))]
public struct Dims : IReadOnlyList<nint>, IEquatable<Dims>, ISpanFormattable
{
    /// <summary>The largest number of axes an array can have, as in NumPy 2.</summary>
    public const int MaxRank = 64;

    private const int InlineCount = 4;

    private Inline inline;
    private nint[]? spilled;

    private Dims(ReadOnlySpan<nint> values)
    {
        Count = values.Length;
        if (Count > InlineCount) spilled = Spill(values);
        // One by one: for so few a call takes longer.
        else for (int k = 0; k < values.Length; k++) inline[k] = values[k];
    }

    /// <summary>Entries that need an array, apart from the few that do not: those are made where the tuple is written.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static nint[] Spill(ReadOnlySpan<nint> values) => values.Length <= MaxRank
        ? values.ToArray()
        : throw new ShapeException($"{values.Length} axes are more than the {MaxRank} an array can have.");

    private static Dims Few(int count, nint first, nint second = 0, nint third = 0, nint fourth = 0)
    {
        Dims few = default;
        few.Count = count;
        (few.inline[0], few.inline[1], few.inline[2], few.inline[3]) = (first, second, third, fourth);
        return few;
    }

    /// <summary>Room for so many entries, to be filled in place.</summary>
    [UnscopedRef]
    internal Span<nint> Reset(int count)
    {
        Count = count;
        if (count <= InlineCount) return ((Span<nint>)inline)[..count];
        return spilled = new nint[count];
    }

    /// <summary>Written over a value that is all zero.</summary>
    internal readonly void CopyTo(ref Dims target)
    {
        target.inline = inline;
        target.Count = Count;
        if (spilled is not null) target.spilled = spilled;
    }

    /// <summary>Makes a tuple of the given values.</summary>
    public static Dims Create(ReadOnlySpan<nint> values) => new(values);

    /// <summary>The number of entries.</summary>
    public int Count { readonly get; private set; }

    /// <summary>The entry at <paramref name="index"/>.</summary>
    public readonly nint this[int index] => AsSpan()[index];

    /// <summary>The entries in place, without a copy.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<nint> AsSpan() => spilled is null ? ((ReadOnlySpan<nint>)inline)[..Count] : spilled;

    /// <summary>The entries as a new array.</summary>
    public readonly nint[] ToArray() => AsSpan().ToArray();

    /// <inheritdoc/>
    public readonly bool Equals(Dims other) => Same(this, other);

    /// <summary>Equality without copies of the values.</summary>
    internal static bool Same(in Dims x, in Dims y)
    {
        if (x.Count != y.Count) return false;
        ReadOnlySpan<nint> xs = x.AsSpan(), ys = y.AsSpan();
        for (int k = 0; k < xs.Length; k++)
            if (xs[k] != ys[k]) return false;
        return true;
    }

    /// <inheritdoc/>
    public readonly override bool Equals(object? obj) => obj is Dims other && Equals(other);

    /// <inheritdoc/>
    public readonly override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (nint value in AsSpan()) hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>True when both hold the same entries in the same order.</summary>
    public static bool operator ==(Dims left, Dims right) => left.Equals(right);

    /// <summary>True when the entries differ.</summary>
    public static bool operator !=(Dims left, Dims right) => !left.Equals(right);

    /// <summary>A tuple of one.</summary>
    public static implicit operator Dims(int value) => Few(1, value);

    /// <summary>A tuple of one.</summary>
    public static implicit operator Dims(nint value) => Few(1, value);

    /// <summary>A tuple of two.</summary>
    public static implicit operator Dims((nint, nint) values) => Few(2, values.Item1, values.Item2);

    /// <summary>A tuple of three.</summary>
    public static implicit operator Dims((nint, nint, nint) values) => Few(3, values.Item1, values.Item2, values.Item3);

    /// <summary>A tuple of four.</summary>
    public static implicit operator Dims((nint, nint, nint, nint) values) => Few(4, values.Item1, values.Item2, values.Item3, values.Item4);

    /// <summary>The same entries as the array's.</summary>
    public static implicit operator Dims(int[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(Array.ConvertAll(values, value => (nint)value));
    }

    /// <summary>The same entries as the array's.</summary>
    public static implicit operator Dims(nint[] values) => new(values);

    /// <summary>The text NumPy prints for a tuple: <c>()</c>, <c>(3,)</c>, <c>(3, 4)</c>.</summary>
    public readonly override string ToString() => Text(AsSpan());

    /// <inheritdoc/>
    public readonly string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public readonly bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString();
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>Enumerates the entries.</summary>
    public readonly IEnumerator<nint> GetEnumerator() => ((IEnumerable<nint>)ToArray()).GetEnumerator();

    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static string Text(ReadOnlySpan<nint> values)
    {
        if (values.Length == 1) return string.Create(CultureInfo.InvariantCulture, $"({values[0]},)");
        var text = new DefaultInterpolatedStringHandler(2, values.Length, CultureInfo.InvariantCulture);
        text.AppendLiteral("(");
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0) text.AppendLiteral(", ");
            text.AppendFormatted(values[i]);
        }
        text.AppendLiteral(")");
        return text.ToStringAndClear();
    }

    [InlineArray(InlineCount)]
    private struct Inline
    {
        private nint first;
    }
}
