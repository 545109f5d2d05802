using System.Diagnostics;
using System.Globalization;
using Strided;
using Strided.Benchmarks;

// Linear algebra beside NumPy with OpenBLAS, in turns, so that whatever else the machine does hits both alike: medians of nanoseconds, and ratios.
// dotnet run -c Release --project bench/Linalg -- [operation] [dtype] [threads] [python] [sizes]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string operation = Argument(0, "matmul"), dtype = Argument(1, "float64"), python = Argument(3, "/usr/bin/python3");
int threads = int.Parse(Argument(2, "2")), rounds = 15;
int[] sizes = [.. Argument(4, "8,16,32,64,128,256,512,1000").Split(',').Select(int.Parse)];
Nd.MaxDegreeOfParallelism = threads;
if (Environment.GetEnvironmentVariable("STRIDED_BLAS") is null) Blas.UseManaged();
using var numpy = new NumPySide(python, threads);
Console.WriteLine($"{operation} {dtype}, {threads} threads, {Blas.Provider}");
Console.WriteLine("| n | Strided us | NumPy us | NumPy / Strided | best us | best NumPy us | ratio of bests |");
Console.WriteLine("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
foreach (int n in sizes)
{
    DType type = (DType)typeof(DType).GetProperty(dtype, System.Reflection.BindingFlags.IgnoreCase | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)!.GetValue(null)!;
    Action ours = Work.Of(operation, type, n);
    numpy.Prepare(operation, type, n);
    int calls = 1;
    for (int k = 0; k < 40; k++) ours();
    for (int k = 0; k < 30 || Time(ours, calls) * calls < 4e6; k++) if (k >= 30) calls *= 2; else if (Time(ours, 1) > 1e7) break;
    var pairs = new List<(double Ours, double Theirs)>();
    for (int round = 0; round < rounds; round++) pairs.Add((Time(ours, calls), numpy.Time(calls)));
    double mine = Median(pairs.Select(pair => pair.Ours)), theirs = Median(pairs.Select(pair => pair.Theirs));
    double best = pairs.Min(pair => pair.Ours), theirBest = pairs.Min(pair => pair.Theirs);
    Console.WriteLine($"| {n} | {mine / 1000:0.0} | {theirs / 1000:0.0} | {theirs / mine:0.00} | {best / 1000:0.0} | {theirBest / 1000:0.0} | {theirBest / best:0.00} |");
}

string Argument(int index, string otherwise) => args.Length > index ? args[index] : otherwise;

static double Median(IEnumerable<double> times) => times.Order().ElementAt(times.Count() / 2);

static double Time(Action work, int calls)
{
    long start = Stopwatch.GetTimestamp();
    for (int k = 0; k < calls; k++) work();
    return Stopwatch.GetElapsedTime(start).TotalNanoseconds / calls;
}
