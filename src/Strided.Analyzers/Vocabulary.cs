using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>The types of the library as one compilation knows them, and the questions rules ask about operations.</summary>
internal sealed class Vocabulary
{
    private readonly INamedTypeSymbol untyped, typed, functions;
    private readonly INamedTypeSymbol? selector, tensor;

    private Vocabulary(INamedTypeSymbol untyped, INamedTypeSymbol typed, INamedTypeSymbol functions, INamedTypeSymbol? selector, INamedTypeSymbol? tensor)
    {
        (this.untyped, this.typed, this.functions, this.selector, this.tensor) = (untyped, typed, functions, selector, tensor);
    }

    public static Vocabulary? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Strided.NDArray") is { } untyped
        && compilation.GetTypeByMetadataName("Strided.NDArray`1") is { } typed
        && compilation.GetTypeByMetadataName("Strided.Nd") is { } functions
            ? new(untyped, typed, functions, compilation.GetTypeByMetadataName("Strided.Selector"), compilation.GetTypeByMetadataName("System.Numerics.Tensors.Tensor`1"))
            : null;

    public bool IsArray(ITypeSymbol? type) => Same(type, untyped) || Same(type, typed);

    public bool IsTensor(ITypeSymbol? type) => tensor is not null && Same(type, tensor);

    public bool IsUntyped(ITypeSymbol? type) => Same(type, untyped);

    /// <summary>The element type of an <c>NDArray&lt;T&gt;</c>.</summary>
    public ITypeSymbol? ElementOf(ITypeSymbol? type) => Same(type, typed) ? ((INamedTypeSymbol)type!).TypeArguments[0] : null;

    /// <summary>The call, when the operation is one of a member of <c>Nd</c>.</summary>
    public ArrayCall? Call(IOperation? operation)
    {
        switch (operation)
        {
            case IInvocationOperation call when IsOurs(call.TargetMethod):
                bool first = call.Instance is null && call.Arguments.Length > 0 && IsArray(Bare(call.Arguments[0].Value).Type);
                return new(call, call.TargetMethod, first ? Bare(call.Arguments[0].Value) : call.Instance is null ? null : Bare(call.Instance),
                    first ? [.. call.Arguments.Skip(1)] : call.Arguments);
            case IPropertyReferenceOperation { Instance: not null } view when IsOurs(view.Property) && IsArray(view.Type):
                return new(view, view.Property, Bare(view.Instance), view.Arguments);
            default:
                return null;
        }
    }

    /// <summary>An indexer of the array types that answers an array: a slice, or the copy that an array of indices gives.</summary>
    public IPropertyReferenceOperation? Slice(IOperation? operation) =>
        operation is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } from } slice && IsArray(slice.Type) && IsArray(from.Type)
            ? slice : null;

    /// <summary>An index with an array in it selects elements one by one: a copy.</summary>
    public bool IsSelection(IPropertyReferenceOperation slice) => slice.Property.Parameters.Any(index =>
        index.Type is IArrayTypeSymbol || IsArray(index.Type) || (index.Type is INamedTypeSymbol span && span.TypeArguments.Any(entry => Same(entry, selector))));

    public bool IsElement(IOperation? operation) =>
        operation is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } from } && IsArray(from.Type) && !IsArray(operation.Type);

    /// <summary>An elementwise operator of the library, arithmetic or comparison.</summary>
    public bool IsOperator(IOperation? operation) => operation switch
    {
        IBinaryOperation { OperatorMethod: { } method } => IsArray(operation.Type) && InLibrary(method),
        IUnaryOperation { OperatorMethod: { } method } => IsArray(operation.Type) && InLibrary(method),
        _ => false,
    };

    /// <summary>A new array that nothing but the value of this expression refers to.</summary>
    public bool IsFresh(IOperation? operation)
    {
        operation = Bare(operation);
        if (operation is ICollectionExpressionOperation or IBinaryOperation or IUnaryOperation)
            return operation is ICollectionExpressionOperation || IsOperator(operation);
        if (operation is IConversionOperation { OperatorMethod: { } made } && InLibrary(made)) return IsArray(operation.Type);
        if (Call(operation) is not { } call || !IsArray(operation.Type)) return false;
        return call.IsFresh || (Names.WholeViews.Contains(call.Name) && IsFresh(call.Receiver));
    }

    /// <summary>The operation without conversions that keep the object.</summary>
    public static IOperation Bare(IOperation? operation)
    {
        while (true)
        {
            if (operation is IConversionOperation { OperatorMethod: null } conversion) operation = conversion.Operand;
            else if (operation is IParenthesizedOperation parenthesized) operation = parenthesized.Operand;
            else return operation!;
        }
    }

    /// <summary>What uses the value: the nearest ancestor that is no conversion.</summary>
    public static IOperation? User(IOperation operation, out IOperation used)
    {
        used = operation;
        while (used.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation) used = used.Parent;
        return used.Parent;
    }

    private bool IsOurs(ISymbol member)
    {
        INamedTypeSymbol? type = member.ContainingType;
        if (type?.TypeKind == TypeKind.Extension) type = type.ContainingType;
        return Same(type, functions);
    }

    private bool InLibrary(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, untyped.ContainingAssembly);

    private static bool Same(ITypeSymbol? type, INamedTypeSymbol? wanted) => wanted is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, wanted);
}
