using System.Diagnostics;
using System.Globalization;
using Strided;

// What watching copies costs. The library cannot be built without its door, so its cost when closed is bounded from both sides: by the noise between
// two measurements of the same, and by a scope that is open in another flow of execution, which takes the closed door's test and more.
const int Rounds = 60;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
(string Name, Action Work)[] rows = [.. Sizes(10, 10), .. Sizes(1000, 1000)];
(string Name, Func<IDisposable?> Open)[] states =
[
    ("nobody watches", () => null),
    ("again, for the noise", () => null),
    ("a scope elsewhere", OpenElsewhere),
    ("`Budget` around it", () => Copies.Budget(nint.MaxValue)),
    ("`Record` around it", Copies.Record),
];
Console.WriteLine($"| nanoseconds, best of {Rounds} | {string.Join(" | ", states.Select(state => state.Name))} |");
Console.WriteLine($"| --- |{string.Concat(states.Select(_ => " ---: |"))}");
foreach ((string name, Action work) in rows)
{
    // In turns, so that whatever else the machine does hits all of them alike.
    double[] best = Enumerable.Repeat(double.MaxValue, states.Length).ToArray();
    int calls = Calls(work);
    for (int round = 0; round < Rounds; round++)
    {
        for (int k = 0; k < states.Length; k++)
        {
            using IDisposable? scope = states[k].Open();
            int some = scope is CopyLedger ? Math.Min(calls, 20) : calls;
            best[k] = Math.Min(best[k], Time(work, some).TotalNanoseconds / some);
        }
    }
    Console.WriteLine($"| {name} | {string.Join(" | ", best.Select(time => $"{time:0}"))} |");
}

static IEnumerable<(string, Action)> Sizes(nint rows, nint columns)
{
    NDArray<double> a = Nd.ARange((double)(rows * columns)).Reshape(rows, columns), turned = a.T;
    nint size = a.Size;
    yield return ($"`a.T.Reshape(-1)`, {size} elements: a copy", () => Sink.Kept = turned.Reshape(-1));
    yield return ($"`a * 2`, {size} elements: a result", () => Sink.Kept = a * 2);
    yield return ($"`a *= 1.0`, {size} elements: in place", () => a *= 1.0);
}

// A scope that is open in another flow of execution: the door is no longer closed by its quick test, but nobody here is to be asked.
static IDisposable OpenElsewhere()
{
    var done = new ManualResetEventSlim();
    using var opened = new ManualResetEventSlim();
    var thread = new Thread(() =>
    {
        using CopyScope scope = Copies.Forbid();
        opened.Set();
        done.Wait();
    });
    thread.Start();
    opened.Wait();
    return new Ending(done, thread);
}

// So many that they take a millisecond or two.
static int Calls(Action work)
{
    int calls = 1;
    for (int k = 0; k < 2000; k++) Time(work, 1);
    Thread.Sleep(200); // Let the compiler finish with what has become hot.
    while (Math.Min(Time(work, calls).TotalMilliseconds, Time(work, calls).TotalMilliseconds) < 1) calls *= 2;
    return calls;
}

static TimeSpan Time(Action work, int calls)
{
    long start = Stopwatch.GetTimestamp();
    for (int k = 0; k < calls; k++) work();
    return Stopwatch.GetElapsedTime(start);
}

internal static class Sink
{
    public static object? Kept { get; set; }
}

internal sealed class Ending(ManualResetEventSlim done, Thread thread) : IDisposable
{
    public void Dispose()
    {
        done.Set();
        thread.Join();
        done.Dispose();
    }
}
