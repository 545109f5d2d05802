using System.Globalization;
using System.Text.RegularExpressions;

namespace Strided.Benchmarks;

/// <summary>The command line.</summary>
internal sealed class Options
{
    public const string Help =
        """
        usage: dotnet run -c Release --project bench/Table -- [options]

          --filter REGEX     rows whose name (family/case/dtype/placement/size) matches; may be given several times, all must match
          --columns REGEX    columns whose name matches; ours always takes part
          --python COMMAND   a Python with NumPy, such as "chroot /numpy python3"; may be given several times
                             (otherwise python3, /usr/bin/python3, and the command in STRIDED_PYTHON)
          --threads N        threads each column may use (otherwise all processors)
          --quick            fewer and shorter turns
          --out FOLDER       where table.md and table.json go (otherwise bench/results/<processor>)
          --print            print the table, save nothing
          --check            compare answers only, measure nothing
          --list             print the names of the rows
          --commits A B      this library at two commits, in turns, instead of the peers; . is what is checked out
          --quote            renew the numbers that README.md and docs/ quote from bench/results
        """;

    public List<string> Filters { get; } = [];

    public List<string> Columns { get; } = [];

    public List<string> Pythons { get; } = [];

    public int Threads { get; private set; } = Environment.ProcessorCount;

    public bool Quick { get; private set; }

    public bool Print { get; private set; }

    public bool Check { get; private set; }

    public bool List { get; private set; }

    public bool Quote { get; private set; }

    public string? Out { get; private set; }

    public (string Old, string New)? Commits { get; private set; }

    /// <summary>The column that this process is, when another one asked for it.</summary>
    public string? Serve { get; private set; }

    public static Options Parse(string[] args)
    {
        var options = new Options();
        for (int i = 0; i < args.Length; i++)
        {
            string Next() => ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.\n{Help}");
            switch (args[i])
            {
                case "--filter": options.Filters.Add(Next()); break;
                case "--columns": options.Columns.Add(Next()); break;
                case "--python": options.Pythons.Add(Next()); break;
                case "--threads": options.Threads = int.Parse(Next(), CultureInfo.InvariantCulture); break;
                case "--quick": options.Quick = true; break;
                case "--out": options.Out = Next(); break;
                case "--print": options.Print = true; break;
                case "--check": options.Check = true; break;
                case "--list": options.List = true; break;
                case "--quote": options.Quote = true; break;
                case "--commits": options.Commits = (Next(), Next()); break;
                case "--serve": options.Serve = Next(); break;
                default: throw new ArgumentException($"What is '{args[i]}'?\n{Help}");
            }
        }
        if (options.Pythons.Count == 0) options.Pythons.AddRange(["python3", "/usr/bin/python3", .. Environment.GetEnvironmentVariable("STRIDED_PYTHON") is { } other ? [other] : Array.Empty<string>()]);
        return options;
    }

    public bool Takes(Column column) => column.Kind == ColumnKind.Ours || Columns.All(pattern => Regex.IsMatch(column.Name, pattern, RegexOptions.IgnoreCase));

    public bool Takes(Case c) => Filters.All(pattern => Regex.IsMatch(c.Id, pattern, RegexOptions.IgnoreCase));
}
