namespace Strided;

/// <summary>A drawing of arrays and their memory, made by <c>a.Draw()</c> and its relatives.</summary>
/// <remarks>It shows the moment it was made and does not keep the array alive.</remarks>
public sealed class Picture : IRichDisplay
{
    internal Picture(Scene scene) => Scene = scene;

    internal Scene Scene { get; }

    /// <inheritdoc/>
    public string ToText() => TextRenderer.Render(Scene);

    /// <inheritdoc/>
    public string ToSvg() => SvgRenderer.Render(Scene);

    /// <inheritdoc/>
    public string ToHtml() => HtmlRenderer.Render(Scene);

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public override string ToString() => ToText();

    /// <summary>Writes the picture as the kind of file that the name says: .txt, .svg or .html. The file appears whole or not at all.</summary>
    /// <exception cref="ArgumentException">The name ends in something else.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string extension = Path.GetExtension(path);
        string text = extension.ToUpperInvariant() switch
        {
            ".TXT" => ToText() + "\n",
            ".SVG" => ToSvg(),
            ".HTML" => ToHtml(),
            _ => throw new ArgumentException(
                $"A picture is saved as .txt, .svg or .html, and '{path}' ends in {(extension.Length > 0 ? $"'{extension}'" : "none of them")}.",
                nameof(path)),
        };
        string beside = $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(beside, text);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
