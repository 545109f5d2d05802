using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>Whether code reads an array and nothing more.</summary>
internal static class Reads
{
    /// <summary>The value is consumed by the operation it is an operand of, which makes its own result.</summary>
    public static bool AtOnce(IOperation value, Vocabulary words)
    {
        IOperation? user = Vocabulary.User(value, out IOperation used);
        return user switch
        {
            IBinaryOperation or IUnaryOperation => words.IsOperator(user),
            ICompoundAssignmentOperation compound => compound.Value == used && words.IsArray(compound.Target.Type),
            ISimpleAssignmentOperation assignment => assignment.Value == used && words.Slice(assignment.Target) is not null,
            IArgumentOperation argument => argument.Parameter?.Name != "out" && words.Call(argument.Parent) is { OnlyReads: true },
            IInvocationOperation call => call.Instance is { } instance && Vocabulary.Bare(instance) == value && words.Call(call) is { OnlyReads: true },
            _ => false,
        };
    }

    /// <summary>The mention reads elements or metadata and keeps no reference.</summary>
    public static bool Only(IOperation reference, Vocabulary words)
    {
        if (AtOnce(reference, words)) return true;
        IOperation? user = Vocabulary.User(reference, out _);
        return user switch
        {
            IForEachLoopOperation => true,
            IPropertyReferenceOperation member => member.Instance is { } instance && Vocabulary.Bare(instance) == reference
                && (Names.PlainMembers.Contains(member.Property.Name) || (words.IsElement(member) && !IsTarget(member))),
            IInvocationOperation { TargetMethod.Name: "ToScalar" } => true,
            _ => false,
        };
    }

    /// <summary>True when the body may write an array: an assignment through an indexer, an in-place operation, or code we cannot see into.</summary>
    public static bool AnyWrite(MethodBody body, Vocabulary words) => body.All.Any(o => o switch
    {
        IAssignmentOperation assignment => words.IsArray((assignment.Target as IPropertyReferenceOperation)?.Instance?.Type)
            || (assignment is ICompoundAssignmentOperation && words.IsArray(assignment.Target.Type)),
        IIncrementOrDecrementOperation step => words.IsElement(step.Target),
        IInvocationOperation call => MayWrite(call, words),
        _ => false,
    });

    /// <summary>Code that could change an array in between: anything but the library's own functions and the framework's.</summary>
    public static bool MayWrite(IInvocationOperation call, Vocabulary words)
    {
        if (words.Call(call) is { } ours) return ours.IsInPlace || ours.HasExplicit("out") || ours.Name is "AsSpan";
        if (words.IsArray(call.TargetMethod.ContainingType)) return call.TargetMethod.Name == "At";
        string space = call.TargetMethod.ContainingNamespace?.ToDisplayString() ?? "";
        return (space != "System" && !space.StartsWith("System.", System.StringComparison.Ordinal)) || call.TargetMethod.MethodKind == MethodKind.DelegateInvoke;
    }

    /// <summary>Code evaluated after the copy and before its use could change the array; then the copy is meant.</summary>
    public static bool RunsOtherCode(IOperation copy, Vocabulary words)
    {
        IOperation whole = copy;
        while (whole.Parent is { } parent and not IBlockOperation and not IExpressionStatementOperation) whole = parent;
        return whole.DescendantsAndSelf().Any(o =>
            (o is IInvocationOperation call && MayWrite(call, words) && !MethodBody.IsWithin(copy, call))
            || (o is IAssignmentOperation or IIncrementOrDecrementOperation && !MethodBody.IsWithin(copy, o)));
    }

    private static bool IsTarget(IOperation element) =>
        element.Parent is IIncrementOrDecrementOperation || (element.Parent is IAssignmentOperation assignment && assignment.Target == element);
}
