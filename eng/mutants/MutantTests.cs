using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Strided.Tests;

/// <summary>
/// Runs the tests that reach a mutant against it, quick ones first, and one mutant after the other: code is compiled once for all of them.
/// Compiled into the copy that <c>eng/mutate.cs</c> makes, nowhere else.
/// </summary>
public class MutantTests
{
    private static readonly string s_folder = Environment.GetEnvironmentVariable("STRIDED_MUTANTS")!;
    private static readonly string s_verdicts = Path.Combine(s_folder, "verdicts.txt");
    private static readonly string s_reached = Path.Combine(s_folder, "reached.txt");
    private static readonly string s_running = Path.Combine(s_folder, "running.txt");

    [Fact]
    public async Task All()
    {
        List<Case> cases = await Cases();
        if (Mutant.Chosen >= 0)
        {
            foreach (Case one in cases) await one.Invoke();
            return;
        }
        if (!File.Exists(s_reached)) await Measure(cases);
        int[][] lines = [.. File.ReadAllLines(s_reached).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToArray())];
        foreach ((Case one, int[] line) in cases.Zip(lines.Skip(1))) (one.Milliseconds, one.Reached) = (line[0], [.. line[1..]]);
        HashSet<int> first = [.. lines[0]], later = [.. cases.SelectMany(one => one.Reached)];
        cases.Sort((a, b) => a.Milliseconds.CompareTo(b.Milliseconds));
        foreach (int mutant in Known(Path.Combine(s_folder, "chosen.txt")).Except(Known(s_verdicts)).ToArray())
        {
            // What is passed only the first time made a type: changing it later shows nothing.
            string verdict = later.Contains(mutant) ? await Verdict(mutant, cases) : first.Contains(mutant) ? "first" : "not reached";
            File.AppendAllText(s_verdicts, $"{mutant} {verdict}\n");
        }
        File.WriteAllText(Path.Combine(s_folder, "finished.txt"), "");
    }

    private static async Task<string> Verdict(int mutant, List<Case> cases)
    {
        foreach (Case one in cases.Where(one => one.Reached.Contains(mutant)))
        {
            File.WriteAllText(s_running, $"{mutant} killed by {one}, at the end of the process\n");
            // Time of the processor, which does not pass while others keep it busy.
            TimeSpan end = Environment.CpuUsage.TotalTime + TimeSpan.FromMilliseconds(10 * one.Milliseconds + 5000);
            using var watch = new Timer(_ => { if (Environment.CpuUsage.TotalTime > end) Environment.Exit(1); }, null, 500, 500);
            Mutant.Chosen = mutant;
            try
            {
                await one.Invoke();
            }
            catch (Exception e)
            {
                return $"killed by {one}: {e.GetType().Name}";
            }
            finally
            {
                Mutant.Chosen = -1;
            }
        }
        return "survived";
    }

    /// <summary>Writes down what is passed the first time, and for each case its milliseconds and what it passes later.</summary>
    private static async Task Measure(List<Case> cases)
    {
        HashSet<int> first = [];
        string[] later = [];
        for (int round = 0; round < 2; round++)
        {
            later = new string[cases.Count];
            for (int k = 0; k < cases.Count; k++)
            {
                var seen = new bool[1 << 16];
                TimeSpan start = Environment.CpuUsage.TotalTime;
                Mutant.Seen = seen;
                await cases[k].Invoke();
                Mutant.Seen = null;
                int milliseconds = (int)(Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
                int[] reached = [.. Enumerable.Range(0, seen.Length).Where(id => seen[id])];
                if (round == 0) first.UnionWith(reached);
                later[k] = $"{milliseconds} {string.Join(' ', reached)}";
            }
        }
        File.WriteAllLines(s_reached, [string.Join(' ', first), .. later]);
    }

    /// <summary>The tests whose class, or class and method, end like one of the names.</summary>
    private static async Task<List<Case>> Cases()
    {
        string[] names = File.ReadAllLines(Path.Combine(s_folder, "names.txt"));
        List<Case> cases = [];
        foreach (Type type in typeof(MutantTests).Assembly.GetTypes().Where(type => type != typeof(MutantTests)))
            foreach (MethodInfo method in type.GetMethods().Where(method => method.GetCustomAttributes().OfType<IFactAttribute>().Any()))
            {
                if (!names.Any(name => type.FullName!.EndsWith(name, StringComparison.Ordinal) || $"{type}.{method.Name}".EndsWith(name, StringComparison.Ordinal))) continue;
                DataAttribute[] sources = [.. method.GetCustomAttributes().OfType<DataAttribute>()];
                if (sources.Length == 0) cases.Add(new(method, []));
                foreach (DataAttribute source in sources)
                {
                    if (source is MemberDataAttributeBase member) member.MemberType ??= type;
                    await using var tracker = new DisposalTracker();
                    cases.AddRange((await source.GetData(method, tracker)).Select(row => new Case(method, row.GetData())));
                }
            }
        return cases;
    }

    private static int[] Known(string path) => File.Exists(path) ? [.. File.ReadAllLines(path).Select(line => int.Parse(line.Split(' ')[0]))] : [];

    /// <summary>One test with one row of its data.</summary>
    private sealed record Case(MethodInfo Method, object?[] Arguments)
    {
        public HashSet<int> Reached = [];
        public int Milliseconds;

        public async Task Invoke()
        {
            object instance = Activator.CreateInstance(Method.DeclaringType!)!;
            if (Method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, Arguments, null) is Task task) await task;
            (instance as IDisposable)?.Dispose();
        }

        public override string ToString() => $"{Method.DeclaringType!.Name}.{Method.Name}({string.Join(", ", Arguments)})";
    }
}
