using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0002: <c>a = a * 2</c>, <c>a = Nd.Exp(a)</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReassignedResult : ArrayAnalyzer
{
    /// <summary>The rule.</summary>
    public ReassignedResult() : base(Descriptors.ReassignedResult) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.SimpleAssignment);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } || !Wording.IsStatement(assignment)) return;
        // The static type has to stay, so that the dtype does.
        if (words.ElementOf(local.Type) is null || !SymbolEqualityComparer.Default.Equals(local.Type, assignment.Value.Type)) return;
        string? replacement = assignment.Value switch
        {
            IBinaryOperation binary when words.IsOperator(binary) => Binary(binary, local, words),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary when words.IsOperator(unary) && Is(unary.Operand, local) =>
                $"Nd.Negative({local.Name}, @out: {local.Name});",
            IInvocationOperation => Function(words.Call(assignment.Value), local, words),
            _ => null,
        };
        if (replacement is null || !new Ownership(words).IsSole(local, assignment)) return;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.ReassignedResult, assignment.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, Wording.HasComment(assignment) ? null : replacement)), Wording.Short(assignment)));
    }

    private static string? Binary(IBinaryOperation binary, ILocalSymbol local, Vocabulary words)
    {
        if (OperatorNames.Compound(binary.OperatorKind) is not { } compound) return null;
        IOperation other;
        if (Is(binary.LeftOperand, local)) other = binary.RightOperand;
        else if (Is(binary.RightOperand, local) && OperatorNames.IsCommutative(binary.OperatorKind)) other = binary.LeftOperand;
        else return null;
        return Fits(other, binary, words) ? $"{local.Name} {compound} {Wording.Text(other)};" : null;
    }

    private static string? Function(ArrayCall? call, ILocalSymbol local, Vocabulary words)
    {
        if (call is null || !call.IsElementwise || call.HasExplicit("out") || call.Receiver is not { } first || !Is(first, local)) return null;
        if (((IInvocationOperation)call.Operation).TargetMethod.Parameters.All(p => p.Name != "out")) return null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.DefaultValue) continue;
            if (words.IsArray(Vocabulary.Bare(argument.Value).Type) && !Fits(argument.Value, call.Operation, words)) return null;
        }
        string text = Wording.Text(call.Operation);
        return text.EndsWith(")", System.StringComparison.Ordinal) ? $"{text.Substring(0, text.Length - 1)}, @out: {local.Name});" : null;
    }

    private static bool Fits(IOperation other, IOperation whole, Vocabulary words)
    {
        var shapes = new Shapes(words, whole);
        if (shapes.IsScalar(other)) return true;
        IOperation? array = whole is IBinaryOperation binary ? (other == binary.RightOperand ? binary.LeftOperand : binary.RightOperand) : words.Call(whole)?.Receiver;
        return shapes.Fits(other, shapes.Of(array));
    }

    private static bool Is(IOperation operation, ILocalSymbol local) =>
        Vocabulary.Bare(operation) is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);
}
