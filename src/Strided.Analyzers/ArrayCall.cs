using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>A call of a member of <c>Nd</c>, whether written <c>a.Ravel()</c> or <c>Nd.Ravel(a)</c>; <c>a.T</c> counts too.</summary>
internal sealed class ArrayCall(IOperation operation, string name, IOperation? receiver, IReadOnlyList<IArgumentOperation> arguments)
{
    public IOperation Operation => operation;

    public string Name => name;

    /// <summary>The first array: what stands before the dot, or the first argument. Implicit conversions removed.</summary>
    public IOperation? Receiver => receiver;

    /// <summary>The arguments after the receiver.</summary>
    public IReadOnlyList<IArgumentOperation> Arguments => arguments;

    public IArgumentOperation? this[string parameter] =>
        arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind != ArgumentKind.DefaultValue);

    public bool HasExplicit(string parameter) => this[parameter] is not null;

    public bool IsElementwise => Names.Elementwise.Contains(name);

    public bool IsView => Names.Views.Contains(name);

    public bool MayBeView => name is "Reshape" or "Ravel" or "AsContiguous" && !HasExplicit("copy");

    /// <summary>Always answers a new array that nothing else refers to.</summary>
    public bool IsFresh => name == "AsType"
        ? !HasExplicit("copy")
        : !HasExplicit("out") && (Names.Copies.Contains(name) || Names.Creation.Contains(name) || IsElementwise || Names.Reductions.Contains(name));

    /// <summary>Reads its array arguments (all but <c>out</c>) and keeps none of them.</summary>
    public bool OnlyReads => IsElementwise || Names.Reductions.Contains(name) || Names.Copies.Contains(name) || Names.Questions.Contains(name);

    public bool IsInPlace => name == "Fill" || name.EndsWith("InPlace", System.StringComparison.Ordinal);
}
