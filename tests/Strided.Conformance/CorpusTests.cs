using Xunit;

namespace Strided.Conformance;

/// <summary>The same answers as NumPy, to the last bit and the kind of error, on every committed case.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    public static TheoryData<string> Families => [.. Corpus.Names];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_answer_is_that_of_NumPy(string family)
    {
        Tally tally = Corpus.Of(family);
        output.WriteLine($"{family}: {tally.Report(0)}");
        Assert.True(tally.Cases > 0);
        Assert.True(tally.Failed == 0, tally.Report(12));
    }

    [Fact]
    public void Every_excuse_applies_as_often_as_it_says()
    {
        Tally[] tallies = [.. Corpus.Names.Select(Corpus.Of)];
        (int Count, Excuse Excuse)[] counts = [.. Excuses.All.Select(excuse => (tallies.Sum(tally => tally.CountOf(excuse)), excuse))];
        foreach ((int count, Excuse excuse) in counts) output.WriteLine($"{count}: {excuse.Reason}");
        // One that nothing shows any more has to go.
        Assert.All(counts, entry => Assert.True(entry.Count > 0 && entry.Count == entry.Excuse.Count, $"{entry.Count} cases instead of {entry.Excuse.Count}: {entry.Excuse.Reason}"));
    }

    [Fact]
    public void The_corpus_is_as_large_as_it_should_be()
    {
        Assert.True(Corpus.Names.Sum(family => Corpus.Of(family).Cases) >= 50_000);
        Assert.InRange(Corpus.Bytes, 1, 30_000_000);
    }

    [Fact]
    public void Bounds_name_functions_that_there_are() => Assert.Empty(Bounds.Functions.Except(Functions.All.Keys));
}
