using System.Diagnostics;
using System.Globalization;

namespace Strided.Benchmarks;

/// <summary>NumPy in a Python that stays alive, so that the two sides can take turns.</summary>
internal sealed class NumPySide : IDisposable
{
    private readonly Process process;

    public NumPySide(string python, int threads)
    {
        var start = new ProcessStartInfo(python, [Path.Combine(AppContext.BaseDirectory, "numpy_side.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["OPENBLAS_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture);
        process = Process.Start(start)!;
    }

    public void Prepare(string operation, DType dtype, int n)
    {
        process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"prepare {operation} {dtype} {n}"));
        if (process.StandardOutput.ReadLine() is not "ready") throw new InvalidOperationException($"NumPy did not prepare {operation}.");
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
