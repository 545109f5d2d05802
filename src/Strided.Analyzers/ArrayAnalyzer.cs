using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Strided.Analyzers;

/// <summary>What all rules share: no work at all in a compilation that does not know <c>Strided.NDArray</c>.</summary>
public abstract class ArrayAnalyzer : DiagnosticAnalyzer
{
    private protected ArrayAnalyzer(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = [.. rules];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (Vocabulary.Of(start.Compilation) is { } words) Register(start, words);
        });
    }

    private protected abstract void Register(CompilationStartAnalysisContext start, Vocabulary words);
}
