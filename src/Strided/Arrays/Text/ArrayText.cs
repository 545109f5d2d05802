using System.Globalization;

namespace Strided;

/// <summary>The text of an array, as NumPy's <c>str</c> and <c>repr</c> give it.</summary>
internal static class ArrayText
{
    private const string ReprPrefix = "array(";

    /// <summary>NumPy's <c>str(a)</c>: brackets and blanks.</summary>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="element">Reads the element at an index, one number per axis.</param>
    /// <param name="text">Writes the elements; fitted here.</param>
    /// <param name="options">Precision, line width and when to summarise.</param>
    public static string Str<T>(ReadOnlySpan<nint> shape, Func<ReadOnlySpan<nint>, T> element, ElementText<T> text, PrintOptions options) =>
        shape.IsEmpty ? text.Scalar(element([])) : Brackets(shape, element, text, options, new(" ", Indent: 1, options.LineWidth));

    /// <summary>NumPy's <c>repr(a)</c>: <c>array([1, 2], dtype=int32)</c>, with what the elements alone do not tell.</summary>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="element">Reads the element at an index, one number per axis.</param>
    /// <param name="text">Writes the elements; fitted here.</param>
    /// <param name="options">Precision, line width and when to summarise.</param>
    /// <param name="dtype">The dtype's name.</param>
    /// <param name="isImplied">Whether the elements tell the dtype: bool, int64, float64, complex128.</param>
    public static string Repr<T>(
        ReadOnlySpan<nint> shape, Func<ReadOnlySpan<nint>, T> element, ElementText<T> text, PrintOptions options, string dtype, bool isImplied)
    {
        // The closing parenthesis, or a comma in its place, takes a column.
        string body = shape.IsEmpty
            ? text.Alone(element([]))
            : Brackets(shape, element, text, options, new(", ", ReprPrefix.Length + 1, options.LineWidth - 1));
        nint size = Corners.SizeOf(shape);
        bool needsShape = size > options.Threshold || (size == 0 && shape.Length > 1);
        bool needsDType = size == 0 || !isImplied;
        if (!needsShape && !needsDType) return $"{ReprPrefix}{body})";
        string start = $"{ReprPrefix}{body},";
        string end = (needsShape ? "shape=" + Tuple(shape) : "") + (needsShape && needsDType ? ", " : "") + (needsDType ? "dtype=" + dtype : "") + ")";
        int lastLine = start.Length - (start.LastIndexOf('\n') + 1);
        bool fits = lastLine + 1 + end.Length <= options.LineWidth;
        return start + (fits ? " " : "\n" + new string(' ', ReprPrefix.Length)) + end;
    }

    private static string Brackets<T>(
        ReadOnlySpan<nint> shape, Func<ReadOnlySpan<nint>, T> element, ElementText<T> text, PrintOptions options, BracketStyle style)
    {
        if (Corners.SizeOf(shape) == 0) return "[]";
        var corners = new Corners(shape, options);
        T[] shown = corners.Read(element);
        text.Fit(shown);
        return new BracketLayout<T>(corners, shown, text, style).ToString();
    }

    private static string Tuple(ReadOnlySpan<nint> shape)
    {
        var sizes = new List<string>(shape.Length);
        foreach (nint size in shape) sizes.Add(size.ToString(CultureInfo.InvariantCulture));
        return sizes.Count == 1 ? $"({sizes[0]},)" : $"({string.Join(", ", sizes)})";
    }
}
