using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>Reads shapes from the code of one method: creation calls, elementwise operations, locals that keep their shape.</summary>
internal sealed class Shapes(Vocabulary words, IOperation inside)
{
    private readonly MethodBody body = MethodBody.Around(inside);
    private readonly Dictionary<ISymbol, StaticShape?> variables = new(SymbolEqualityComparer.Default);

    public StaticShape? Of(IOperation? operation)
    {
        operation = Vocabulary.Bare(operation);
        if (MethodBody.Variable(operation) is { } variable) return OfVariable(variable);
        switch (operation)
        {
            case ICollectionExpressionOperation list when !list.Elements.Any(e => e is ISpreadOperation):
                return StaticShape.Known([Text(list.Elements.Length)]);
            case IUnaryOperation unary when words.IsOperator(unary):
                return Of(unary.Operand);
            case IBinaryOperation binary when words.IsOperator(binary):
                return Both(binary.LeftOperand, binary.RightOperand);
            default:
                return words.Call(operation) is { } call ? OfCall(call) : null;
        }
    }

    /// <summary>True when an operand is a scalar, or surely broadcasts into the shape.</summary>
    public bool Fits(IOperation operand, StaticShape? result) =>
        IsScalar(operand) || (result is not null && Of(operand) is { } shape && shape.FitsInto(result));

    public bool IsScalar(IOperation operand)
    {
        IOperation bare = Vocabulary.Bare(operand);
        while (bare is IConversionOperation { OperatorMethod: not null } conversion) bare = Vocabulary.Bare(conversion.Operand);
        return !words.IsArray(bare.Type) && bare.Type is { TypeKind: TypeKind.Struct or TypeKind.TypeParameter };
    }

    /// <summary>A token for an integer: its constant value, or the name of what never changes.</summary>
    public string? Token(IOperation? operation)
    {
        operation = Vocabulary.Bare(operation);
        if (operation is null) return null;
        if (operation.ConstantValue is { HasValue: true, Value: { } value }) return value is int or long or uint or short or byte ? value.ToString() : null;
        if (MethodBody.Variable(operation) is { } variable)
        {
            if (!body.NeverChanges(variable)) return null;
            return variable is ILocalSymbol local && Token(body.OnlyValue(local)) is { } known ? known : variable.Name;
        }
        if (operation is not IPropertyReferenceOperation size) return null;
        if (size.Property is { Name: "Length", IsIndexer: false } && words.IsArray(size.Instance?.Type)) return Of(size.Instance)?.SizeOf(0);
        return size.Property.IsIndexer && size.Instance is IPropertyReferenceOperation { Property.Name: "Shape", Instance: { } array } && words.IsArray(array.Type)
            && size.Arguments.Length == 1 && Vocabulary.Bare(size.Arguments[0].Value).ConstantValue is { HasValue: true, Value: int axis } && axis >= 0
                ? Of(array)?.SizeOf(axis)
                : null;
    }

    /// <summary>The entries of a <c>Dims</c> argument, however it is written.</summary>
    public static IReadOnlyList<IOperation>? Entries(IOperation? dims)
    {
        dims = Vocabulary.Bare(dims);
        if (dims is IConversionOperation { OperatorMethod: not null } conversion) dims = Vocabulary.Bare(conversion.Operand);
        return dims switch
        {
            ICollectionExpressionOperation list when !list.Elements.Any(e => e is ISpreadOperation) => list.Elements,
            ITupleOperation tuple => tuple.Elements,
            null => null,
            _ => dims.Type is { SpecialType: SpecialType.System_Int32 or SpecialType.System_IntPtr } ? [dims] : null,
        };
    }

    public StaticShape? Sizes(IOperation? dims)
    {
        if (Entries(dims) is not { } entries) return null;
        string?[] sizes = [.. entries.Select(Token)];
        return sizes.Any(s => s is null || s.StartsWith("-", System.StringComparison.Ordinal)) ? null : StaticShape.Known(sizes!);
    }

    private StaticShape? OfVariable(ISymbol variable)
    {
        if (variables.TryGetValue(variable, out StaticShape? known)) return known;
        variables[variable] = null;
        if (body.ChangesOtherwise(variable)) return null;
        StaticShape? assumed = variable is ILocalSymbol local ? Of(body.Initializer(local)) : null;
        if (assumed is null && variable is ILocalSymbol unset && body.Initializer(unset) is null) return null;
        assumed ??= StaticShape.SameAs(variable);
        variables[variable] = assumed;
        // Later values count only if they keep the shape, given that the variable has it.
        if (body.AssignmentsTo(variable).Any(a => Of(a.Value) is not { } shape || !shape.Equals(assumed))) variables[variable] = null;
        return variables[variable];
    }

    private StaticShape? OfCall(ArrayCall call)
    {
        switch (call.Name)
        {
            case "Zeros" or "Ones" or "Empty" or "Full":
                return Sizes(Argument(call, "shape"));
            case "ZerosLike" or "OnesLike" or "EmptyLike" or "FullLike" or "Copy" or "AsType" or "AsContiguous" or "Roll" or "Flip" or "AsReadOnly":
                return Of(call.Receiver);
            case "ARange" when call.Operation is IInvocationOperation { Arguments.Length: 1 } range:
                return Vocabulary.Bare(range.Arguments[0].Value).ConstantValue is { HasValue: true, Value: double stop }
                    ? StaticShape.Known([Text((long)System.Math.Ceiling(stop))])
                    : Token(range.Arguments[0].Value) is { } size ? StaticShape.Known([size]) : null;
            case "Reshape":
                return Sizes(Argument(call, "shape"));
            case "T":
                return Of(call.Receiver)?.Transposed();
            default:
                if (!call.IsElementwise || call.HasExplicit("out")) return null;
                IOperation? second = Argument(call, "x2");
                return call.Receiver is null ? null : second is null ? (call.Name == "Clip" ? null : Of(call.Receiver)) : Both(call.Receiver, second);
        }
    }

    private StaticShape? Both(IOperation left, IOperation right)
    {
        if (IsScalar(left)) return Of(right);
        if (IsScalar(right)) return Of(left);
        return Of(left) is { } x && Of(right) is { } y ? StaticShape.Broadcast(x, y) : null;
    }

    private static IOperation? Argument(ArrayCall call, string parameter) => call.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter)?.Value;

    private static string Text(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
