using System.Diagnostics;
using System.Globalization;

namespace Strided.Benchmarks;

/// <summary>NumPy in a Python that stays alive, so that the two sides can take turns.</summary>
internal sealed class NumPySide : IDisposable
{
    private readonly Process process;

    /// <param name="command">What starts a Python with NumPy.</param>
    /// <param name="threads">The threads that its BLAS may use.</param>
    public NumPySide(string[] command, int threads)
    {
        string script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "numpy_side.py"));
        var start = new ProcessStartInfo(command[0], [.. command[1..], "-c", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["OPENBLAS_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture);
        process = Process.Start(start)!;
        Version = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{string.Join(' ', command)} has no NumPy.");
    }

    public string Version { get; }

    public void Prepare(Case one)
    {
        process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"prepare {one.Operation} {one.DType} {one.N} {one.Count}"));
        if (process.StandardOutput.ReadLine() is not "ready") throw new InvalidOperationException($"NumPy did not prepare {one}.");
    }

    /// <summary>Nanoseconds a call.</summary>
    public double Time(int calls)
    {
        process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"run {calls}"));
        return double.Parse(process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
