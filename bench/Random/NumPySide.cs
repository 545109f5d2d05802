using System.Diagnostics;
using System.Globalization;

/// <summary>A Python process with NumPy that runs one expression at a time.</summary>
internal sealed class NumPySide : IDisposable
{
    private readonly Process process;

    /// <summary>Starts the interpreter that the command names: <c>python3</c>, or several words.</summary>
    public NumPySide(string[] command)
    {
        using var script = new StreamReader(typeof(NumPySide).Assembly.GetManifestResourceStream("numpy_side.py")!);
        var start = new ProcessStartInfo(command[0], [.. command[1..], "-c", script.ReadToEnd()]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        process = Process.Start(start)!;
        Version = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"'{string.Join(' ', command)}' has no NumPy.");
    }

    public string Version { get; }

    /// <summary>The milliseconds that one evaluation takes.</summary>
    public double Time(string expression)
    {
        process.StandardInput.WriteLine(expression);
        process.StandardInput.Flush();
        string answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"NumPy failed at '{expression}'.");
        return 1000 * double.Parse(answer, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
