using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Strided.Tests;

/// <summary>The recipe sample as its users run it: a program of its own.</summary>
[Collection(AloneCollection.Name)]
public class RecipeTests
{
    [Fact]
    public async Task All_53_statements_of_the_recipe_hold_on_the_console_in_JSON_and_on_the_page()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "recipe.json"), page = Path.Combine(folder.Path, "recipe.html");

        (int exitCode, string output, string error) = await Run("--quick", "--no-numpy", "--json", file, "--html", page);

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
        Assert.Equal([page, file], Directory.GetFiles(folder.Path).Order());
        CheckPage(XDocument.Load(page));
    }

    [Theory]
    [InlineData("--fast", "unknown option '--fast'")]
    [InlineData("--json", "--json needs a file name")]
    [InlineData("--html", "--html needs a file name")]
    public async Task A_wrong_option_is_named_and_nothing_runs(string option, string message)
    {
        (int exitCode, string output, string error) = await Run(option);

        Assert.Equal(2, exitCode);
        Assert.Contains(message, error);
        Assert.Equal("", output);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--html")]
    public async Task A_file_that_cannot_be_written_is_refused_before_anything_runs(string option)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "missing", "recipe.json");

        (int exitCode, string output, string error) = await Run("--quick", "--no-numpy", option, file);

        Assert.Equal(2, exitCode);
        Assert.Contains(Path.Combine(folder.Path, "missing"), error);
        Assert.Equal("", output);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    /// <summary>The page is XML, shows every statement, cell, timing and picture, and needs nothing from elsewhere.</summary>
    private static void CheckPage(XDocument page)
    {
        XNamespace html = "http://www.w3.org/1999/xhtml", svg = "http://www.w3.org/2000/svg";
        IEnumerable<XElement> Of(string name) => page.Descendants().Where(element => ((string?)element.Attribute("class") ?? "").Split(' ').Contains(name));

        Assert.Equal("53 of 53 hold", Of("verdict").Single().Value);
        Assert.Equal(Enumerable.Range(1, 53), Of("item").Select(item => int.Parse(item.Descendants(html + "b").First().Value.Split(' ')[0], null)).Distinct().Order());
        Assert.All(Of("item"), item => Assert.Contains("good", (string)item.Attribute("class")!));
        Assert.Equal(10, Of("bars").Count());
        Assert.Equal(20, Of("bar").Count());

        string[] pictures = [.. page.Descendants(svg + "svg").Select(picture => picture.Element(svg + "title")!.Value)];
        Assert.Contains("m.T.Reshape((1, -1))", pictures);
        Assert.Contains("Array m.Ravel() and its buffer", pictures);
        Assert.Contains("Array r.BroadcastTo((3, 4)) and its buffer", pictures);
        Assert.Contains(page.Descendants(svg + "text"), text => text.Value.Contains("cannot merge", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "link" or "img");
        Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName is "href" or "src");
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
