using System.Diagnostics;
using Xunit;

namespace Strided.Tests;

/// <summary>The real NumPy, in a process of its own. Tests that need it skip and say so where there is none.</summary>
internal static class NumPyPeer
{
    private static readonly Lazy<string?> Python = new(() =>
        new[] { "python3", "/usr/bin/python3", "python" }.FirstOrDefault(python => Run(python, "import numpy", ".") is (0, _, _)));

    /// <summary>Runs a script in a folder, and answers what it printed.</summary>
    public static string Run(string script, TemporaryFolder folder)
    {
        Assert.SkipWhen(Python.Value is null, "No python3 with NumPy was found on this machine.");
        (int exitCode, string output, string error) = Run(Python.Value!, "import numpy as np\n" + script, folder.Path)!.Value;
        Assert.True(exitCode == 0, error);
        return output;
    }

    private static (int ExitCode, string Output, string Error)? Run(string python, string script, string folder)
    {
        var start = new ProcessStartInfo(python) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
