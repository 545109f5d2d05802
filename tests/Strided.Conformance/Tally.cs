namespace Strided.Conformance;

/// <summary>Cases put to the library: how many, which differences are meant and which are not.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Excuse, int> excused = [];
    private readonly List<string> failures = [];

    public int Cases { get; private set; }

    public int Failed { get; private set; }

    public int Excused => excused.Values.Sum();

    public int CountOf(Excuse excuse) => excused.GetValueOrDefault(excuse);

    public void Add(string line)
    {
        Cases++;
        Difference? difference;
        try
        {
            difference = Comparison.Of(Case.Parse(line));
        }
        catch (Exception e) when (e is not InvalidDataException)
        {
            // Nothing but the documented kinds of errors may come out of the library.
            Fail($"{e}\n    {line}");
            return;
        }
        if (difference is null) return;
        if (Excuses.For(difference) is { } excuse) excused[excuse] = CountOf(excuse) + 1;
        else Fail(difference.ToString());
    }

    /// <summary>A summary, and the first differences.</summary>
    public string Report(int show)
    {
        string summary = $"{Cases} cases, {Failed} differences, {Excused} excused";
        return failures.Count == 0 ? summary : $"{summary}\n{string.Join("\n", failures.Take(show))}";
    }

    private void Fail(string failure)
    {
        Failed++;
        if (failures.Count < 10_000) failures.Add(failure);
    }
}
