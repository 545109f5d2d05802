using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>Where a write through a chain of slices and views ends up.</summary>
internal enum Landing
{
    /// <summary>In an array that somebody holds, as far as can be told.</summary>
    Array,

    /// <summary>In a new array or in somebody's, depending on strides.</summary>
    MaybeCopy,

    /// <summary>In a new array that nobody holds.</summary>
    Copy,
}

/// <summary>Follows slices and views back to the array they were taken from.</summary>
internal sealed class WriteTarget(Vocabulary words)
{
    /// <summary>The call that makes the (possible) copy.</summary>
    public IOperation? Maker { get; private set; }

    /// <summary>The outermost call that only may copy.</summary>
    public ArrayCall? Uncertain { get; private set; }

    /// <param name="target">What is written: the target of an assignment, or an array that a call writes into.</param>
    /// <param name="isAssigned">True for an assignment, whose outermost indexer is called to set and not to get.</param>
    public Landing Trace(IOperation target, bool isAssigned = true)
    {
        IOperation operation = Vocabulary.Bare(target);
        bool element = isAssigned;
        while (true)
        {
            if (element && (words.IsElement(operation) || words.Slice(operation) is not null))
            {
                // The outermost indexer is what is written; it may select, the library then writes through it.
                operation = Vocabulary.Bare(((IPropertyReferenceOperation)operation).Instance);
                element = false;
            }
            else if (operation is IInvocationOperation { TargetMethod: { Name: "At", RefKind: RefKind.Ref }, Instance: { } array } && words.IsArray(array.Type))
                operation = Vocabulary.Bare(array);
            else if (words.Slice(operation) is { } slice)
            {
                if (words.IsSelection(slice)) return Made(slice);
                operation = Vocabulary.Bare(slice.Instance);
            }
            else if (words.Call(operation) is { Receiver: { } receiver } call && (call.IsView || call.MayBeView))
            {
                if (!call.IsView && !IsDense(receiver)) Uncertain ??= call;
                operation = receiver;
            }
            else if (words.IsFresh(operation) || words.Call(operation) is { Name: "Reshape" } explicitCopy && IsTrue(explicitCopy["copy"]))
                return Made(operation);
            else
            {
                Maker ??= Uncertain?.Operation;
                return Uncertain is null ? Landing.Array : Landing.MaybeCopy;
            }
            element = false;
        }
    }

    /// <summary>Surely dense in C order, so that Reshape, Ravel and AsContiguous are views.</summary>
    private bool IsDense(IOperation array)
    {
        array = Vocabulary.Bare(array);
        if (array is ILocalReferenceOperation local)
            return MethodBody.Around(array).OnlyValue(local.Local) is { } value && Vocabulary.Bare(value) is not ILocalReferenceOperation && IsDense(value);
        if (array is ICollectionExpressionOperation) return true;
        return words.Call(array) is { } call && !call.HasExplicit("order")
            && ((Names.Creation.Contains(call.Name) && !call.Name.EndsWith("Like", System.StringComparison.Ordinal))
                || call.Name is "Copy" or "Flatten" or "AsContiguous"
                || (call.Name is "Reshape" or "Ravel" && call.Receiver is { } from && IsDense(from)));
    }

    private Landing Made(IOperation maker)
    {
        Maker = maker;
        return Landing.Copy;
    }

    private static bool IsTrue(IArgumentOperation? copy) => copy is not null && Vocabulary.Bare(copy.Value).ConstantValue is { HasValue: true, Value: true };
}
