using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Strided.Benchmarks;

/// <summary>
/// Another process on this machine, kept alive and asked one line at a time, so that its timed runs alternate with those of others.
/// It answers <c>execute</c> (run this), <c>time</c> (run this so often, say how long it took) and <c>value</c> (run this, show its result).
/// </summary>
public sealed class Peer : IDisposable
{
    private readonly Process process;

    private Peer(Process process, string version) => (this.process, Version) = (process, version);

    /// <summary>No answer may take longer.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The line with which the process reported for work.</summary>
    public string Version { get; }

    /// <summary>Starts a Python that has NumPy: <c>python3</c>, or several words, such as a change of root before it.</summary>
    /// <param name="command">How it is called.</param>
    /// <param name="environment">What is set for it, such as the number of threads.</param>
    /// <param name="prelude">What it runs first; an error in it is one of starting.</param>
    public static Peer NumPy(string command, IEnumerable<KeyValuePair<string, string>>? environment = null, string? prelude = null)
    {
        using var script = new StreamReader(typeof(Peer).Assembly.GetManifestResourceStream("numpy_peer.py")!);
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Peer peer = Start([.. words, "-c", script.ReadToEnd()], environment);
        if (prelude is null) return peer;
        try
        {
            peer.Execute($"exec(bytes.fromhex('{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(prelude))}').decode(), names)");
            return peer;
        }
        catch (PeerException)
        {
            peer.Dispose();
            throw;
        }
    }

    /// <summary>The first of some Pythons that is there and has NumPy, or null.</summary>
    public static Peer? FindNumPy(params ReadOnlySpan<string> commands)
    {
        foreach (string command in commands)
        {
            try
            {
                return NumPy(command);
            }
            catch (PeerException)
            {
                // Not this one.
            }
        }
        return null;
    }

    /// <summary>Starts a program that speaks as this class says, and reports for work with a line that begins with a digit.</summary>
    public static Peer Start(string[] command, IEnumerable<KeyValuePair<string, string>>? environment = null)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? []) start.Environment[name] = value;
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new PeerException($"There is no {command[0]}: {e.Message}");
        }
        var complaints = new System.Text.StringBuilder();
        process.ErrorDataReceived += (_, line) => complaints.AppendLine(line.Data);
        process.BeginErrorReadLine();
        if (process.StandardOutput.ReadLine() is { Length: > 0 } version && char.IsAsciiDigit(version[0])) return new(process, version);
        process.WaitForExit();
        process.Dispose();
        throw new PeerException($"{command[0]} did not start: {complaints.ToString().Trim().Split('\n')[^1]}");
    }

    /// <summary>Runs a statement; the variables it sets stay.</summary>
    public void Execute(string statement) => Ask("execute", 0, statement);

    /// <summary>Seconds that so many repetitions of the statement take.</summary>
    public double Time(string statement, long loops) => double.Parse(Ask("time", loops, statement), CultureInfo.InvariantCulture);

    /// <summary>What an expression prints, in one line.</summary>
    public string Text(string expression) => Ask("text", 0, expression);

    /// <summary>Runs a statement once and tells some elements of its result.</summary>
    public Answer Value(string statement) => Answer.Parse(Ask("value", 0, statement));

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

    private string Ask(string verb, long loops, string code)
    {
        string? answer;
        try
        {
            process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verb} {loops} {code}"));
            process.StandardInput.Flush();
            Task<string?> line = process.StandardOutput.ReadLineAsync();
            if (!line.Wait(Patience))
            {
                process.Kill();
                throw new PeerException($"no answer within {Patience.TotalSeconds} s") { Ended = true };
            }
            answer = line.Result;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            answer = null;
        }
        return answer switch
        {
            null => throw new PeerException("the process ended") { Ended = true },
            ['e', 'r', 'r', 'o', 'r', ' ', .. var why] => throw new PeerException(why),
            var text => text,
        };
    }
}
