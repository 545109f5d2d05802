using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>The whole body around an operation, and where it names a local or parameter.</summary>
internal sealed class MethodBody
{
    private readonly IOperation root;

    private MethodBody(IOperation root) => this.root = root;

    public static MethodBody Around(IOperation operation)
    {
        while (operation.Parent is { } parent) operation = parent;
        return new(operation);
    }

    public IEnumerable<IOperation> All => root.DescendantsAndSelf();

    /// <summary>The local or parameter that an operation reads, else null.</summary>
    public static ISymbol? Variable(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } local => local.Local,
        IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => parameter.Parameter,
        _ => null,
    };

    public IEnumerable<IOperation> ReferencesTo(ISymbol variable) =>
        All.Where(operation => SymbolEqualityComparer.Default.Equals(Variable(operation), variable));

    public IOperation? Initializer(ILocalSymbol local) =>
        All.OfType<IVariableDeclaratorOperation>().FirstOrDefault(d => SymbolEqualityComparer.Default.Equals(d.Symbol, local))?.GetVariableInitializer()?.Value;

    public IEnumerable<ISimpleAssignmentOperation> AssignmentsTo(ISymbol variable) =>
        ReferencesTo(variable).Select(r => r.Parent as ISimpleAssignmentOperation).Where(a => a is not null && Variable(a.Target) is { } target
            && SymbolEqualityComparer.Default.Equals(target, variable))!;

    /// <summary>True when the variable may change in a way that is not a plain assignment: by reference, ++, or deconstruction.</summary>
    public bool ChangesOtherwise(ISymbol variable) => ReferencesTo(variable).Any(r => r.Parent switch
    {
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        IIncrementOrDecrementOperation or IAddressOfOperation or ITupleOperation { Parent: IDeconstructionAssignmentOperation } => true,
        ISimpleAssignmentOperation { IsRef: true } => true,
        ICompoundAssignmentOperation compound => compound.Target == r && compound.OperatorMethod is null or { IsStatic: true },
        _ => false,
    });

    /// <summary>The value a variable has throughout: its one initializer.</summary>
    public IOperation? OnlyValue(ILocalSymbol local) =>
        !AssignmentsTo(local).Any() && !ChangesOtherwise(local) ? Initializer(local) : null;

    public bool NeverChanges(ISymbol variable) => !AssignmentsTo(variable).Any() && !ChangesOtherwise(variable)
        && (variable is not ILocalSymbol local || Initializer(local) is not null);

    public static bool IsWithin(IOperation operation, IOperation outer)
    {
        for (IOperation? o = operation; o is not null; o = o.Parent)
            if (o == outer) return true;
        return false;
    }

    /// <summary>The innermost lambda or local function around an operation, or null for the method itself.</summary>
    public static IOperation? Function(IOperation operation)
    {
        IOperation? o = operation.Parent;
        while (o is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation) o = o.Parent;
        return o;
    }
}
