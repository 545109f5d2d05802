namespace Strided;

/// <summary>Which change is in force. Compiled into the copy of the library that <c>eng/mutate.cs</c> makes, nowhere else.</summary>
internal static class Mutant
{
    public static int Chosen = int.TryParse(Environment.GetEnvironmentVariable("STRIDED_MUTANT"), out int id) ? id : -1;

    /// <summary>Which changes were passed, while somebody asks.</summary>
    public static bool[]? Seen;

    public static bool Is(int id)
    {
        if (Seen is { } seen) seen[id] = true;
        return id == Chosen;
    }
}
