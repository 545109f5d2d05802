using System.Diagnostics;
using System.Globalization;

namespace Strided.Benchmarks;

/// <summary>
/// Linear algebra beside NumPy, a BLAS called by our own provider, and Math.NET, on one and two threads. Prints tables and writes them to a folder.
/// dotnet run -c Release --project bench/Linalg -- [families, all by default] [seconds a row] [folder]
/// STRIDED_PYTHON is the command that starts a Python with NumPy, python3 when it is not set.
/// </summary>
internal static class Program
{
    /// <summary>True when the system has a BLAS.</summary>
    public static bool HasNative { get; private set; }

    private static void Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        string families = args.Length > 0 ? args[0] : "all";
        double seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 0.25;
        string[] python = (Environment.GetEnvironmentVariable("STRIDED_PYTHON") ?? "python3").Split(' ');
        using NumPySide one = new(python, 1), two = new(python, 2);
        HasNative = Blas.TryLoad(null, out string native);
        Blas.UseManaged();
        string machine = $"Commit {Commit()}; {one.Version}; BLAS: {(HasNative ? native : "none")}; .NET {Environment.Version}, {Environment.ProcessorCount} processors.";
        foreach (IGrouping<string, Case> family in Cases.Everything().GroupBy(one => one.Family))
        {
            if (families != "all" && !families.Split(',').Contains(family.Key)) continue;
            WarmUp(family);
            var rows = new List<Row>();
            foreach (Case each in family)
            {
                rows.Add(Row.Measure(each, 1, one, seconds));
                if (each.IsThreaded && Environment.ProcessorCount > 1) rows.Add(Row.Measure(each, 2, two, seconds));
            }
            string table = Table.Of(family.Key, rows, machine);
            Console.WriteLine(table);
            if (args.Length <= 2) continue;
            Directory.CreateDirectory(args[2]);
            File.WriteAllText(Path.Combine(args[2], family.Key + ".md"), table);
        }
    }

    public static void UseNative(int threads)
    {
        Nd.MaxDegreeOfParallelism = threads;
        Blas.TryLoad();
    }

    /// <summary>The runtime compiles a method for good after 30 calls and a tenth of a second.</summary>
    private static void WarmUp(IEnumerable<Case> family)
    {
        Action[] calls = [.. family.Where(one => one.N <= 128).Select(Work.Of)];
        for (int round = 0; round < 3; round++)
        {
            foreach (Action call in calls)
                for (int k = 0; k < 20; k++) call();
            Thread.Sleep(150);
        }
    }

    private static string Commit()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty"]) { RedirectStandardOutput = true })!;
        return git.StandardOutput.ReadToEnd().Trim();
    }
}
