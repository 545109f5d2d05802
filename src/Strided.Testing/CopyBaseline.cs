using System.Runtime.CompilerServices;

namespace Strided.Testing;

/// <summary>The copies of a piece of code, kept in a text file beside the test and compared on every run.</summary>
/// <remarks>
/// A copy is known by the method it is in, its operation, its reason, and its place among those that have all of these in common: lines may move.
/// More copies or bytes than the file has fail; fewer pass, until the file is written again.
/// </remarks>
public static class CopyBaseline
{
    /// <summary>Set to 1, this environment variable has the files written instead of compared.</summary>
    public const string Variable = "STRIDED_WRITE_COPY_BASELINES";

    /// <summary>Fails when the code makes a copy that is not in the baseline, or copies more bytes.</summary>
    /// <param name="name">The baseline's name; the file is <c>name.copies.txt</c>.</param>
    /// <param name="code">What to watch.</param>
    /// <param name="testFile">The file of the calling test, beside which the baseline lies; filled in by the compiler.</param>
    /// <exception cref="CopyAssertException">There are more copies, or there is no baseline.</exception>
    public static void Verify(string name, Action code, [CallerFilePath] string testFile = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0) throw new ArgumentException($"A baseline's name is part of a file name, which '{name}' cannot be.", nameof(name));
        string path = Path.Combine(Path.GetDirectoryName(testFile) ?? "", name + ".copies.txt");
        IReadOnlyList<BaselineLine> now = BaselineLine.From(CopyAssert.CopiesOf(code));
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            File.WriteAllLines(path, now.Select(line => line.ToString()));
            return;
        }
        if (!File.Exists(path))
            throw new CopyAssertException($"There is no copy baseline {path}. Run the test once with {Variable}=1 to make it, look at it, and check it in. It would be:{Listed("  ", now)}");
        IReadOnlyList<BaselineLine> then = BaselineLine.Read(path);
        Compare(name, path, then, now);
    }

    private static void Compare(string name, string path, IReadOnlyList<BaselineLine> then, IReadOnlyList<BaselineLine> now)
    {
        Dictionary<string, BaselineLine> known = then.ToDictionary(line => line.Key);
        BaselineLine[] worse = [.. now.Where(line => !known.TryGetValue(line.Key, out BaselineLine? old) || line.Count > old.Count || line.Bytes > old.Bytes)];
        if (worse.Length == 0) return;
        var diff = new List<string>();
        foreach (BaselineLine line in worse)
        {
            if (known.TryGetValue(line.Key, out BaselineLine? old)) diff.Add("\n- " + old);
            diff.Add($"\n+ {line}    ({line.Location})");
        }
        HashSet<string> seen = [.. now.Select(line => line.Key)];
        diff.AddRange(then.Where(line => !seen.Contains(line.Key)).Select(line => "\n- " + line));
        throw new CopyAssertException(
            $"{name}: there are new copies, or larger ones, than in {path}. If that is meant, run the test with {Variable}=1 and check the file in.{string.Concat(diff)}");
    }

    private static string Listed(string before, IReadOnlyList<BaselineLine> lines) =>
        lines.Count == 0 ? " empty: no copies." : string.Concat(lines.Select(line => "\n" + before + line));
}
