using System.Diagnostics;
using System.Globalization;
using Strided;
using Strided.Aot;

// Every family of operations on every dtype, as one line each: operation, dtype, result. eng/aot.sh compares what the just-in-time
// compiled, the native, and the trimmed program print: the lines have to be the same to the last bit.
TimeSpan start = DateTime.Now - Process.GetCurrentProcess().StartTime;
int lines = 0;
foreach ((string name, Func<NDArray, NDArray, NDArray> run) in Families.All)
{
    foreach (DType dtype in DType.All)
    {
        Console.WriteLine($"{name,-14} {dtype.Name,-10} {Families.Answer(run, dtype)}");
        lines++;
    }
}
Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines} lines; {start.TotalMilliseconds:F0} ms from the start of the process to the first line"));
