// Files against NumPy's, in turns: medians of several rounds, and the ratio.
// usage: dotnet run -c Release --project bench/Files [-- python]
using System.Diagnostics;
using Files;
using Strided;

const int Rounds = 9;
using var numpy = new Peer(args.Length > 0 ? args[0] : "python3");
DirectoryInfo folder = Directory.CreateTempSubdirectory("strided-files");
try
{
    string npy = Path.Combine(folder.FullName, "a.npy"), text = Path.Combine(folder.FullName, "a.txt"), csv = Path.Combine(folder.FullName, "b.csv");
    NDArray<double> a = Nd.Random.Generator(1).StandardNormal(10_000_000);
    NDArray<double> table = a[..1_000_000].Reshape(100_000, 10);
    NDArray<long> integers = (table * 1000).AsType<long>();
    Nd.Save(npy, a);
    Nd.SaveText(text, table, "e18");
    Nd.SaveText(csv, integers, delimiter: ",");
    numpy.Time($"a = np.load({Quoted(npy)})");

    Console.WriteLine($"NumPy {numpy.Version}, {Environment.ProcessorCount} processors, medians of {Rounds} rounds in turns");
    Compare("save 80 MB", () => Nd.Save(npy, a), $"np.save({Quoted(npy)}, a)");
    Compare("load 80 MB", () => Nd.Load(npy), $"b = np.load({Quoted(npy)})");
    Compare("sum of an 80 MB map", () => Nd.OpenMemMap<double>(npy).Sum(), $"np.load({Quoted(npy)}, mmap_mode='r').sum()");
    Compare("sum of 80 MB in memory", () => a.Sum(), "a.sum()");
    Compare("text, 1 M float64 (%.18e)", () => Nd.LoadText(text), $"np.loadtxt({Quoted(text)})");
    Compare("text, 1 M int64 (csv)", () => Nd.LoadText<long>(csv, new TextFormat { Delimiter = ',' }), $"np.loadtxt({Quoted(csv)}, delimiter=',', dtype=np.int64)");
    Compare("save text, 1 M int64 (csv)", () => Nd.SaveText(csv, integers, delimiter: ","), $"np.savetxt({Quoted(csv)}, np.zeros((100000, 10), int), fmt='%d', delimiter=',')");
}
finally
{
    folder.Delete(recursive: true);
}

void Compare(string what, Action ours, string theirs)
{
    ours();
    numpy.Time(theirs);
    double[] x = new double[Rounds], y = new double[Rounds];
    for (int k = 0; k < Rounds; k++)
    {
        long start = Stopwatch.GetTimestamp();
        ours();
        x[k] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        y[k] = numpy.Time(theirs);
    }
    Array.Sort(x);
    Array.Sort(y);
    Console.WriteLine($"{what,-28} {x[Rounds / 2] * 1000,9:F1} ms   NumPy {y[Rounds / 2] * 1000,9:F1} ms   {y[Rounds / 2] / x[Rounds / 2],6:F2} times as fast");
}

static string Quoted(string path) => "'" + path + "'";
