using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0015: <c>if (a == b)</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EqualityCondition : ArrayAnalyzer
{
    /// <summary>The rule.</summary>
    public EqualityCondition() : base(Descriptors.EqualityCondition) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.Binary);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        var comparison = (IBinaryOperation)context.Operation;
        if (comparison.OperatorKind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) || !words.IsOperator(comparison)) return;
        if (comparison.Parent is not IConversionOperation { Type.SpecialType: SpecialType.System_Boolean } condition) return;
        IOperation left = Vocabulary.Bare(comparison.LeftOperand), right = Vocabulary.Bare(comparison.RightOperand);
        bool equal = comparison.OperatorKind == BinaryOperatorKind.Equals;
        IOperation? tested = IsNull(right) ? left : IsNull(left) ? right : null;
        bool arrays = words.IsArray(left.Type) && words.IsArray(right.Type);
        // A cast to bool is right for arrays of one element, which reductions and scalars give.
        if (!condition.IsImplicit && tested is null && (!arrays || IsOneElement(left, words) || IsOneElement(right, words))) return;

        (string? replacement, string advice) = tested is not null
            ? ($"{Wording.Primary(tested)} is {(equal ? "null" : "not null")}", "test for null with 'is null'")
            : arrays
                ? ($"{(equal ? "" : "!")}Nd.ArrayEqual({Wording.Text(left)}, {Wording.Text(right)})", "compare whole arrays with Nd.ArrayEqual")
                : (null, "ask All() or Any() of the answer");
        IOperation whole = condition.IsImplicit ? comparison : condition;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.EqualityCondition, whole.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, replacement)), Wording.Short(comparison), advice));
    }

    private static bool IsNull(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: null };

    private static bool IsOneElement(IOperation operand, Vocabulary words)
    {
        if (operand is ILocalReferenceOperation local) operand = Vocabulary.Bare(MethodBody.Around(operand).OnlyValue(local.Local) ?? operand);
        return words.Call(operand) is { } call && Names.Reductions.Contains(call.Name) && !call.HasExplicit("axis");
    }
}
