using System.Globalization;
using System.Text.RegularExpressions;

namespace Strided.Benchmarks;

/// <summary>Who takes part: ours, every NumPy that was named and found, numexpr beside the first, and the libraries of this process's language.</summary>
internal static class Crew
{
    private static string Prelude
    {
        get
        {
            using var script = new StreamReader(typeof(Crew).Assembly.GetManifestResourceStream("operands.py")!);
            return script.ReadToEnd();
        }
    }

    /// <summary>How this program is started: by its own name, or through the program that runs it.</summary>
    public static string[] Myself => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.ProcessPath!, typeof(Crew).Assembly.Location] : [Environment.ProcessPath!];

    public static List<Contestant> Of(Options options)
    {
        List<Contestant> crew = [Own(Columns.Strided, "Strided", ColumnKind.Ours, Myself, options.Threads)];
        foreach (string python in options.Pythons)
        {
            if (Numeric("NumPy", python, "np", options.Threads, c => c.NumPy) is { } numpy && crew.All(other => other.Column != numpy.Column)) crew.Add(numpy);
            if (crew.All(other => !other.Column.Name.StartsWith("numexpr", StringComparison.Ordinal))
                && Numeric("numexpr", python, "numexpr", options.Threads, c => c.Numexpr is { } expression ? $"numexpr.evaluate('{expression}')" : null) is { } numexpr) crew.Add(numexpr);
        }
        foreach (string rival in Columns.Rivals) crew.Add(Own(rival, rival, ColumnKind.Rival, Myself, options.Threads));
        crew.Add(Own(Columns.Spans, Columns.Spans, ColumnKind.Floor, Myself, options.Threads));
        return [.. crew.Where(member => options.Takes(member.Column))];
    }

    /// <summary>A column of this program in a process of its own, perhaps built for another commit.</summary>
    public static Contestant Own(string side, string title, ColumnKind kind, string[] program, int threads)
    {
        string[] command = [.. program, "--serve", side, "--threads", threads.ToString(CultureInfo.InvariantCulture)];
        // The optimising compiler looks at once instead of after a tenth of a second without news; what it makes is the same.
        Dictionary<string, string> environment = new() { ["DOTNET_TC_CallCountingDelayMs"] = "0" };
        return new(new(title, kind), () => Peer.Start(command, environment), c => c.Sides.ContainsKey(side) ? c.Id : null, (_, words) => words, compiled: true);
    }

    /// <summary>NumPy, or a Python package beside it, if the Python has it.</summary>
    private static Contestant? Numeric(string title, string python, string package, int threads, Func<Case, string?> statement)
    {
        string count = threads.ToString(CultureInfo.InvariantCulture);
        Dictionary<string, string> environment = new()
        {
            ["OPENBLAS_NUM_THREADS"] = count,
            ["OMP_NUM_THREADS"] = count,
            ["NUMEXPR_NUM_THREADS"] = count,
            ["NUMEXPR_MAX_THREADS"] = count,
        };
        string prelude = package == "np" ? Prelude : $"import {package}\nnames['{package}'] = {package}\n{Prelude}";
        string version;
        try
        {
            using Peer trial = Peer.NumPy(python, environment, prelude);
            version = package == "np" ? trial.Version : trial.Text($"{package}.__version__");
        }
        catch (PeerException e)
        {
            Console.Error.WriteLine($"No {title} in '{python}': {e.Message}");
            return null;
        }
        return new(new($"{title} {version}", package == "np" ? ColumnKind.NumPy : ColumnKind.Rival), () => Peer.NumPy(python, environment, prelude), statement, Preparation, compiled: false);
    }

    private static string Preparation(Case c, string statement)
    {
        string words = string.Join(' ', Regex.Matches(statement, @"(?<![\w.])[A-Za-z_]\w*").Select(word => word.Value).Distinct());
        return $"prepare('{words}', '{c.DType.Name}', '{c.Placement.ToString().ToLowerInvariant()}', {c.Size}, {c.Fresh})";
    }
}
