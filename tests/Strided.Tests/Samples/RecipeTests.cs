using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Strided.Tests;

/// <summary>The recipe sample as its users run it: a program of its own.</summary>
[Collection(AloneCollection.Name)]
public class RecipeTests
{
    [Fact]
    public async Task All_53_statements_of_the_recipe_hold_on_the_console_and_in_JSON()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "recipe.json");

        (int exitCode, string output, string error) = await Run("--quick", "--no-numpy", "--json", file);

        Assert.True(exitCode == 0, error + string.Join('\n', output.Split('\n').Where(line => line.Contains("NOT HOLD"))));
        Assert.Equal("53 of 53 hold", output.TrimEnd().Split('\n')[^1]);
        Assert.DoesNotContain('\e', output);
        Assert.DoesNotContain(output.Split('\n'), line => line.Length > 100);
        Assert.Equal("", error);

        using JsonDocument json = JsonDocument.Parse(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        JsonElement[] items = [.. json.RootElement.GetProperty("items").EnumerateArray()];
        Assert.Equal(Enumerable.Range(1, 53), items.Select(item => item.GetProperty("number").GetInt32()));
        Assert.All(items, item => Assert.True(item.GetProperty("holds").GetBoolean()));
        Assert.Equal(5, json.RootElement.GetProperty("timings").GetArrayLength());
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("--fast", "unknown option '--fast'")]
    [InlineData("--json", "--json needs a file name")]
    public async Task A_wrong_option_is_named_and_nothing_runs(string option, string message)
    {
        (int exitCode, string output, string error) = await Run(option);

        Assert.Equal(2, exitCode);
        Assert.Contains(message, error);
        Assert.Equal("", output);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_refused_before_anything_runs()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "missing", "recipe.json");

        (int exitCode, string output, string error) = await Run("--quick", "--no-numpy", "--json", file);

        Assert.Equal(2, exitCode);
        Assert.Contains(Path.Combine(folder.Path, "missing"), error);
        Assert.Equal("", output);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The suite also runs with narrower registers; the sample would rightly report that they are gone.
        foreach (string key in start.Environment.Keys.Where(key => key.StartsWith("DOTNET_Enable", StringComparison.Ordinal)).ToArray()) start.Environment.Remove(key);
        foreach (string arg in (string[])["exec", Sample, .. args]) start.ArgumentList.Add(arg);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>The sample is built beside the tests, in the same configuration.</summary>
    private static string Sample
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            DirectoryInfo configuration = framework.Parent!, root = configuration.Parent!.Parent!.Parent!.Parent!;
            return Path.Combine(root.FullName, "samples", "Recipe", "bin", configuration.Name, framework.Name, "Recipe.dll");
        }
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("recipe").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
