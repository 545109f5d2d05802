using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0008: <c>a.AsContiguous().AsContiguous()</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContiguousTwice : ArrayAnalyzer
{
    /// <summary>The rule.</summary>
    public ContiguousTwice() : base(Descriptors.ContiguousTwice) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        if (words.Call(context.Operation) is not { Name: "AsContiguous", Receiver: { } from } call) return;
        IOperation made = from is ILocalReferenceOperation { Local: var local } ? MethodBody.Around(from).OnlyValue(local) ?? from : from;
        if (words.Call(made) is not { Name: "AsContiguous" or "Copy" or "Flatten" } earlier) return;
        if (Order(call) is not { } order || order != Order(earlier)) return;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.ContiguousTwice, call.Operation.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, Wording.Primary(from))), Wording.Short(call.Operation)));
    }

    private static string? Order(ArrayCall call)
    {
        if (call["order"] is not { } order) return "0";
        return Vocabulary.Bare(order.Value).ConstantValue is { HasValue: true, Value: { } value } ? value.ToString() : null;
    }
}
