using System.Diagnostics;
using System.Text.RegularExpressions;
using Xunit;

namespace Strided.Analyzers.Tests;

/// <summary>Packs the library into a local feed and builds the sample's source against the package, as a user would.</summary>
public class PackageTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    [Fact]
    public async Task A_project_that_uses_the_package_gets_each_rule_once()
    {
        string folder = Directory.CreateTempSubdirectory("strided-package-").FullName;
        try
        {
            string sample = Path.Combine(RulePages.Root, "samples", "Analyzers");
            await Dotnet(folder, "pack", Path.Combine(RulePages.Root, "src", "Strided"), "-c", Configuration, "--no-build", "-o", Path.Combine(folder, "feed"), "-p:Version=0.0.1-test");
            string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
                ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
            File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
                <configuration>
                  <packageSources>
                    <clear />
                    <add key="feed" value="feed" />
                    <add key="restored" value="{packages}" />
                  </packageSources>
                </configuration>
                """);
            File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <Nullable>enable</Nullable>
                    <UseAppHost>false</UseAppHost>
                    <RestorePackagesPath>{Path.Combine(folder, "packages")}</RestorePackagesPath>
                  </PropertyGroup>
                  <ItemGroup>
                    <Compile Include="{sample}/*.cs" />
                    <GlobalAnalyzerConfigFiles Include="{Path.Combine(sample, "warnings.globalconfig")}" />
                    <PackageReference Include="Strided" Version="0.0.1-test" />
                  </ItemGroup>
                </Project>
                """);
            string output = await Dotnet(folder, "build", "Consumer.csproj", "-nodeReuse:false");
            IEnumerable<string> reported = Regex.Matches(output, @"\S+\(\d+,\d+\): warning STR\d{4}").Select(m => m.Value).Distinct().Select(line => line[^7..]).Order();
            Assert.Equal(Descriptors.All.Select(rule => rule.Id), reported);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        // What the test host sets for itself would lead the build astray.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}
