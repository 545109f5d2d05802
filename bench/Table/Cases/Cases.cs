namespace Strided.Benchmarks;

/// <summary>All rows of the table.</summary>
internal static class Cases
{
    public static IReadOnlyList<Case> All { get; } = Make();

    public static Case Named(string id) => All.FirstOrDefault(c => c.Id == id) ?? throw new ArgumentException($"there is no case {id}");

    private static List<Case> Make()
    {
        List<Case> table = [];
        Recipe.Add(table);
        Small.Add(table);
        Elementwise.Add(table);
        Layouts.Add(table);
        Reductions.Add(table);
        Copying.Add(table);
        Gathering.Add(table);
        Sorting.Add(table);
        LinearAlgebra.Add(table);
        Fourier.Add(table);
        RandomNumbers.Add(table);
        Files.Add(table);
        return table;
    }
}
