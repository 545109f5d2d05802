namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the float64 numbers of a text file, one row a line. NumPy's <c>loadtxt</c>.</summary>
    /// <inheritdoc cref="LoadText{T}(string, TextFormat, IProgress{long})"/>
    /// <example><code>NDArray&lt;double&gt; a = Nd.LoadText("a.txt");</code></example>
    [AlwaysCopies]
    public static NDArray<double> LoadText(string path, TextFormat? format = null, IProgress<long>? progress = null) => LoadText<double>(path, format, progress);

    /// <summary>Copy: the numbers of a text file, one row a line. NumPy's <c>loadtxt</c>.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="format">How lines are divided; without it, at blanks, and # begins a comment.</param>
    /// <param name="progress">Is told how many bytes have been read.</param>
    /// <remarks>
    /// Lines are read by all processors; the result does not depend on how many there are. Floating point is rounded correctly. Axes of size 1 are dropped, as NumPy does:
    /// <see cref="TextFormat.NDMin"/> keeps them.
    /// </remarks>
    /// <exception cref="TextFormatException">A field is no number of the dtype, or lines have different numbers of fields. It names line and column.</exception>
    /// <exception cref="DTypeException">The dtype is not read from text.</exception>
    /// <example><code>NDArray&lt;float&gt; a = Nd.LoadText&lt;float&gt;("a.csv", new TextFormat { Delimiter = ',', SkipRows = 1 });</code></example>
    [AlwaysCopies]
    public static NDArray<T> LoadText<T>(string path, TextFormat? format = null, IProgress<long>? progress = null) where T : unmanaged
    {
        TextParser parser = TextParser.Of(DType.Of<T>());
        using FileStream file = Opened(path, FileOptions.SequentialScan);
        return (NDArray<T>)TextLoading.Load(file, format, parser, progress, path);
    }

    /// <summary>Copy: the numbers of a text up to the end of its stream, one row a line. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="LoadText{T}(string, TextFormat, IProgress{long})"/>
    /// <example><code>NDArray&lt;int&gt; a = Nd.LoadText&lt;int&gt;(Console.OpenStandardInput());</code></example>
    [AlwaysCopies]
    public static NDArray<T> LoadText<T>(Stream stream, TextFormat? format = null, IProgress<long>? progress = null) where T : unmanaged =>
        (NDArray<T>)TextLoading.Load(stream, format, TextParser.Of(DType.Of<T>()), progress, null);

    /// <summary>Copy: the numbers of a text file whose dtype the file decides and in which numbers may be missing. NumPy's <c>genfromtxt</c> without names.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="format">How lines are divided, and which texts stand for a number that is missing; the empty one always does.</param>
    /// <param name="progress">Is told how many bytes have been read.</param>
    /// <returns>The first of bool, int64, float64 and complex128 that every field can be read as.</returns>
    /// <exception cref="TextFormatException">A field is no number, or lines have different numbers of fields. It names line and column.</exception>
    /// <example><code>NDArray a = Nd.GenFromText("a.csv", new TextFormat { Delimiter = ',', MissingValues = ["NA"] });</code></example>
    [AlwaysCopies]
    public static NDArray GenFromText(string path, TextFormat? format = null, IProgress<long>? progress = null)
    {
        using FileStream file = Opened(path, FileOptions.SequentialScan);
        return TextLoading.Load(file, Lenient(format), new TextInference(), progress, path);
    }

    /// <summary>Copy: the numbers of a text up to the end of its stream; the text decides their dtype, and numbers may be missing.</summary>
    /// <inheritdoc cref="GenFromText(string, TextFormat, IProgress{long})"/>
    /// <example><code>NDArray a = Nd.GenFromText(stream, new TextFormat { Delimiter = ';' });</code></example>
    [AlwaysCopies]
    public static NDArray GenFromText(Stream stream, TextFormat? format = null, IProgress<long>? progress = null) =>
        TextLoading.Load(stream, Lenient(format), new TextInference(), progress, null);

    private static TextFormat Lenient(TextFormat? format)
    {
        format ??= TextFormat.Default;
        return format.MissingValues.Contains("") ? format : format with { MissingValues = [.. format.MissingValues, ""] };
    }
}
