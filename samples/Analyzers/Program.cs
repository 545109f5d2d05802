using System.Diagnostics;
using System.Globalization;
using System.Text;
using Strided;

// Runs the bad and the good line of every rule and says what each costs. With an argument: the same as JSON, into that file.
var text = new StringBuilder("{");
foreach ((string id, Action bad, Action good) in Lines.All)
{
    (double badTime, long badBytes) = Cost(bad);
    (double goodTime, long goodBytes) = Cost(good);
    string line = string.Create(CultureInfo.InvariantCulture, $"{badTime:F1} us and {badBytes:N0} bytes; good: {goodTime:F1} us and {goodBytes:N0} bytes");
    Console.WriteLine($"{id}  bad: {line}");
    text.Append(text.Length == 1 ? "\n" : ",\n").Append(CultureInfo.InvariantCulture, $"  \"{id}\": \"{line}\"");
}
if (args.Length == 1) File.WriteAllText(args[0], text.Append("\n}\n").ToString());

static (double Microseconds, long Bytes) Cost(Action action)
{
    for (int i = 0; i < 20; i++) action();
    long bytes = NewArrays(action);
    var times = new double[15];
    for (int i = 0; i < times.Length; i++)
    {
        long start = Stopwatch.GetTimestamp();
        for (int repeat = 0; repeat < 10; repeat++) action();
        times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / 10;
    }
    Array.Sort(times);
    return (times[times.Length / 2], bytes);
}

// Bytes of elements in the arrays that the action makes, in memory that is new or that an earlier array has left.
static long NewArrays(Action action)
{
    using CopyLedger ledger = Copies.Record();
    action();
    return ledger.AllocatedBytes;
}
