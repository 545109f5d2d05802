namespace Recipe;

/// <summary>What the command line asked for.</summary>
internal sealed record Options(bool Quick = false, bool NumPy = true, string? Json = null, string? Html = null, bool Help = false)
{
    public const string HelpText =
        """
        Walks "Understanding the internals of NumPy to avoid unnecessary array copying" from top to bottom on
        real Strided arrays, and says of each of its 53 statements whether it holds here.

        usage: dotnet run -c Release --project samples/Recipe -- [options]

          --html FILE   write the recipe as one page with pictures of arrays in memory and bars of timings
          --json FILE   write everything that was seen and measured to FILE
          --quick       small arrays and short timings, a few seconds in all
          --no-numpy    do not look for python3 with NumPy to compare with
          --help        this text

        exit code: 0 everything holds, 1 something does not, 2 wrong option or a file that cannot be written
        """;

    public static bool TryParse(ReadOnlySpan<string> args, out Options options, out string? error)
    {
        options = new Options();
        error = null;
        for (int i = 0; i < args.Length && error is null; i++)
        {
            switch (args[i])
            {
                case "--quick": options = options with { Quick = true }; break;
                case "--no-numpy": options = options with { NumPy = false }; break;
                case "--help" or "-h": options = options with { Help = true }; break;
                case "--json" or "--html" when i + 1 < args.Length && args[i + 1] is { Length: > 0 } file && !file.StartsWith("--", StringComparison.Ordinal):
                    options = args[i] == "--json" ? options with { Json = file } : options with { Html = file };
                    i++;
                    break;
                case "--json" or "--html": error = $"{args[i]} needs a file name."; break;
                default: error = $"unknown option '{args[i]}'."; break;
            }
        }
        return error is null;
    }
}
