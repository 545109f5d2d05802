using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0013: nested loops that fill, copy, scale or sum a whole array element by element.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ElementLoop : ArrayAnalyzer
{
    /// <summary>The rule.</summary>
    public ElementLoop() : base(Descriptors.ElementLoop) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.Loop);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        if (context.Operation is not IForLoopOperation outer) return;
        var counters = new List<(ILocalSymbol Counter, IOperation Bound)>();
        IOperation? body = outer;
        while (body is IForLoopOperation loop && Counter(loop) is { } counter)
        {
            counters.Add(counter);
            body = loop.Body is IBlockOperation { Operations.Length: 1 } block ? block.Operations[0] : loop.Body;
        }
        if (counters.Count == 0 || body is not IExpressionStatementOperation { Operation: IAssignmentOperation assignment }) return;
        // Seen from its outermost loop only.
        if (words.IsArray(assignment.Type)) return;
        var pass = new Pass(words, counters, new Shapes(words, outer));
        if (pass.Read(assignment) is not { } found) return;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.ElementLoop, outer.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, Wording.HasComment(outer) ? null : found.Call)), found.Verb, found.Call.TrimEnd(';')));
    }

    /// <summary><c>for (int i = 0; i &lt; bound; i++)</c>.</summary>
    private static (ILocalSymbol, IOperation)? Counter(IForLoopOperation loop)
    {
        if (loop.Before.Length != 1 || loop.AtLoopBottom.Length != 1) return null;
        if (loop.Before[0] is not IVariableDeclarationGroupOperation { Declarations: { Length: 1 } groups } || groups[0].Declarators.Length != 1) return null;
        IVariableDeclaratorOperation declared = groups[0].Declarators[0];
        if (Vocabulary.Bare(declared.GetVariableInitializer()?.Value)?.ConstantValue is not { HasValue: true, Value: 0 }) return null;
        bool counts = loop.AtLoopBottom[0] is IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Kind: OperationKind.Increment } step }
            && IsLocal(step.Target, declared.Symbol);
        return counts && loop.Condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan } test && IsLocal(test.LeftOperand, declared.Symbol)
            ? (declared.Symbol, test.RightOperand)
            : null;
    }

    private static bool IsLocal(IOperation operation, ILocalSymbol local) =>
        Vocabulary.Bare(operation) is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    /// <summary>One pass of the loops over whole arrays.</summary>
    private sealed class Pass(Vocabulary words, List<(ILocalSymbol Counter, IOperation Bound)> counters, Shapes shapes)
    {
        public (string Verb, string Call)? Read(IAssignmentOperation assignment)
        {
            string? target = Whole(assignment.Target);
            IOperation value = Vocabulary.Bare(assignment.Value);
            if (assignment is ICompoundAssignmentOperation compound)
            {
                if (OperatorNames.Compound(compound.OperatorKind) is not { } op) return null;
                if (target is not null)
                    return Constant(value) || Whole(value) is not null ? ("changes an array", $"{target} {op} {Whole(value) ?? Wording.Text(value)};") : null;
                return compound.OperatorKind == BinaryOperatorKind.Add && assignment.Target is ILocalReferenceOperation sum && Whole(value) is { } summed
                    && SymbolEqualityComparer.Default.Equals(sum.Type, value.Type)
                        ? ("sums an array", $"{sum.Local.Name} += {summed}.Sum().ToScalar();")
                        : null;
            }
            if (target is null || assignment is not ISimpleAssignmentOperation) return null;
            if (Constant(value)) return ("fills an array", $"{target}[..] = {Wording.Text(value)};");
            if (Whole(value) is { } source) return SameType(assignment.Target, value) ? ("copies an array", $"{target}[..] = {source};") : null;
            if (value is not IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } scaled || !SameType(assignment.Target, value)) return null;
            IOperation left = Vocabulary.Bare(scaled.LeftOperand), right = Vocabulary.Bare(scaled.RightOperand);
            (string? array, IOperation factor) = Whole(left) is { } first ? (first, right) : (Whole(right), left);
            return array is not null && Constant(factor) && factor.Type?.SpecialType != SpecialType.System_Decimal
                ? ("scales an array", array == target ? $"{target} *= {Wording.Text(factor)};" : $"Nd.Multiply({array}, {Wording.Text(factor)}, @out: {target});")
                : null;
        }

        /// <summary>The variable whose element at exactly the counters this is, when the counters run over all of it.</summary>
        private string? Whole(IOperation element)
        {
            if (!words.IsElement(element) || element is not IPropertyReferenceOperation { Instance: { } instance } at) return null;
            if (MethodBody.Variable(Vocabulary.Bare(instance)) is not { } array || shapes.Of(instance) is not { } shape) return null;
            if (at.Arguments.Length != 1 || at.Arguments[0].Value is not ICollectionExpressionOperation { Elements: var index } || index.Length != counters.Count) return null;
            for (int axis = 0; axis < counters.Count; axis++)
            {
                if (!IsLocal(index[axis], counters[axis].Counter)) return null;
                if (shapes.Token(counters[axis].Bound) is not { } bound || bound != shape.SizeOf(axis)) return null;
            }
            return array.Name;
        }

        private bool Constant(IOperation value) =>
            value.ConstantValue.HasValue || (MethodBody.Variable(value) is { } variable && !words.IsArray(value.Type) && !counters.Any(c => SymbolEqualityComparer.Default.Equals(c.Counter, variable)));

        private static bool SameType(IOperation target, IOperation value) => SymbolEqualityComparer.Default.Equals(target.Type, value.Type);
    }
}
