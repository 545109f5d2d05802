namespace Strided;

/// <summary>Something that notebooks and pages can show in more ways than as plain text: what a notebook's formatter asks of an object.</summary>
/// <remarks>A front end takes the richest form that it can show: a page, a drawing to place on a page of its own, or text.</remarks>
public interface IRichDisplay
{
    /// <summary>Text for a fixed-width font, lines separated by <c>\n</c>.</summary>
    string ToText();

    /// <summary>A drawing that can stand alone as a file or inside an HTML page; nothing outside of it is needed.</summary>
    string ToSvg();

    /// <summary>A whole page, without scripts and without anything loaded from elsewhere.</summary>
    string ToHtml();
}
