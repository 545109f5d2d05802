namespace Strided;

/// <summary>What a picture shows, as plain data: drawn by the renderers, and known to none of them beforehand.</summary>
/// <param name="Title">What it is a picture of.</param>
/// <param name="Panels">Its parts, from top to bottom.</param>
internal sealed record Scene(string Title, Panel[] Panels);

/// <summary>One buffer of a picture and the words around it.</summary>
/// <param name="Caption">Which array it is.</param>
/// <param name="Strip">Its cells.</param>
/// <param name="Notes">Sentences below it.</param>
/// <param name="Labels">What the second line of a cell says.</param>
/// <param name="First">The name of the first array, where there are two.</param>
/// <param name="Second">The name of the second array.</param>
internal sealed record Panel(string Caption, Strip Strip, string[] Notes, CellLabels Labels, string First = "", string Second = "");

/// <summary>What the second line of a cell says.</summary>
internal enum CellLabels
{
    /// <summary>The number of the visit, from 1.</summary>
    Visits,

    /// <summary>Which of two arrays it belongs to.</summary>
    Owners,
}
