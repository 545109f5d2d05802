using System.Text;
using Recipe;
using Strided.Benchmarks;

if (!Options.TryParse(args, out Options options, out string? error))
{
    await Console.Error.WriteLineAsync($"Recipe: {error} Try --help.");
    return 2;
}
if (options.Help)
{
    Console.WriteLine(Options.HelpText);
    return 0;
}

try
{
    Console.OutputEncoding = Encoding.UTF8;
    if (options.Json is { } jsonFile) ReportFile.CheckWritable(jsonFile, "--json");
    if (options.Html is { } htmlFile) ReportFile.CheckWritable(htmlFile, "--html");

    using Peer? numpy = options.NumPy ? Peer.FindNumPy("python3", "/usr/bin/python3", "python") : null;
    var report = new Report(Sizes.For(options.Quick), numpy?.Version);
    var page = new Page(Console.Out, colour: !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null);
    var notebook = new Notebook(report, page, new TimeIt(report.Sizes.SecondsPerRun), numpy);

    Book.Open(notebook, options);
    Book.Run(notebook);
    if (options.Json is { } json) JsonReport.Write(report, json);
    if (options.Html is { } html) HtmlReport.Write(report, html);
    Book.Close(notebook);
    return report.AllHold ? 0 : 1;
}
catch (PeerException e)
{
    await Console.Error.WriteLineAsync($"Recipe: NumPy failed: {e.Message}. Try --no-numpy.");
    return 2;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"Recipe: {e.Message}");
    return 2;
}
