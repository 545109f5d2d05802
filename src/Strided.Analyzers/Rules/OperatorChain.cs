using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0011: <c>a * b + c - d</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OperatorChain : ArrayAnalyzer
{
    private const int Long = 3;

    /// <summary>The rule.</summary>
    public OperatorChain() : base(Descriptors.OperatorChain) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.Binary, OperationKind.Unary);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        if (!IsArithmetic(context.Operation, words) || IsArithmetic(Vocabulary.User(context.Operation, out _), words)) return;
        int count = Count(context.Operation, words);
        if (count < Long) return;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.OperatorChain, context.Operation.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, InPlace(context.Operation, words))), count, count - 1));
    }

    private static bool IsArithmetic(IOperation? operation, Vocabulary words) => words.IsOperator(operation)
        && (operation is not IBinaryOperation binary || OperatorNames.Compound(binary.OperatorKind) is not null);

    private static int Count(IOperation operation, Vocabulary words)
    {
        operation = Vocabulary.Bare(operation);
        if (!IsArithmetic(operation, words)) return 0;
        return 1 + (operation is IBinaryOperation binary
            ? Count(binary.LeftOperand, words) + Count(binary.RightOperand, words)
            : Count(((IUnaryOperation)operation).Operand, words));
    }

    /// <summary>The first operation as it is, the others applied to its result; null when that could change shape or type.</summary>
    private static string? InPlace(IOperation chain, Vocabulary words)
    {
        if (Vocabulary.User(chain, out _) is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } declarator }) return null;
        if (declarator.Syntax is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax, UsingKeyword.RawKind: 0 } } declaration }) return null;
        if (words.ElementOf(local.Type) is null || !SymbolEqualityComparer.Default.Equals(local.Type, chain.Type) || Wording.HasComment(chain)) return null;
        var shapes = new Shapes(words, chain);
        var steps = new Stack<string>();
        IOperation at = chain;
        while (at is IBinaryOperation binary && IsArithmetic(Vocabulary.Bare(binary.LeftOperand), words))
        {
            IOperation left = Vocabulary.Bare(binary.LeftOperand);
            if (!SymbolEqualityComparer.Default.Equals(left.Type, chain.Type) || !shapes.Fits(binary.RightOperand, shapes.Of(left))) return null;
            // A right side computed from arrays must not need the value that is changed before it.
            steps.Push($"{local.Name} {OperatorNames.Compound(binary.OperatorKind)} {Wording.Text(Vocabulary.Bare(binary.RightOperand))};");
            at = left;
        }
        if (steps.Count < Long - 1 || at is not IBinaryOperation) return null;
        return $"{declaration.Type} {local.Name} = {Wording.Text(at)}; {string.Join(" ", steps)}";
    }
}
