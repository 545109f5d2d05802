using System.Diagnostics;
using Xunit;

namespace Strided.Tests;

/// <summary>The samples, run as programs of their own.</summary>
public class SampleTests
{
    [Theory]
    [InlineData("Arrow", "shares memory: True")]
    [InlineData("Onnx", "1 copy of 480000 bytes (Contiguity), as foretold: True")]
    public async Task A_sample_holds(string sample, string says)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        DirectoryInfo configuration = framework.Parent!, root = configuration.Parent!.Parent!.Parent!.Parent!;
        string program = Path.Combine(root.FullName, "samples", sample, "bin", configuration.Name, framework.Name, $"{sample}Sample.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.Equal("holds", output.TrimEnd().Split('\n')[^1]);
        Assert.Equal(0, process.ExitCode);
    }
}
