using System.Text.RegularExpressions;
using Xunit;

namespace Strided.Tests;

/// <summary>README.md and docs/ show code that compiles, runs, and is the very code of <see cref="Snippets"/>, or of the partners' tests.</summary>
public partial class SnippetTests
{
    private static readonly string Root = Repository.Root;

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Root, "*.md").Concat(Directory.GetFiles(Path.Combine(Root, "docs"), "*.md")).Select(path => Path.GetRelativePath(Root, path)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Code_on_the_page_is_the_code_that_was_compiled(string page)
    {
        string text = File.ReadAllText(Path.Combine(Root, page));
        MatchCollection shown = Shown().Matches(text);
        Assert.Equal(Regex.Count(text, "```csharp"), shown.Count);
        foreach (Match snippet in shown)
            Assert.Equal(Compiled(snippet.Groups["name"].Value), snippet.Groups["code"].Value);
    }

    [Fact]
    public void Snippets_run()
    {
        Snippets.Views();
        Snippets.Runtime();
        Snippets.ParallelRandom();
        using (var folder = new TemporaryFolder()) Snippets.Files(folder["a.npy"]);
        Snippets.Share(new byte[50]);
        Snippets.Explain();
        Snippets.Forbid();
        Snippets.Budget();
        Snippets.Record();
        Snippets.Asserts();
        ShapeException refused = Assert.Throws<ShapeException>(Snippets.Reshape);
        Assert.Contains("axes 0 and 1 cannot merge: stride[0] = 8 but shape[1] * stride[1] = 100 * 800 = 80000.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_on_the_page_are_the_pictures_that_the_code_draws()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("snippets");
        try
        {
            string text = File.ReadAllText(Path.Combine(Root, "docs", "pictures.md"));
            Assert.Equal(Snippets.Pictures(folder.FullName), Drawn().Matches(text).Select(block => block.Groups["text"].Value));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Compiled(string name)
    {
        string source = File.ReadAllText(Path.Combine(Root, "tests", "Strided.Tests", "Docs", "Snippets.cs")) + File.ReadAllText(Path.Combine(Root, "tests", "Strided.Partners.Tests", "PartnerSnippets.cs"));
        Match found = Regex.Match(source, $@"\n        // snippet: {name}\n(?<code>.*?)        // end snippet\n", RegexOptions.Singleline);
        Assert.True(found.Success, $"There is no snippet {name} in Snippets.cs or PartnerSnippets.cs.");
        return Regex.Replace(found.Groups["code"].Value, "^        ", "", RegexOptions.Multiline);
    }

    [GeneratedRegex(@"```text\n(?<text>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Drawn();

    [GeneratedRegex(@"<!-- snippet: (?<name>\w+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shown();
}
