// Files against NumPy's, in turns. Arguments: which rows (a regular expression), how many rounds, then the command that starts a Python with NumPy,
// which has to see the temporary folder (TMPDIR) by the same name.
using System.Globalization;
using System.Text.RegularExpressions;
using Strided;
using Strided.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string chosen = args.Length > 0 ? args[0] : "";
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15;
DirectoryInfo folder = Directory.CreateTempSubdirectory("strided-files");
try
{
    NDArray<double> a = Nd.Random.Generator(1).StandardNormal(10_000_000), table = a[..1_000_000].Reshape(100_000, 10), little = a[..1000];
    NDArray<long> integers = (table * 1000).AsType<long>(), longer = (table * 1e17).AsType<long>();
    TextFormat csv = new() { Delimiter = ',' }, some = csv with { UseColumns = [1, 8] }, quoted = csv with { Quote = '"' };
    Nd.Save(At("a.npy"), a);
    Nd.Save(At("little.npy"), little);
    Nd.SaveZ(At("a.npz"), a);
    Nd.SaveText(At("e18.txt"), table, "e18");
    Nd.SaveText(At("short.csv"), table, delimiter: ",");
    Nd.SaveText(At("fixed.csv"), table, "F4", delimiter: ",");
    Nd.SaveText(At("integers.csv"), integers, delimiter: ",");
    Nd.SaveText(At("longer.csv"), longer, delimiter: ",");
    File.WriteAllText(At("quoted.csv"), string.Concat(File.ReadLines(At("integers.csv")).Select(line => '"' + line.Replace(",", "\",\"", StringComparison.Ordinal) + "\"\n")));
    File.WriteAllLines(At("part.csv"), File.ReadLines(At("fixed.csv")).Take(10_000));
    File.WriteAllLines(At("few.csv"), File.ReadLines(At("fixed.csv")).Take(10));
    NDArray<double> map = Nd.OpenMemMap<double>(At("a.npy"));

    using Peer numPy = Peer.NumPy(args.Length > 2 ? string.Join(' ', args[2..]) : "python3", prelude:
        $"""
        import os
        os.chdir({Quoted(folder.FullName)})
        a, little = np.load('a.npy'), np.load('little.npy')
        table = a[:1000000].reshape(100000, 10)
        integers = (table * 1000).astype(np.int64)
        m = np.load('a.npy', mmap_mode='r')
        """);
    (string Name, Action Ours, string NumPys)[] rows =
    [
        ("save 80 MB, a new file", () => Anew(() => Nd.Save(At("new.npy"), a)), "np.save('theirs.npy', a); os.remove('theirs.npy')"),
        ("save 80 MB over an old file", () => Nd.Save(At("over.npy"), a), "np.save('over.npy', a)"),
        ("load 80 MB", () => Nd.Load(At("a.npy")), "np.load('a.npy')"),
        ("save 80 MB as .npz over an old file", () => Nd.SaveZ(At("over.npz"), a), "np.savez('over.npz', a)"),
        ("load 80 MB from .npz", () => Load("a.npz"), "np.load('a.npz')['arr_0']"),
        ("save 8 kB over an old file", () => Nd.Save(At("over8.npy"), little), "np.save('over8.npy', little)"),
        ("load 8 kB", () => Nd.Load(At("little.npy")), "np.load('little.npy')"),
        ("open a map", () => Nd.OpenMemMap<double>(At("a.npy")), "np.load('a.npy', mmap_mode='r')"),
        ("sum of a new 80 MB map", () => Nd.OpenMemMap<double>(At("a.npy")).Sum(), "np.load('a.npy', mmap_mode='r').sum()"),
        ("sum of an 80 MB map again", () => map.Sum(), "m.sum()"),
        ("sum of 80 MB in memory", () => a.Sum(), "a.sum()"),
        ("read text, 1 M float64, 18 digits", () => Nd.LoadText(At("e18.txt")), "np.loadtxt('e18.txt')"),
        ("read text, 1 M float64, shortest, csv", () => Nd.LoadText(At("short.csv"), csv), "np.loadtxt('short.csv', delimiter=',')"),
        ("read text, 1 M float64, 4 decimals, csv", () => Nd.LoadText(At("fixed.csv"), csv), "np.loadtxt('fixed.csv', delimiter=',')"),
        ("read text, 1 M float32, 4 decimals, csv", () => Nd.LoadText<float>(At("fixed.csv"), csv), "np.loadtxt('fixed.csv', delimiter=',', dtype=np.float32)"),
        ("read text, 1 M int64, 1 to 4 digits, csv", () => Nd.LoadText<long>(At("integers.csv"), csv), "np.loadtxt('integers.csv', delimiter=',', dtype=np.int64)"),
        ("read text, 1 M int64, 17 digits, csv", () => Nd.LoadText<long>(At("longer.csv"), csv), "np.loadtxt('longer.csv', delimiter=',', dtype=np.int64)"),
        ("read text, 1 M int64, quoted, csv", () => Nd.LoadText<long>(At("quoted.csv"), quoted), "np.loadtxt('quoted.csv', delimiter=',', dtype=np.int64, quotechar='\"')"),
        ("read text, 2 of 10 columns, csv", () => Nd.LoadText(At("fixed.csv"), some), "np.loadtxt('fixed.csv', delimiter=',', usecols=[1, 8])"),
        ("read text, 100 numbers, csv", () => Nd.LoadText(At("few.csv"), csv), "np.loadtxt('few.csv', delimiter=',')"),
        ("read text, 100 thousand numbers, its dtype", () => Nd.GenFromText(At("part.csv"), csv), "np.genfromtxt('part.csv', delimiter=',')"),
        ("read text, 100 thousand numbers, columns", () => Nd.LoadTextColumns(At("part.csv"), csv), "np.genfromtxt('part.csv', delimiter=',', dtype=None)"),
        ("write text, 1 M int64, csv", () => Nd.SaveText(At("ours.csv"), integers, delimiter: ","), "np.savetxt('theirs.csv', integers, fmt='%d', delimiter=',')"),
        ("write text, 1 M float64, 18 digits", () => Nd.SaveText(At("ours.txt"), table, "e18"), "np.savetxt('theirs.txt', table)"),
    ];
    Console.WriteLine($"| median (fastest) of {rounds} turns | Strided ms | NumPy {numPy.Version} ms | times as fast |\n| --- | ---: | ---: | ---: |");
    foreach ((string name, Action ours, string numPys) in rows)
    {
        if (!Regex.IsMatch(name, chosen)) continue;
        Candidate mine = Candidate.Of("Strided", ours), theirs = Candidate.Of(numPy, numPys);
        new Turns(rounds).Take(mine, theirs);
        Console.WriteLine($"| {name} | {Times(mine)} | {Times(theirs)} | {theirs.Median / mine.Median:0.00} ({theirs.Best / mine.Best:0.00}) |");
    }

    void Anew(Action save)
    {
        save();
        File.Delete(At("new.npy"));
    }

    NDArray Load(string archive)
    {
        using NpzFile file = Nd.LoadZ(At(archive));
        return file["arr_0"];
    }
}
finally
{
    folder.Delete(recursive: true);
}

string At(string name) => Path.Combine(folder.FullName, name);

static string Quoted(string path) => "'" + path + "'";

static string Times(Candidate side) => $"{1000 * side.Median:0.000} ({1000 * side.Best:0.000})";
