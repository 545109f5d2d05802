using System.Runtime.CompilerServices;

namespace Strided;

public static partial class Nd
{
    /// <summary>Copy: the float64 numbers of a text file, one row a line. NumPy's <c>loadtxt</c>.</summary>
    /// <inheritdoc cref="LoadText{T}(string, TextFormat, IProgress{long})"/>
    /// <example>
    /// <code>
    /// Nd.SaveText("a.txt", Nd.Eye(2));
    /// Nd.LoadText("a.txt") // -> [[1. 0.] [0. 1.]]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<double> LoadText(string path, TextFormat? format = null, IProgress<long>? progress = null) => LoadText<double>(path, format, progress);

    /// <summary>Copy: the numbers of a text file, one row a line. NumPy's <c>loadtxt</c>.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="format">How lines are divided; without it, at blanks, and # begins a comment.</param>
    /// <param name="progress">Is told how many bytes have been read, in order, by one thread at a time.</param>
    /// <remarks>
    /// Lines are read by all processors; the result does not depend on how many there are. Floating point is rounded correctly. Axes of size 1 are dropped, as NumPy does:
    /// <see cref="TextFormat.NDMin"/> keeps them.
    /// </remarks>
    /// <exception cref="TextFormatException">A field is no number of the dtype, or lines have different numbers of fields. It names line and column.</exception>
    /// <exception cref="DTypeException">The dtype is not read from text.</exception>
    /// <example>
    /// <code>
    /// File.WriteAllText("a.csv", "x,y\n1,2\n3,4.5\n");
    /// Nd.LoadText&lt;float&gt;("a.csv", new TextFormat { Delimiter = ',', SkipRows = 1 }) // -> [[1. 2. ] [3. 4.5]]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    [OverloadResolutionPriority(1)]
    public static NDArray<T> LoadText<T>(string path, TextFormat? format = null, IProgress<long>? progress = null) where T : unmanaged
    {
        TextParser parser = TextParser.Of(DType.Of<T>());
        using FileStream file = Opened(path, FileOptions.None);
        return (NDArray<T>)TextLoading.Load(file, format, parser, progress, path);
    }

    /// <summary>Copy: the numbers of a text up to the end of its stream, one row a line. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="LoadText{T}(string, TextFormat, IProgress{long})"/>
    /// <example><code>Nd.LoadText&lt;int&gt;(new MemoryStream("1 2 3"u8.ToArray())) // -> [1 2 3]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    [OverloadResolutionPriority(1)]
    public static NDArray<T> LoadText<T>(Stream stream, TextFormat? format = null, IProgress<long>? progress = null) where T : unmanaged =>
        (NDArray<T>)TextLoading.Load(stream, format, TextParser.Of(DType.Of<T>()), progress, null);

