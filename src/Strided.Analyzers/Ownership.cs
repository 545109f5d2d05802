using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>Whether a local is the only way to reach its array. Answers no whenever in doubt.</summary>
/// <remarks>
/// 1. Every value the local ever gets is a fresh array.
/// 2. No lambda or local function sees the local.
/// 3. Every other mention of it, up to the point asked about, reads elements or writes them, and keeps no reference.
/// Mentions after that point may give the array away, unless a loop can bring control back.
/// </remarks>
internal sealed class Ownership(Vocabulary words)
{
    public bool IsSole(ILocalSymbol local, IOperation at, bool mayReturn = true)
    {
        MethodBody body = MethodBody.Around(at);
        if (body.Initializer(local) is { } first && !words.IsFresh(first)) return false;
        if (body.ChangesOtherwise(local)) return false;
        if (body.AssignmentsTo(local).Any(a => !words.IsFresh(a.Value))) return false;
        if (body.All.Any(o => o is ILabeledOperation)) return false;
        IOperation? declared = body.All.FirstOrDefault(o => o is IVariableDeclaratorOperation d && SymbolEqualityComparer.Default.Equals(d.Symbol, local));
        if (declared is null) return false;
        IOperation? function = MethodBody.Function(declared);
        foreach (IOperation reference in body.ReferencesTo(local))
        {
            if (MethodBody.Function(reference) != function) return false;
            if (MethodBody.IsWithin(reference, at) || KeepsNothing(reference)) continue;
            if (mayReturn && words.IsArray(reference.Type) && IsReturned(reference)) continue;
            if (!mayReturn || !IsAfter(reference, at, declared)) return false;
        }
        return true;
    }

    /// <summary>True when the use of an array, or of a view of it, ends with the expression it stands in.</summary>
    public bool KeepsNothing(IOperation reference)
    {
        IOperation? user = Vocabulary.User(reference, out IOperation used);
        switch (user)
        {
            case IBinaryOperation or IUnaryOperation:
                return words.IsOperator(user);
            case ICompoundAssignmentOperation:
                return true;
            case ISimpleAssignmentOperation assignment:
                // The target itself, or elements copied into a slice of another array.
                return assignment.Target == used || (words.Slice(assignment.Target) is not null && !IsValueUsed(assignment));
            case IArgumentOperation argument:
                return ArgumentKeepsNothing(argument);
            case IForEachLoopOperation or IInterpolationOperation or IExpressionStatementOperation or IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation }:
                return true;
            case IPropertyReferenceOperation member when member.Instance is { } instance && Vocabulary.Bare(instance) == reference:
                if (Names.PlainMembers.Contains(member.Property.Name) || words.IsElement(member)) return true;
                return words.Slice(member) is not null || words.Call(member) is { IsView: true } ? KeepsNothing(member) : false;
            case IInvocationOperation call when call.Instance is { } instance && Vocabulary.Bare(instance) == reference:
                return Names.PlainMembers.Contains(call.TargetMethod.Name) || CallKeepsNothing(words.Call(call));
            default:
                return false;
        }
    }

    private bool ArgumentKeepsNothing(IArgumentOperation argument)
    {
        if (argument.Parent is IInvocationOperation { TargetMethod.ContainingType.Name: "Console" }) return true;
        if (words.Call(argument.Parent) is not { } call) return false;
        // out: hands the array back; harmless when nobody takes it.
        if (argument.Parameter?.Name == "out") return call.Operation.Parent is IExpressionStatementOperation;
        return CallKeepsNothing(call);
    }

    private bool CallKeepsNothing(ArrayCall? call) =>
        call is not null && (call.OnlyReads || call.IsInPlace || ((call.IsView || call.MayBeView) && KeepsNothing(call.Operation)) || call.IsFresh);

    private static bool IsValueUsed(IOperation assignment) => assignment.Parent is not IExpressionStatementOperation;

    private static bool IsReturned(IOperation reference) => Vocabulary.User(reference, out _) is IReturnOperation { Kind: OperationKind.Return };

    private static bool IsAfter(IOperation reference, IOperation at, IOperation declared)
    {
        IOperation from = at;
        // A loop around the line but not around the declaration brings the mention back before the line.
        for (IOperation? o = at.Parent; o is not null; o = o.Parent)
            if (o is ILoopOperation && !MethodBody.IsWithin(declared, o)) from = o;
        return reference.Syntax.SpanStart >= from.Syntax.Span.End;
    }
}
