using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0003 and STR0004: writes that land, or may land, in a copy nobody holds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LostWrite : ArrayAnalyzer
{
    /// <summary>The rules.</summary>
    public LostWrite() : base(Descriptors.LostWrite, Descriptors.UncertainWrite) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) => start.RegisterOperationAction(
        context => Check(context, words),
        OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.Increment, OperationKind.Decrement, OperationKind.ExpressionStatement);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        IOperation? written = context.Operation switch
        {
            IAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } from } target } when words.IsArray(from.Type) => target,
            IAssignmentOperation { Target: IInvocationOperation { TargetMethod.Name: "At", Instance: { } from } target } when words.IsArray(from.Type) => target,
            IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation { Instance: { } from } target } when words.IsArray(from.Type) => target,
            IExpressionStatementOperation statement => Discarded(statement, words),
            _ => null,
        };
        if (written is null) return;
        var target2 = new WriteTarget(words);
        Landing landing = target2.Trace(written, isAssigned: context.Operation is not IExpressionStatementOperation);
        if (landing == Landing.Array) return;
        IOperation maker = target2.Maker!;
        context.ReportDiagnostic(Diagnostic.Create(
            landing == Landing.Copy ? Descriptors.LostWrite : Descriptors.UncertainWrite,
            maker.Syntax.GetLocation(), Properties.With((Properties.Replacement, AsView(words.Call(maker)))), Wording.Short(maker)));
    }

    /// <summary>The array that an in-place call or an <c>out:</c> argument writes and whose result is dropped.</summary>
    private static IOperation? Discarded(IExpressionStatementOperation statement, Vocabulary words)
    {
        if (words.Call(statement.Operation) is not { } call) return null;
        if (call.IsInPlace) return call.Receiver is { } array && MethodBody.Variable(array) is null ? array : null;
        return call["out"] is { } result && MethodBody.Variable(Vocabulary.Bare(result.Value)) is null ? Vocabulary.Bare(result.Value) : null;
    }

    /// <summary>The same elements required to be a view.</summary>
    private static string? AsView(ArrayCall? call)
    {
        if (call?.Receiver is not { } array || call.Operation is not IInvocationOperation) return null;
        string from = Wording.Primary(array);
        string order = call["order"] is { } given ? $", {Wording.Text(given.Value)}" : "";
        switch (call.Name)
        {
            case "Flatten" or "Ravel":
                return order.EndsWith("Order.K", System.StringComparison.Ordinal) ? null : $"{from}.Reshape(-1{order}, copy: false)";
            case "Copy":
                return from;
            case "Reshape" when call.Arguments.FirstOrDefault(a => a.Parameter?.Name == "shape") is { } shape && !call.HasExplicit("copy"):
                string? sizes = shape.ArgumentKind == ArgumentKind.ParamCollection
                    ? Shapes.Entries(shape.Value) is { } entries ? (entries.Count == 1 ? Wording.Text(entries[0]) : $"({string.Join(", ", entries.Select(Wording.Text))})") : null
                    : Wording.Text(shape.Value);
                return sizes is null ? null : $"{from}.Reshape({sizes}{order}, copy: false)";
            default:
                return null;
        }
    }
}
