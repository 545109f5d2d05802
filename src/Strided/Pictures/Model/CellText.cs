namespace Strided;

/// <summary>Bytes of a buffer as the elements that an array or its base would read there.</summary>
internal static class CellText
{
    private const int LongestText = 8;

    private static readonly PrintOptions Short = new() { Precision = 3, Threshold = 1 };

    /// <summary>The element of the array's dtype at a byte of its buffer, or nothing outside of the buffer.</summary>
    public static string Read(NDArray a, nint offset)
    {
        if (offset < a.Storage.First || offset > a.Storage.End - a.ItemSize) return "";
        string text = Clean(a.With(new Layout(1, a.ItemSize, offset, a.ItemSize), writeable: false).ToString(Short).Trim('[', ']', ' '));
        // A struct without words of its own says the name of its type, with everything it lives in.
        if (text.EndsWith("." + a.DType.Name, StringComparison.Ordinal)) text = a.DType.Name;
        return Shorten(text, LongestText);
    }

    /// <summary>The text of one cell of a grid: what starts there.</summary>
    public static string At(NDArray a, Grid grid, nint offset, VisitCount visits)
    {
        NDArray root = a.Base ?? a;
        bool starts = visits.IsExact ? visits.Count > 0 && visits.Start == offset && grid.CellBytes <= a.ItemSize : grid.CellBytes == a.ItemSize;
        if (starts) return Read(a, offset);
        // What lies between the elements of a view is read as the array reads it that the view is of.
        return !visits.IsVisited && grid.CellBytes == root.ItemSize ? Read(root, offset) : "";
    }

    /// <summary>Text in one line, without anything that a fixed-width line or an XML file could not hold.</summary>
    public static string Clean(string text)
    {
        var clean = new char[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            bool pairs = (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
            clean[i] = char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) ? ' '
                : (char.IsSurrogate(text[i]) && !pairs) || text[i] is '\ufffe' or '\uffff' ? '\ufffd'
                : text[i];
        }
        return string.Join(' ', new string(clean).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public static string Shorten(string text, int longest)
    {
        if (text.Length <= longest) return text;
        int cut = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..cut] + "…";
    }
}
