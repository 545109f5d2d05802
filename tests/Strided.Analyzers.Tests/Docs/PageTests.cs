using Xunit;

namespace Strided.Analyzers.Tests;

/// <summary>The pages are what the descriptors, the sample and its measurements say. <c>STRIDED_WRITE_PAGES=1</c> writes them.</summary>
public class PageTests
{
    public static TheoryData<string> Pages => [.. RulePages.All().Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_page_is_up_to_date(string path)
    {
        string text = RulePages.All().Single(page => page.Path == path).Text, file = Path.Combine(RulePages.Root, path);
        if (Environment.GetEnvironmentVariable("STRIDED_WRITE_PAGES") == "1") File.WriteAllText(file, text);
        Assert.DoesNotContain("```cs\n\n", text, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(file));
    }

    [Fact]
    public void Every_rule_has_one_analyzer_and_one_fix()
    {
        Type[] types = typeof(Descriptors).Assembly.GetTypes();
        IEnumerable<string> Ids<T>(Func<T, IEnumerable<string>> of) => types.Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(T)))
            .SelectMany(t => of((T)Activator.CreateInstance(t)!)).Order();
        string[] all = [.. Descriptors.All.Select(rule => rule.Id).Order()];
        Assert.Equal(all, Ids<ArrayAnalyzer>(a => a.SupportedDiagnostics.Select(d => d.Id)));
        Assert.Equal(all, Ids<ReplacementFix>(f => f.FixableDiagnosticIds));
    }
}
