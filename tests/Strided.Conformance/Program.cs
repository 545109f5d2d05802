using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Strided.Conformance;

/// <summary>The tests, as the runners of xunit start them; with <c>--soak</c>, fresh cases from a live NumPy.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) =>
        args.Contains("--soak") ? Soak.Run(args)
        : args.Contains("--server") || args.Contains("--internal-msbuild-node") ? TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
        : ConsoleRunner.Run(args);
}
