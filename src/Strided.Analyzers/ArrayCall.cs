using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>A call of a member of <c>Nd</c>, whether written <c>a.Ravel()</c> or <c>Nd.Ravel(a)</c>; <c>a.T</c> counts too.</summary>
/// <remarks>What a member does with memory is its contract, the attribute that the library itself is tested against; names serve only where no contract tells.</remarks>
internal sealed class ArrayCall(IOperation operation, ISymbol member, IOperation? receiver, IReadOnlyList<IArgumentOperation> arguments)
{
    public IOperation Operation => operation;

    public string Name => member.Name;

    /// <summary>The first array: what stands before the dot, or the first argument. Implicit conversions removed.</summary>
    public IOperation? Receiver => receiver;

    /// <summary>The arguments after the receiver.</summary>
    public IReadOnlyList<IArgumentOperation> Arguments => arguments;

    public IArgumentOperation? this[string parameter] =>
        arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind != ArgumentKind.DefaultValue);

    public bool HasExplicit(string parameter) => this[parameter] is not null;

    public bool IsElementwise => Names.Elementwise.Contains(Name);

    public bool IsView => Has("NeverCopies");

    public bool MayBeView => Has("CopiesIfNeeded") && !IsFresh && !HasExplicit("copy");

    /// <summary>Always answers a new array that nothing else refers to.</summary>
    public bool IsFresh => Name == "AsType" ? !HasExplicit("copy") : Has("AlwaysCopies") && !HasExplicit("out");

    /// <summary>Reads its array arguments (all but <c>out</c>) and keeps none of them.</summary>
    public bool OnlyReads => Name == "AsType" || Has("AlwaysCopies") || Names.Questions.Contains(Name);

    public bool IsInPlace => Has("InPlace");

    private bool Has(string contract) => member.GetAttributes().Any(a =>
        a.AttributeClass is { ContainingNamespace: { Name: "Strided", ContainingNamespace.IsGlobalNamespace: true } } type && type.Name == contract + "Attribute");
}
