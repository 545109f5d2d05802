namespace Recipe;

/// <summary>
/// The text of a lambda as the compiler saw it, shown the way a notebook shows a cell. The text comes from [CallerArgumentExpression],
/// so what is shown cannot drift from what ran.
/// </summary>
internal static class Source
{
    /// <summary>The lines of a lambda's body: without arrow and braces, its last <c>return x;</c> as plain <c>x</c>.</summary>
    public static string[] Lines(string lambda)
    {
        string body = AfterArrow(lambda);
        if (body is not ['{', .., '}']) return Dedent(body.Split('\n'));

        string[] lines = Dedent(body[1..^1].Trim('\r', '\n').TrimEnd().Split('\n'));
        if (lines[^1].StartsWith("return ", StringComparison.Ordinal)) lines[^1] = lines[^1]["return ".Length..].TrimEnd(';');
        return lines;
    }

    /// <summary>A claim about <c>it</c>, the cell's result, or null when the result is the claim.</summary>
    public static string? Claim(string lambda)
    {
        string body = string.Join(' ', AfterArrow(lambda).Split('\n', StringSplitOptions.TrimEntries));
        return body == "it" ? null : body;
    }

    private static string AfterArrow(string lambda) => lambda[(lambda.IndexOf("=>", StringComparison.Ordinal) + 2)..].Trim();

    /// <summary>Lines after the first keep only the indent by which they stand out from the least indented of them.</summary>
    private static string[] Dedent(string[] lines)
    {
        bool firstIsIndented = lines[0].StartsWith(' ');
        int indent = lines.Skip(firstIsIndented ? 0 : 1).Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        int hang = firstIsIndented ? 0 : 4;
        return [.. lines.Select((line, i) => i == 0 && !firstIsIndented ? line.TrimEnd() : new string(' ', hang) + line[Math.Min(indent, line.Length)..].TrimEnd())];
    }
}
