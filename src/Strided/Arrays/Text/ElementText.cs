namespace Strided;

/// <summary>How the elements of one array are written: first fitted to all that will be shown, then asked for each of them.</summary>
/// <remarks>An instance serves one array, since what is fitted stays with it.</remarks>
internal abstract class ElementText<T>
{
    /// <summary>Chooses form and width by the elements that will be shown, so that columns align.</summary>
    public abstract void Fit(ReadOnlySpan<T> shown);

    /// <summary>The text of an element among those fitted, padded to their common width.</summary>
    public abstract string Format(T value);

    /// <summary>The text of the element of a 0-d array within <c>repr</c>.</summary>
    public virtual string Alone(T value)
    {
        Fit([value]);
        return Format(value);
    }

    /// <summary>The text of the element of a 0-d array, which NumPy prints as a bare number, precision and other options aside.</summary>
    public abstract string Scalar(T value);
}
