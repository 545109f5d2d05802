using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Strided.Benchmarks;

/// <summary>What the table was measured on.</summary>
internal static class Machine
{
    public static string Name => $"{Processor}, {Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}";

    /// <summary>The same as the name of a folder.</summary>
    public static string Folder => Regex.Replace($"{Processor} {Environment.ProcessorCount} processors".ToLowerInvariant(), "[^a-z0-9]+", "-").Trim('-');

    /// <summary>Virtual machines hide the model's name, but not its family.</summary>
    private static string Processor => Facts("model name") is { } name
        ? $"{name} (family {Facts("cpu family")}, model {Facts("model")})"
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string? Facts(string key) => !File.Exists("/proc/cpuinfo") ? null
        : File.ReadLines("/proc/cpuinfo").Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).FirstOrDefault(pair => pair[0] == key)?[1];
}
