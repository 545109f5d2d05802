#:package Microsoft.CodeAnalysis.CSharp
#:property PublishAot=false
#:property RunAnalyzers=false

// Would the tests notice? Changes one operator or number at a time in a folder of the library and runs the tests that guard it.
//
//   dotnet run eng/mutate.cs -- src/Strided/Layout 1 "*LayoutTests" "*PlanTests"     every mutant (1), or every so many, against these classes
//   dotnet run eng/mutate.cs -- src/Strided/Layout 7+60 "*OverlapTests"              the same from the 61st on
//
// All mutants are compiled at once, each behind a switch that the environment chooses; those that do not compile are left out, and those
// that no test reaches are survivors without being run. A test that fails or a crash kills a mutant; so does a run far longer than usual, which is told.

using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

const int TimedOut = 128 + 24; // SIGXCPU
string folder = args[0], copy = Path.Combine(Path.GetTempPath(), $"mutants-{Environment.ProcessId}");
int[] sample = [.. args[1].Split('+').Select(int.Parse)];
string program = Path.Combine(copy, "tests/Strided.Tests/bin/Release/net10.0/Strided.Tests"), reached = Path.Combine(copy, "reached.txt");
string[] classes = args[2..];

Directory.CreateDirectory(copy);
Run("bash", $"-c \"git ls-files -co --exclude-standard | tar -cf - -T - | tar -xf - -C {copy}\"", []);
var sources = Directory.GetFiles(Path.Combine(copy, folder), "*.cs", SearchOption.AllDirectories).Order().ToDictionary(path => path, File.ReadAllText);
HashSet<int> broken = [];
List<Mutant> mutants;
while (true)
{
    mutants = [];
    foreach ((string path, string text) in sources)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
        File.WriteAllText(path, new Mutator(path, mutants, broken).Visit(tree.GetRoot())!.ToFullString());
    }
    File.WriteAllText(Path.Combine(copy, "src/Strided/Mutant.cs"), Switch(mutants.Count));
    (int code, string output) = Build("src/Strided");
    if (code == 0) break;
    var places = Regex.Matches(output, @"(/[^(\s]+\.cs)\((\d+),\d+\): error").Select(match => (match.Groups[1].Value, int.Parse(match.Groups[2].Value))).ToHashSet();
    int before = broken.Count;
    foreach (Mutant mutant in mutants) if (places.Contains((mutant.Path, mutant.Line))) broken.Add(mutant.Id);
    if (broken.Count == before) throw new InvalidOperationException(output);
    Console.WriteLine($"{broken.Count} of {mutants.Count} mutants do not compile");
}
if (Build("tests/Strided.Tests") is (not 0, var why)) throw new InvalidOperationException(why);
Mutant[] chosen = [.. mutants.Where(mutant => !broken.Contains(mutant.Id)).Where((_, k) => k % sample[0] == 0).Skip(sample.ElementAtOrDefault(1))];

var watch = Stopwatch.StartNew();
(int first, string told) = Run(program, Only(classes), new() { ["STRIDED_REACHED"] = reached });
if (first != 0) throw new InvalidOperationException($"The tests fail without a mutant:\n{told}");
// Time of the processor, which does not pass while others keep it busy.
int limit = (int)watch.Elapsed.TotalSeconds * 4 + 10;
var known = File.ReadAllLines(reached).Select(int.Parse).ToHashSet();
int killed = 0;
foreach (Mutant mutant in chosen)
{
    string verdict = known.Contains(mutant.Id) ? Try(mutant) : "not reached";
    if (verdict is "killed" or "timed out") killed++;
    if (verdict != "killed") Console.WriteLine($"{verdict}: {Path.GetRelativePath(copy, mutant.Path)}:{mutant.Line}: {mutant.Was} -> {mutant.Is}");
}
Console.WriteLine($"{folder}: {killed} of {chosen.Length} mutants killed, {100.0 * killed / chosen.Length:F0} %; {chosen.Count(mutant => !known.Contains(mutant.Id))} not reached");
Directory.Delete(copy, recursive: true);

string Try(Mutant mutant)
{
    // Tests named after a file know it best.
    string stem = Path.GetFileName(mutant.Path).Split('.')[0];
    foreach (string name in classes.OrderBy(name => !name.Contains(stem, StringComparison.Ordinal)))
    {
        int code = Run("prlimit", $"--cpu={limit}: {program} {Only(name)}", new() { ["STRIDED_MUTANT"] = $"{mutant.Id}" }).Code;
        if (code != 0) return code == TimedOut ? "timed out" : "killed";
    }
    return "survived";
}

