using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Strided.Analyzers.Tests;

/// <summary>Writes <c>docs/analyzers.md</c> and a page per rule from the descriptors, the sample's lines and their measured costs.</summary>
internal static class RulePages
{
    public static readonly string Root = FindRoot();

    private static readonly string Sample = File.ReadAllText(Path.Combine(Root, "samples", "Analyzers", "Lines.cs"));

    private static readonly Dictionary<string, string> Costs =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Root, "docs", "analyzers", "costs.json")))!;

    /// <summary>Every page: path from the root, text.</summary>
    public static IEnumerable<(string Path, string Text)> All() =>
        Descriptors.All.Select(rule => ($"docs/analyzers/{rule.Id}.md", Page(rule))).Append(("docs/analyzers.md", Index()));

    private static string Index()
    {
        var text = new StringBuilder("""
            # Rules for users of arrays

            The package carries an analyzer with code fixes. It costs nothing at run time and finds hidden copies and lost writes at compile time.
            A false alarm is worse than a miss: where a rule cannot prove what it needs, it stays silent.
            Severities are set in `.editorconfig`: `dotnet_diagnostic.STR0002.severity = warning` (or `none`).
            This page is written from the rules' descriptors; `dotnet build samples/Analyzers -t:Rebuild -p:ShowRules=true` shows every rule once.

            | Rule | Default | What it finds |
            |------|---------|---------------|

            """);
        foreach (DiagnosticDescriptor rule in Descriptors.All)
            text.Append($"| [{rule.Id}](analyzers/{rule.Id}.md) | {Severity(rule)} | {rule.Title} |\n");
        return text.ToString();
    }

    private static string Page(DiagnosticDescriptor rule)
    {
        (string bad, string good) = LinesOf(rule.Id);
        return $"""
            # {rule.Id}: {rule.Title}

            Default severity: {Severity(rule)}. {rule.Description}

            Bad:

            ```cs
            {bad}
            ```

            Good:

            ```cs
            {good}
            ```

            Measured, one call (samples/Analyzers, arrays of 500 x 400 doubles): bad: {Costs[rule.Id]}.

            """;
    }

    private static (string Bad, string Good) LinesOf(string id)
    {
        Match pair = Regex.Match(Sample, $@"\(""{id}"", (?<bad>.+), (?<good>\(\) => .+|\w+)\),\n");
        return (Line(pair.Groups["bad"].Value, id, "bad"), Line(pair.Groups["good"].Value, id, "good"));
    }

    /// <summary>The lambda's body, without the sink around it; or the marked line of the method.</summary>
    private static string Line(string action, string id, string kind)
    {
        if (!action.StartsWith("() => ", StringComparison.Ordinal)) return Regex.Match(Sample, $@"\n +(?<line>[^\n]+) // {id} {kind}\n").Groups["line"].Value;
        string body = action["() => ".Length..];
        return (Regex.Match(body, @"^(?:Use|Ask)\((?<value>.+)\)$") is { Success: true } sunk ? $"var x = {sunk.Groups["value"].Value}" : body) + ";";
    }

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity == DiagnosticSeverity.Info ? "suggestion" : "warning";

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Strided.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No Strided.slnx above the tests.");
    }
}
