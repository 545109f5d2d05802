using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Recipe;

/// <summary>
/// NumPy in a Python process of its own, kept alive and asked one thing at a time over its standard input, so that its timed runs
/// alternate with ours on the same machine.
/// </summary>
internal sealed class NumPyPeer : IDisposable
{
    /// <summary>Answers one line per request; <c>timeit</c> does the timing, with the arrays as local variables, as in a notebook.</summary>
    private const string Script =
        """
        import sys, timeit
        import numpy as np
        names = {"np": np}
        answer = lambda text: print(text, flush=True)
        answer(np.__version__)
        for line in sys.stdin:
            verb, loops, code = line.rstrip("\r\n").split(" ", 2)
            try:
                if verb == "execute":
                    exec(code, names)
                    answer("done")
                else:
                    local = "; ".join(f"{name} = names['{name}']" for name in names if len(name) <= 2)
                    answer(repr(timeit.Timer(code, local, globals={"names": names}).timeit(int(loops))))
            except Exception as error:
                answer(f"error {error!r}")
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private NumPyPeer(Process process, string version) => (this.process, Version) = (process, version);

    public string Version { get; }

    /// <summary>The first Python on this machine that has NumPy, or null.</summary>
    public static NumPyPeer? Find()
    {
        foreach (string python in (string[])["python3", "/usr/bin/python3", "python"])
            if (Start(python) is { } peer) return peer;
        return null;
    }

    /// <summary>Runs a statement; the variables it sets stay.</summary>
    public void Execute(string statement) => Ask($"execute 0 {statement}");

    /// <summary>Seconds that so many repetitions of the statement take.</summary>
    public double Time(string statement, long loops) =>
        double.Parse(Ask(string.Create(CultureInfo.InvariantCulture, $"time {loops} {statement}")), CultureInfo.InvariantCulture);

    public void Dispose()
    {
        try
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(2000)) process.Kill();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            // It went before us.
        }
        process.Dispose();
    }

    private static NumPyPeer? Start(string python)
    {
        try
        {
            var start = new ProcessStartInfo(python)
            {
                ArgumentList = { "-c", Script },
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            if (process.StandardOutput.ReadLine() is { } version && version.Length > 0 && char.IsAsciiDigit(version[0])) return new(process, version);
            process.Dispose();
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            // No such Python here.
        }
        return null;
    }

    private string Ask(string request)
    {
        process.StandardInput.WriteLine(request);
        process.StandardInput.Flush();
        Task<string?> answer = process.StandardOutput.ReadLineAsync();
        if (!answer.Wait(Patience)) throw new IOException($"NumPy did not answer '{request}' within {Patience.TotalMinutes} minutes; try --no-numpy.");
        return answer.Result switch
        {
            null => throw new IOException($"The NumPy process ended on '{request}'; try --no-numpy."),
            ['e', 'r', 'r', 'o', 'r', ' ', .. var why] => throw new IOException($"NumPy refused '{request}': {why}"),
            var text => text,
        };
    }
}
