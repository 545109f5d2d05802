using System.Diagnostics;

namespace Strided.Benchmarks;

/// <summary>The library at two commits, each built beside this program's sources, in two processes that take turns.</summary>
internal static class Commits
{
    public static List<Contestant> Crew(string old, string @new, int threads)
    {
        string table = Path.Combine(Checkout.Root, "bench", "Table", "Table.csproj");
        return [Built(old, ColumnKind.Rival, table, threads), Built(@new, ColumnKind.Ours, table, threads)];
    }

    private static Contestant Built(string commit, ColumnKind kind, string table, int threads)
    {
        if (commit == ".") return Benchmarks.Crew.Own(Columns.Strided, $"{Checkout.Commit} as it stands", kind, Benchmarks.Crew.Myself, threads);
        string id = Checkout.Git($"rev-parse --short=10 {commit}");
        string tree = Path.Combine(Path.GetTempPath(), $"strided-{id}"), built = Path.Combine(tree, "bench-table");
        if (!Directory.Exists(tree)) Checkout.Git($"worktree add --detach --force {tree} {id}");
        string program = Path.Combine(built, "bin", "Table", "release", "Table");
        if (!File.Exists(program)) Build(table, tree, built);
        return Benchmarks.Crew.Own(Columns.Strided, id, kind, [program], threads);
    }

    private static void Build(string table, string tree, string built)
    {
        Console.Error.WriteLine($"Building {tree} ...");
        var start = new ProcessStartInfo("dotnet", ["build", "-c", "Release", table, $"-p:StridedFolder={Path.Combine(tree, "src")}", "--artifacts-path", built, "-p:RunAnalyzers=false", "-nologo", "-v:q"])
        {
            RedirectStandardOutput = true,
        };
        using Process build = Process.Start(start)!;
        string said = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0) throw new InvalidOperationException($"{tree} does not build:\n{said}");
    }
}
