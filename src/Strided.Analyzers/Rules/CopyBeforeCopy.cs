using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Strided.Analyzers;

/// <summary>STR0006: <c>a.Copy() * 2</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyBeforeCopy : ArrayAnalyzer
{
    /// <summary>The rule.</summary>
    public CopyBeforeCopy() : base(Descriptors.CopyBeforeCopy) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        if (words.Call(context.Operation) is not { Name: "Copy", Receiver: { } from } call || call.HasExplicit("order")) return;
        if (!Reads.AtOnce(call.Operation, words) || Reads.RunsOtherCode(call.Operation, words)) return;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.CopyBeforeCopy, call.Operation.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, Wording.Primary(from))), Wording.Short(from)));
    }
}
