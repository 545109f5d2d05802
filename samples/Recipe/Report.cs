using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Recipe;

/// <summary>Everything that was run, seen and measured.</summary>
internal sealed class Report(Sizes sizes, string? numpyVersion)
{
    public const int Statements = 53;

    public Sizes Sizes => sizes;

    public string? NumPyVersion => numpyVersion;

    /// <summary>What was shown, in its order.</summary>
    public List<Chapter> Chapters { get; } = [];

    public List<string[]> Cells { get; } = [];

    public List<Item> Items { get; } = [];

    public List<Contest> Contests { get; } = [];

    /// <summary>Statements that hold in everything that was shown for them.</summary>
    public int Held => Items.GroupBy(item => item.Number).Count(item => item.All(part => part.Holds));

    public bool AllHold => Held == Statements;

    public static string Machine =>
        $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores of {RuntimeInformation.ProcessArchitecture}, "
        + $"{VectorBits}-bit vectors, {RuntimeInformation.FrameworkDescription}";

    /// <summary>The widest register that this machine computes on.</summary>
    public static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    public int NextCell(string[] code)
    {
        Cells.Add(code);
        return Cells.Count;
    }
}