static string Only(params string[] classes) => string.Concat(classes.Select(name => $"-class {name} ")) + "-stopOnFail";

(int Code, string Output) Build(string project) =>
    Run("dotnet", $"build {Path.Combine(copy, project)} -c Release -p:RunAnalyzers=false -p:TreatWarningsAsErrors=false -p:NoWarn=CS1591 -v quiet --nologo", []);

static (int Code, string Output) Run(string program, string arguments, Dictionary<string, string> environment)
{
    var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
    foreach ((string name, string value) in environment) start.Environment[name] = value;
    using Process process = Process.Start(start)!;
    Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
    process.WaitForExit();
    return (process.ExitCode, output.Result + errors.Result);
}

static string Switch(int count) => $$"""
    namespace Strided;

    internal static class Mutant
    {
        private static readonly int Chosen = int.TryParse(Environment.GetEnvironmentVariable("STRIDED_MUTANT"), out int id) ? id : -1;
        private static readonly bool[]? Seen = Watch();

        public static bool Is(int id)
        {
            if (Seen is not null) Seen[id] = true;
            return id == Chosen;
        }

        private static bool[]? Watch()
        {
            if (Environment.GetEnvironmentVariable("STRIDED_REACHED") is not { } path) return null;
            var seen = new bool[{{count}}];
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllLines(path, Enumerable.Range(0, seen.Length).Where(k => seen[k]).Select(k => $"{k}"));
            return seen;
        }
    }
    """;

/// <summary>A change of one expression.</summary>
internal sealed record Mutant(int Id, string Path, int Line, string Was, string Is);

/// <summary>Puts every change beside what stands there: <c>(Mutant.Is(7) ? a - b : a + b)</c>.</summary>
internal sealed class Mutator(string path, List<Mutant> mutants, HashSet<int> broken) : CSharpSyntaxRewriter
{
    private static readonly Dictionary<string, string> Others = new()
    {
        ["+"] = "-", ["-"] = "+", ["*"] = "+", ["/"] = "*", ["%"] = "*", ["<"] = "<=", ["<="] = "<", [">"] = ">=", [">="] = ">", ["=="] = "!=", ["!="] = "==",
        ["&&"] = "||", ["||"] = "&&", ["&"] = "|", ["|"] = "&", ["<<"] = ">>", [">>"] = "<<",
    };

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        // Constants have to stay constant, and what an error says is no behaviour.
        if (node is null || IsConstant(node) || node.Kind() is SyntaxKind.ThrowStatement or SyntaxKind.ThrowExpression) return node;
        SyntaxNode visited = base.Visit(node)!;
        if (Changed(node) is not { } changed) return visited;
        var mutant = new Mutant(mutants.Count, path, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, node.ToString(), changed);
        mutants.Add(mutant);
        if (broken.Contains(mutant.Id)) return visited;
        return SyntaxFactory.ParseExpression($"(Mutant.Is({mutant.Id}) ? {changed} : {visited.WithoutTrivia().ToFullString()})").WithTriviaFrom(visited);
    }

    private static bool IsConstant(SyntaxNode node) =>
        node.Kind() is SyntaxKind.AttributeList or SyntaxKind.EnumMemberDeclaration or SyntaxKind.Parameter or SyntaxKind.CaseSwitchLabel or SyntaxKind.InterpolationAlignmentClause
        || node is Microsoft.CodeAnalysis.CSharp.Syntax.PatternSyntax
        || (node is Microsoft.CodeAnalysis.CSharp.Syntax.BaseFieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword))
        || (node is Microsoft.CodeAnalysis.CSharp.Syntax.LocalDeclarationStatementSyntax local && local.IsConst);

    private static string? Changed(SyntaxNode node)
    {
        // Names that come into being inside an expression cannot do so twice.
        if (node.DescendantNodes().Any(inner => inner.Kind() is SyntaxKind.SingleVariableDesignation or SyntaxKind.SimpleLambdaExpression or SyntaxKind.ParenthesizedLambdaExpression)) return null;
        return node switch
        {
            Microsoft.CodeAnalysis.CSharp.Syntax.BinaryExpressionSyntax binary when Others.TryGetValue(binary.OperatorToken.Text, out string? other) => $"{binary.Left} {other} {binary.Right}",
            Microsoft.CodeAnalysis.CSharp.Syntax.PrefixUnaryExpressionSyntax unary when unary.OperatorToken.Text is "!" or "-" => $"{unary.Operand}",
            Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax literal when literal.Token.Value is int number => $"{number + 1}",
            _ => null,
        };
    }
}
