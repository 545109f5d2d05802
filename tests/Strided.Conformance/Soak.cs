using System.Diagnostics;
using System.Globalization;

namespace Strided.Conformance;

/// <summary>Streams cases that NumPy answers this moment through the comparer of the tests.</summary>
/// <remarks><c>--soak N [--seed S] [--family F] [--python COMMAND]</c>; the command may also stand in STRIDED_PYTHON, and is <c>python3</c> otherwise.</remarks>
internal static class Soak
{
    private const int Progress = 100_000;

    public static async Task<int> Run(string[] args)
    {
        string count = Option(args, "--soak") ?? "1000000", seed = Option(args, "--seed") ?? "1";
        string command = Option(args, "--python") ?? Environment.GetEnvironmentVariable("STRIDED_PYTHON") ?? "python3";
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<string> arguments = [.. words[1..], "-", "--count", count, "--seed", seed];
        if (Option(args, "--family") is { } family) arguments.AddRange(["--family", family]);

        // The script goes in by the standard input, so that NumPy may live where this folder is not, in a container say.
        using var python = Process.Start(new ProcessStartInfo(words[0], arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await python.StandardInput.WriteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "record.py")));
        python.StandardInput.Close();

        var tally = new Tally();
        while (await python.StandardOutput.ReadLineAsync() is { } line)
        {
            tally.Add(line);
            if (tally.Cases % Progress == 0) Console.WriteLine(tally.Report(0).Split('\n')[0]);
        }
        await python.WaitForExitAsync();
        Console.WriteLine($"seed {seed}: {tally.Report(int.Parse(Option(args, "--show") ?? "50", CultureInfo.InvariantCulture))}");
        if (python.ExitCode != 0 || tally.Cases == 0)
        {
            Console.WriteLine($"{command} ended with {python.ExitCode}: a Python with NumPy 2.3 or later is needed; --python or STRIDED_PYTHON names it.");
            return 2;
        }
        return tally.Failed == 0 ? 0 : 1;
    }

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
