using System.Diagnostics;
using System.Globalization;

namespace Strided.Benchmarks;

/// <summary>
/// Linear algebra beside NumPy, a BLAS called by our own provider, Math.NET and TorchSharp, on one and two threads. Prints tables and writes them to a
/// folder, row by row: whoever stops it keeps what was measured.
/// dotnet run -c Release --project bench/Linalg -- [families or calls, all by default] [seconds a side warms up] [folder]
/// dotnet run -c Release --project bench/Linalg -- --quote FOLDER PAGE... renews the tables that pages quote.
/// STRIDED_PYTHON is the command that starts a Python with NumPy, python3 when it is not set.
/// </summary>
internal static class Program
{
    /// <summary>True when the system has a BLAS.</summary>
    public static bool HasNative { get; private set; }

    private static void Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (args is ["--quote", string results, .. string[] pages])
        {
            foreach (string page in pages) Quotes.Renew(page, results);
            return;
        }
        string[] chosen = args.Length > 0 ? args[0].Split(',') : ["all"];
        double settled = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 0.25;
        using Peer one = NumPy(1), two = NumPy(2);
        Processors.Place(one);
        Processors.Place(two);
        HasNative = Blas.TryLoad(null, out string native);
        Blas.UseManaged();
        string machine = $"Commit {Commit()}; NumPy {one.Version}, {one.Text("blas()")}; BLAS: {(HasNative ? native : "none")}; {TorchWork.Version}; .NET {Environment.Version}, {Environment.ProcessorCount} processors.";
        foreach (IGrouping<string, Case> family in Cases.Everything().Where(Takes).GroupBy(one => one.Family))
        {
            Rehearse(family, settled);
            (Case Case, int Threads)[] all = [.. from each in family from threads in Threads(each) select (each, threads)];
            var rows = new List<Row>();
            foreach ((Case each, int threads) in all)
            {
                Row row = Row.Measure(each, threads, threads == 1 ? one : two, settled);
                Console.Error.WriteLine($"{each.Operation} {each.DType} {each.Size}, {threads} threads: {row.Ratio:0.00}");
                rows.Add(row);
                if (args.Length <= 2) continue;
                Directory.CreateDirectory(args[2]);
                File.WriteAllText(Path.Combine(args[2], family.Key + ".md"), Written());
            }
            Console.WriteLine(Written());

            string Written() => Table.Of(family.Key, rows, all.Length, machine);
        }

        static IEnumerable<int> Threads(Case one) => one.IsThreaded && Environment.ProcessorCount > 1 ? [1, 2] : [1];

        bool Takes(Case one) => chosen is ["all"] || chosen.Contains(one.Family) || chosen.Contains(one.Operation);
    }

    /// <summary>
    /// Everything short for a while, with either provider: the runtime compiles a method for good after 30 calls and a pause of a tenth of a second in
    /// which nothing new is called.
    /// </summary>
    private static void Rehearse(IEnumerable<Case> family, double seconds)
    {
        Nd.MaxDegreeOfParallelism = 1;
        foreach (Action call in family.Where(one => one.N <= 300).Select(one => new Work(one).Ours))
            foreach (Action switched in (Action[])[() => { }, () => _ = HasNative && Blas.TryLoad()])
            {
                switched();
                long start = Stopwatch.GetTimestamp();
                for (int k = 0; k < 40 && Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; k++) call();
                Blas.UseManaged();
            }
        Thread.Sleep(500);
    }

    /// <summary>A NumPy whose allocator keeps what is freed: where a system maps pages slowly, little else would be measured.</summary>
    private static Peer NumPy(int threads)
    {
        using var prelude = new StreamReader(typeof(Program).Assembly.GetManifestResourceStream("operands.py")!);
        Dictionary<string, string> environment = new()
        {
            ["OPENBLAS_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture),
            ["MALLOC_MMAP_MAX_"] = "0",
            ["MALLOC_TRIM_THRESHOLD_"] = $"{1L << 40}",
        };
        return Peer.NumPy(Environment.GetEnvironmentVariable("STRIDED_PYTHON") ?? "python3", environment, prelude.ReadToEnd());
    }

    private static string Commit()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty"]) { RedirectStandardOutput = true })!;
        return git.StandardOutput.ReadToEnd().Trim();
    }
}
