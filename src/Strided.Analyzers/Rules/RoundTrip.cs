using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0007: <c>Nd.Array(a.ToArray())</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RoundTrip : ArrayAnalyzer
{
    /// <summary>The rule.</summary>
    public RoundTrip() : base(Descriptors.RoundTrip) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        if (context.Operation is not IInvocationOperation { Arguments.Length: > 0 } back) return;
        if (words.Call(back) is not { Name: "Array" or "AsArray" } call) return;
        IOperation elements = Vocabulary.Bare(back.Arguments[0].Value);
        while (elements is IConversionOperation { IsImplicit: true } conversion) elements = Vocabulary.Bare(conversion.Operand);
        if (words.Call(elements) is not { Name: "ToArray", Receiver: { } array } || call.HasExplicit("order")) return;
        string replacement = call["shape"] is { } shape
            ? $"{Wording.Primary(array)}.Reshape({Wording.Text(shape.Value)}, copy: true)"
            : $"{Wording.Primary(array)}.Flatten()";
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.RoundTrip, back.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, replacement)), Wording.Short(back)));
    }
}
