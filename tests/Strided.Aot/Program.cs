using System.Diagnostics;
using System.Globalization;
using Strided;
using Strided.Aot;

// Every family of operations on every dtype, as one line each: operation, dtype, result. eng/aot.sh compares what the just-in-time
// compiled, the native, and the trimmed program print: the lines have to be the same to the last bit. Names of dtypes and operations choose those.
TimeSpan start = DateTime.Now - Process.GetCurrentProcess().StartTime;
int lines = 0;
var operations = Families.All.Concat(RoomFamilies.All).ToArray();
bool anyName = !operations.Any(operation => args.Contains(operation.Name)), anyDType = !DType.All.Any(dtype => args.Contains(dtype.Name));
foreach ((string name, Func<NDArray, NDArray, NDArray> run) in operations.Where(operation => anyName || args.Contains(operation.Name)))
{
    foreach (DType dtype in DType.All.Where(dtype => anyDType || args.Contains(dtype.Name)))
    {
        Console.WriteLine($"{name,-14} {dtype.Name,-10} {Families.Answer(run, dtype)}");
        lines++;
    }
}
Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines} lines; {start.TotalMilliseconds:F0} ms from the start of the process to the first line"));
