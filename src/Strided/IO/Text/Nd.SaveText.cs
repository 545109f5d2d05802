namespace Strided;

public static partial class Nd
{
    /// <summary>Writes an array as text, one row a line. NumPy's <c>savetxt</c>.</summary>
    /// <param name="path">The file. It appears when it is complete.</param>
    /// <param name="a">At most two axes; the elements of one axis stand below one another.</param>
    /// <param name="format">A format of .NET for each number, such as <c>F3</c>; <c>e18</c> gives as many digits as NumPy's default does. Without it, the fewest digits that read back as the same number.</param>
    /// <param name="delimiter">What stands between two numbers.</param>
    /// <param name="newline">What ends a line.</param>
    /// <param name="header">Comes first, each line of it as a comment.</param>
    /// <param name="footer">Comes last, each line of it as a comment.</param>
    /// <param name="comments">What makes a comment of a line.</param>
    /// <exception cref="ShapeException">More than two axes.</exception>
    /// <exception cref="DTypeException">The dtype is not written as text.</exception>
    /// <exception cref="FormatException">The format is none.</exception>
    /// <example>
    /// <code>
    /// Nd.SaveText("a.csv", Nd.Eye(2), "F1", delimiter: ",", header: "x,y");
    /// File.ReadAllText("a.csv") // -> # x,y 1.0,0.0 0.0,1.0
    /// </code>
    /// </example>
    public static void SaveText(
        string path, NDArray a, string? format = null, string delimiter = " ", string newline = "\n", string header = "", string footer = "", string comments = "# ")
    {
        CheckText(a);
        AtomicFile.Write(path, file => SaveText(file, a, format, delimiter, newline, header, footer, comments));
    }

    /// <summary>Writes an array as text, one row a line. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="SaveText(string, NDArray, string, string, string, string, string, string)"/>
    /// <example><code>Nd.SaveText(Stream.Null, Nd.Eye(2));</code></example>
    public static void SaveText(
        Stream stream, NDArray a, string? format = null, string delimiter = " ", string newline = "\n", string header = "", string footer = "", string comments = "# ")
    {
        ArgumentNullException.ThrowIfNull(stream);
        CheckText(a);
        TextSaving.Comment(stream, header, comments, newline);
        TextSaving.Write(stream, a, format, delimiter, newline);
        TextSaving.Comment(stream, footer, comments, newline);
    }

    private static void CheckText(NDArray a)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (a.NDim > 2) throw new ShapeException($"Shape {a.Shape} has {a.NDim} axes, and a text has lines and columns. Reshape it.");
    }
}
