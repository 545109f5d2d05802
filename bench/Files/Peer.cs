using System.Diagnostics;
using System.Globalization;

namespace Files;

/// <summary>NumPy in a process of its own, which runs a line when it is told to and says how long that took.</summary>
internal sealed class Peer : IDisposable
{
    private const string Loop =
        """
        import sys, time
        import numpy as np
        space = {'np': np}
        print(np.__version__, flush=True)
        for line in sys.stdin:
            start = time.perf_counter()
            exec(line, space)
            print(time.perf_counter() - start, flush=True)
        """;

    private readonly Process process;

    public Peer(string python)
    {
        var start = new ProcessStartInfo(python) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Loop);
        process = Process.Start(start)!;
        Version = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{python} has no NumPy.");
    }

    public string Version { get; }

    /// <summary>Seconds that the line took.</summary>
    public double Time(string line)
    {
        process.StandardInput.WriteLine(line);
        return double.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
