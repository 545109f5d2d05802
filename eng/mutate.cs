#:package Microsoft.CodeAnalysis.CSharp
#:property PublishAot=false
#:property RunAnalyzers=false

// Would the tests notice? Changes one operator or number at a time in a folder of the library and runs the tests that guard it.
//
//   dotnet run eng/mutate.cs -- src/Strided/Layout 1 "*LayoutTests" "*PlanTests"     every mutant (1), or every so many, against these classes
//   dotnet run eng/mutate.cs -- src/Strided/Layout 7+60 "*OverlapTests"              every seventh, without the first 60 of them
//
// All mutants are compiled at once, each behind a switch; those that do not compile are left out. One process runs the tests that reach a mutant, quick
// ones first, until one kills it by failing or by ending the process: a crash, or a run far longer than usual. It is started again for the next mutant.

using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

string folder = args[0], copy = Path.Combine(Path.GetTempPath(), $"mutants-{Environment.ProcessId}");
int[] sample = [.. args[1].Split('+').Select(int.Parse)];
Directory.CreateDirectory(copy);
Run("bash", $"-c \"git ls-files -co --exclude-standard | tar -cf - -T - | tar -xf - -C {copy}\"", []);
var sources = Directory.GetFiles(Path.Combine(copy, folder), "*.cs", SearchOption.AllDirectories).Order().ToDictionary(path => path, File.ReadAllText);
File.Copy("eng/mutants/Mutant.cs", Path.Combine(copy, "src/Strided/Mutant.cs"));
File.Copy("eng/mutants/MutantTests.cs", Path.Combine(copy, "tests/Strided.Tests/MutantTests.cs"));
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

string verdicts = Path.Combine(copy, "verdicts.txt"), running = Path.Combine(copy, "running.txt");
File.WriteAllLines(Path.Combine(copy, "chosen.txt"), chosen.Select(mutant => $"{mutant.Id}"));
File.WriteAllLines(Path.Combine(copy, "names.txt"), args[2..].Select(name => name.TrimStart('*')));
int told = 0, killed = 0;
while (told < chosen.Length)
{
    (_, string output) = RunTests(new() { ["STRIDED_MUTANTS"] = copy });
    if (!File.Exists(Path.Combine(copy, "finished.txt")))
    {
        // What was running when the process ended is killed.
        if (!File.Exists(running)) throw new InvalidOperationException(output);
        File.AppendAllText(verdicts, File.ReadAllText(running));
        File.Delete(running);
    }
    foreach (string line in File.ReadAllLines(verdicts)[told..])
    {
        Mutant mutant = chosen[told++];
        string verdict = line[(line.IndexOf(' ') + 1)..];
        // A type that is made differently needs a process of its own.
        if (verdict == "first") verdict = RunTests(new() { ["STRIDED_MUTANTS"] = copy, ["STRIDED_MUTANT"] = $"{mutant.Id}" }).Code == 0 ? "survived" : "killed in a process of its own";
        if (verdict.StartsWith("killed", StringComparison.Ordinal)) killed++;
        Console.WriteLine($"{Path.GetRelativePath(copy, mutant.Path)}:{mutant.Line}: {mutant.Was} -> {mutant.Is}: {verdict}");
    }
}
Console.WriteLine($"{folder}: {killed} of {chosen.Length} mutants killed, {100.0 * killed / chosen.Length:F0} %");
Directory.Delete(copy, recursive: true);

(int Code, string Output) RunTests(Dictionary<string, string> environment)
{
    environment["DOTNET_TieredPGO"] = "0";
    return Run(Path.Combine(copy, "tests/Strided.Tests/bin/Release/net10.0/Strided.Tests"), "-class Strided.Tests.MutantTests", environment);
}

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
