using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Strided.Analyzers.Tests;

/// <summary>What the tests of every rule share: lines of code stand in a method that has some arrays.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TFix">Its fix.</typeparam>
public abstract class RuleTests<TRule, TFix>
    where TRule : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private static readonly ReferenceAssemblies None = new("net10.0");

    /// <summary>The platform, the tensors package and the library, as this test runs on them.</summary>
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "Strided.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Lines, with <c>[|marks|]</c> where the rule has to report; without marks it has to stay silent.</summary>
    protected static Task Reports(string lines, CompilerDiagnostics compiler = CompilerDiagnostics.Errors) =>
        new CSharpAnalyzerTest<TRule, DefaultVerifier>
        {
            TestCode = InMethod(lines),
            ReferenceAssemblies = None,
            CompilerDiagnostics = compiler,
            SolutionTransforms = { Platform },
        }.RunAsync();

    /// <summary>Lines before and after the fix, applied one by one and by Fix All in document, project and solution.</summary>
    protected static Task Fixes(string before, string after, string key = "Replacement", CompilerDiagnostics compiler = CompilerDiagnostics.Errors) =>
        new CSharpCodeFixTest<TRule, TFix, DefaultVerifier>
        {
            TestCode = InMethod(before),
            FixedCode = InMethod(after),
            ReferenceAssemblies = None,
            CompilerDiagnostics = compiler,
            CodeActionEquivalenceKey = key,
            SolutionTransforms = { Platform },
        }.RunAsync();

    /// <summary>C# 14 and the references.</summary>
    private static Solution Platform(Solution solution, ProjectId project)
    {
        var options = (CSharpParseOptions)solution.GetProject(project)!.ParseOptions!;
        return solution.WithProjectParseOptions(project, options.WithLanguageVersion(LanguageVersion.CSharp14)).AddMetadataReferences(project, References);
    }

    private static string InMethod(string lines) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Numerics;
        using System.Numerics.Tensors;
        using Strided;

        class C
        {
            NDArray<double> field = Nd.Zeros(3);
            readonly List<NDArray<double>> list = [];
            NDArray<double> Auto { get; set; } = Nd.Zeros(3);
            NDArray<double> Noisy { get => field; set { Console.WriteLine(); field = value; } }
            NDArray<double> Init { get; } = Nd.Zeros(3);

            static void Other(NDArray array) { }
            static double Number() => 1;

            void M(NDArray<double> a, NDArray<double> b, NDArray<int> n, NDArray<bool> m, NDArray u, Tensor<double> t, int k, double x)
            {
        {{string.Join("\n", lines.Split('\n').Select(line => line.Length == 0 ? line : "        " + line))}}
            }
        }

        """;
}
