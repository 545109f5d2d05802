using System.Diagnostics;

namespace Strided.Benchmarks;

/// <summary>The clone that this program was built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>The commit, and whether anything is changed since.</summary>
    public static string Commit => Git("describe --always --dirty --abbrev=10 --exclude=*");

    public static string Git(string arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Root };
        using Process git = Process.Start(start)!;
        string said = git.StandardOutput.ReadToEnd().Trim();
        string complained = git.StandardError.ReadToEnd().Trim();
        git.WaitForExit();
        return git.ExitCode == 0 ? said : throw new InvalidOperationException($"git {arguments}: {complained}");
    }

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Strided.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No Strided.slnx above this program.");
    }
}
