// The benchmark table: every case in every column, in turns. See bench/README.md, and --help.
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Strided.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Contains("--help"))
{
    Console.WriteLine(Options.Help);
    return 0;
}
Options options = Options.Parse(args);
if (options.Serve is { } side)
{
    Server.Run(side, options.Threads);
    return 0;
}
if (options.Quote)
{
    (IEnumerable<string> pages, string? source) = Quotes.Find(Checkout.Root);
    foreach (string page in pages) File.WriteAllText(page, Quotes.Renew(File.ReadAllText(page), Results.Read(source!)));
    return 0;
}

// Small cases first, so that code is at its best when memory is measured; cases that share operands stand together.
Case[] cases = [.. Cases.All.Where(options.Takes)];
if (options.List)
{
    foreach (Case c in cases) Console.WriteLine(c.Id);
    return 0;
}
Case[] order = [.. cases.OrderBy(c => c.Size).ThenBy(c => c.DType.Name, StringComparer.Ordinal).ThenBy(c => c.Placement).ThenBy(c => c.Fresh)];
List<Contestant> crew = options.Commits is var (older, newer) ? Commits.Crew(older, newer, options.Threads) : Crew.Of(options);
if (options.Check)
{
    string[] troubles = [.. order.SelectMany(new Session(crew, new(0), limit: null).Check)];
    foreach (string trouble in troubles) Console.WriteLine(trouble);
    foreach (Contestant member in crew) member.Dispose();
    Console.WriteLine($"{cases.Length} rows, {troubles.Length} without the right answer.");
    return troubles.Length == 0 ? 0 : 1;
}
var clock = Stopwatch.StartNew();
Say("probing memory");
var limit = new Limit(options.Threads);
if (options.Filters.Count == 0)
    foreach (StreamKind kind in Enum.GetValues<StreamKind>())
        foreach (long bytes in (long[])[16 << 10, 1 << 20, 256 << 20]) limit.Probe(kind, bytes);
// What others left in the caches, and what a collection finds outside them, is a small part of ten milliseconds, and more than a third of two.
Turns turns = cases.Length < 50 ? new(15, SecondsPerRun: 0.01) : new(9, SecondsPerRun: 0.01, Settled: 0.1, FewestCalls: 10, Patience: 0.7);
if (options.Quick) turns = new(5, SecondsPerRun: 0.001, Settled: 0.05, FewestCalls: 10, Patience: 0.3);
var session = new Session(crew, turns, limit);
Say("rehearsing");
foreach (Case c in order.Take(1))
{
    Row trial = session.Rehearse(c);
    foreach (Contestant ours in crew.Where(member => member.Column.Kind == ColumnKind.Ours))
    {
        if (trial.Cells[ours.Column.Name].Trouble is not { } trouble) continue;
        Console.Error.WriteLine($"\nWithout {ours.Column.Name} there is nothing to compare: {trouble}");
        return 2;
    }
}
Dictionary<Case, Row> rows = [];
bool stopped = false; // What was measured until then is told.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
foreach (Case c in order)
{
    if (stopped) break;
    Say($"{rows.Count + 1} of {order.Length}: {c.Id}");
    Row row = session.Measure(c);
    if (!stopped) rows[c] = row; // Who stops us may have stopped the others, too.
}
Console.Error.WriteLine();
foreach (Contestant member in crew) member.Dispose();

var results = new Results(
    Checkout.Commit, Machine.Name, options.Threads,
    [.. crew.Select(member => member.Column).OrderBy(column => column.Kind != ColumnKind.Ours)],
    [.. limit.Probes], [.. cases.Where(rows.ContainsKey).Select(c => rows[c])]);
string text = Page.Of(results);
Console.WriteLine(text);
if (!options.Print)
{
    string folder = options.Out ?? Path.Combine(Checkout.Root, "bench", "results", Machine.Folder);
    Directory.CreateDirectory(folder);
    results.Write(Path.Combine(folder, "table.json"));
    File.WriteAllText(Path.Combine(folder, "table.md"), text);
}
foreach (string wrong in session.Wrong) Console.Error.WriteLine($"DIFFERS {wrong}");
return session.Wrong.Count == 0 ? 0 : 1;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopped = true;
}

void Say(string what) => Console.Error.Write($"\r{clock.Elapsed:mm\\:ss} {what}\u001b[K");