    /// <summary>Copy: the lines of a text file as records, a column for each number in them. NumPy's <c>loadtxt</c> with a structured dtype.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="record">The fields. Those of inner records are columns too.</param>
    /// <param name="format">
    /// How lines are divided. The columns are the record's numbers in their order, those that <see cref="TextFormat.UseColumns"/> names, or, with
    /// <see cref="TextFormat.Names"/>, the ones of the same names (<c>outer.inner</c>, <c>many[0]</c>), wherever they stand.
    /// </param>
    /// <param name="progress">Is told how many bytes have been read, in order, by one thread at a time.</param>
    /// <exception cref="TextFormatException">A field is no number of its dtype, there are too few or too many, or a name is missing.</exception>
    /// <example>
    /// <code>
    /// File.WriteAllText("a.csv", "id,x,y\n7,1,2\n8,3,4\n");
    /// var points = new RecordType&lt;Vector2&gt; { { "x", (ref Vector2 p) => ref p.X }, { "y", (ref Vector2 p) => ref p.Y } };
    /// Nd.LoadText("a.csv", points, new TextFormat { Delimiter = ',', Names = true }).Field((ref Vector2 p) => ref p.Y) // -> [2. 4.]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> LoadText<T>(string path, RecordType<T> record, TextFormat? format = null, IProgress<long>? progress = null) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(record);
        using FileStream file = Opened(path, FileOptions.None);
        return (NDArray<T>)TextLoading.Load(file, format, new TextRecords<T>(record), progress, path);
    }

    /// <summary>Copy: the lines of a text as records, a column for each number in them. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="LoadText{T}(string, RecordType{T}, TextFormat, IProgress{long})"/>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray<T> LoadText<T>(Stream stream, RecordType<T> record, TextFormat? format = null, IProgress<long>? progress = null) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(record);
        return (NDArray<T>)TextLoading.Load(stream, format, new TextRecords<T>(record), progress, null);
    }

    /// <summary>Copy: the columns of a text file, each of the dtype that its texts need. NumPy's <c>genfromtxt</c> with a dtype of None.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="format">How lines are divided, which texts stand for a number that is missing (the empty one always does), and whether the first line has names.</param>
    /// <param name="progress">Is told how many bytes have been read, in order, by one thread at a time.</param>
    /// <returns>
    /// One-dimensional arrays of bool, int64, float64 or complex128 in the order of the columns, under their names or as <c>f0</c>, <c>f1</c>, ... They can be handed to <c>SaveZ</c> as they are.
    /// </returns>
    /// <exception cref="TextFormatException">A field is no number, lines have different numbers of fields, or a name is there twice.</exception>
    /// <example>
    /// <code>
    /// File.WriteAllText("a.csv", "id,size,good\n1,2.5,True\n2,,False\n");
    /// IReadOnlyDictionary&lt;string, NDArray&gt; columns = Nd.LoadTextColumns("a.csv", new TextFormat { Delimiter = ',', Names = true });
    /// columns["id"].DType // -> int64
    /// columns["size"] // -> [2.5 nan]
    /// columns["good"] // -> [ True False]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static IReadOnlyDictionary<string, NDArray> LoadTextColumns(string path, TextFormat? format = null, IProgress<long>? progress = null)
    {
        using FileStream file = Opened(path, FileOptions.None);
        return TextLoading.Columns(file, Lenient(format), progress, path);
    }

    /// <summary>Copy: the columns of a text, each of the dtype that its texts need. The stream need not seek and stays open.</summary>
    /// <inheritdoc cref="LoadTextColumns(string, TextFormat, IProgress{long})"/>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static IReadOnlyDictionary<string, NDArray> LoadTextColumns(Stream stream, TextFormat? format = null, IProgress<long>? progress = null) =>
        TextLoading.Columns(stream, Lenient(format), progress, null);

    /// <summary>Copy: the numbers of a text file whose dtype the file decides and in which numbers may be missing. NumPy's <c>genfromtxt</c> without names.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="format">How lines are divided, and which texts stand for a number that is missing; the empty one always does.</param>
    /// <param name="progress">Is told how many bytes have been read, in order, by one thread at a time.</param>
    /// <returns>The first of bool, int64, float64 and complex128 that every field can be read as.</returns>
    /// <exception cref="TextFormatException">A field is no number, or lines have different numbers of fields. It names line and column.</exception>
    /// <example>
    /// <code>
    /// File.WriteAllText("a.csv", "1,NA\n3,4\n");
    /// Nd.GenFromText("a.csv", new TextFormat { Delimiter = ',', MissingValues = ["NA"] }) // -> [[ 1 -1] [ 3 4]]
    /// </code>
    /// </example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray GenFromText(string path, TextFormat? format = null, IProgress<long>? progress = null)
    {
        using FileStream file = Opened(path, FileOptions.None);
        return TextLoading.Load(file, Lenient(format), new TextInference(), progress, path);
    }

    /// <summary>Copy: the numbers of a text up to the end of its stream; the text decides their dtype, and numbers may be missing.</summary>
    /// <inheritdoc cref="GenFromText(string, TextFormat, IProgress{long})"/>
    /// <example><code>Nd.GenFromText(new MemoryStream("1;2;3.5"u8.ToArray()), new TextFormat { Delimiter = ';' }) // -> [1. 2. 3.5]</code></example>
    [AlwaysCopies, MethodImpl(CallSite.Visible)]
    public static NDArray GenFromText(Stream stream, TextFormat? format = null, IProgress<long>? progress = null) =>
        TextLoading.Load(stream, Lenient(format), new TextInference(), progress, null);

    private static TextFormat Lenient(TextFormat? format)
    {
        format ??= TextFormat.Default;
        return format.MissingValues.Contains("") ? format : format with { MissingValues = [.. format.MissingValues, ""] };
    }
}
