using System.Diagnostics;
using Xunit;

namespace Strided.Tests;

/// <summary>The F# sample, run as a program of its own: every function, view and slice is reached without the syntax of C#.</summary>
[Collection(AloneCollection.Name)]
public class FSharpTests
{
    [Fact]
    public async Task The_sample_prints_what_it_should()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string program = Path.Combine(Repository.Root, "samples", "FSharp", "bin", framework.Parent!.Name, framework.Name, "FSharp.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(
            """
            a = [[ 0.  1.  2.  3.]
             [ 4.  5.  6.  7.]
             [ 8.  9. 10. 11.]]
            a[1, 2] = 6
            rows backwards = [[ 8. 10.]
             [ 4.  6.]
             [ 0.  2.]]
            shares memory = True
            first row = [7. 7. 7. 7.]
            a + 2a = [24. 27. 30. 33.]
            ten times = [240. 270. 300. 330.]
            sum of rows = [28. 22. 38.]
            mean = 7.333333333333333
            square roots = [1. 2. 3.]
            transposed = (4, 3)
            product = (3, 3)
            error = Cannot reshape shape (3, 4) with 12 elements into shape (5, 2).
            """.ReplaceLineEndings("\n"), output.TrimEnd().ReplaceLineEndings("\n"));
    }
}
