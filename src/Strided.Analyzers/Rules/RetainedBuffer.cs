using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0012: <c>field = large[0, ..]</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RetainedBuffer : ArrayAnalyzer
{
    /// <summary>Elements from which an array is large: its buffer is beyond the runtime's small objects.</summary>
    private const long Large = 10_000;

    /// <summary>How many times larger than its slice.</summary>
    private const long Ratio = 8;

    /// <summary>The rule.</summary>
    public RetainedBuffer() : base(Descriptors.RetainedBuffer) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.PropertyReference);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        if (words.Slice(context.Operation) is not { } slice || words.IsSelection(slice) || !IsStored(slice, words)) return;
        if (Vocabulary.Bare(slice.Instance) is not ILocalReferenceOperation { Local: var local }) return;
        if (MethodBody.Around(slice).Initializer(local) is null || !new Ownership(words).IsSole(local, slice, mayReturn: false)) return;
        if (!IsSmall(slice, new Shapes(words, slice).Of(slice.Instance))) return;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.RetainedBuffer, slice.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, $"{Wording.Primary(slice)}.Copy()"), (Properties.Alternative, $"{Wording.Primary(slice)}.Trim()")), Wording.Short(slice), local.Name));
    }

    /// <summary>The value goes into a field, a property, or a collection.</summary>
    private static bool IsStored(IOperation value, Vocabulary words) => Vocabulary.User(value, out IOperation used) switch
    {
        ISimpleAssignmentOperation assignment => assignment.Value == used && (assignment.Target is IFieldReferenceOperation
            || (assignment.Target is IPropertyReferenceOperation { Property: var property } target && !words.IsArray(target.Instance?.Type) && !words.IsArray(property.ContainingType))),
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Add" or "Enqueue" or "Push" or "TryAdd" or "Insert" or "AddLast" or "AddFirst" } method } } =>
            method.ContainingNamespace?.ToDisplayString() is "System.Collections.Generic" or "System.Collections.Concurrent",
        _ => false,
    };

    private static bool IsSmall(IPropertyReferenceOperation slice, StaticShape? shape)
    {
        if (slice.Arguments.Length != 1 || slice.Arguments[0].Value is not ICollectionExpressionOperation { Elements: var entries }) return false;
        long[] sizes = [.. entries.Select(SizeOf)];
        if (shape?.Count() is { } total)
        {
            long taken = 1;
            for (int k = 0; k < shape.Sizes!.Count; k++)
                taken *= k < sizes.Length && sizes[k] > 0 ? sizes[k] : long.Parse(shape.Sizes[k], System.Globalization.CultureInfo.InvariantCulture);
            return total >= Large && taken * Ratio <= total;
        }
        // Sizes are known only at run time: a slice of constant length along some axis is small when the array is large.
        return sizes.Any(s => s is > 0 and <= 64);
    }

    /// <summary>The constant number of entries an index takes from its axis, 0 when it is not constant.</summary>
    private static long SizeOf(IOperation entry)
    {
        IOperation bare = Vocabulary.Bare(entry);
        while (bare is IConversionOperation { OperatorMethod: not null } conversion) bare = Vocabulary.Bare(conversion.Operand);
        if (bare.Type is { SpecialType: SpecialType.System_Int32 }) return 1;
        if (bare is not IRangeOperation range) return 0;
        (long value, bool fromEnd)? start = End(range.LeftOperand, (0, false)), end = End(range.RightOperand, (0, true));
        return start is { } s && end is { } e && s.fromEnd == e.fromEnd ? (s.fromEnd ? s.value - e.value : e.value - s.value) : 0;
    }

    private static (long Value, bool FromEnd)? End(IOperation? index, (long, bool) missing)
    {
        if (index is null) return missing;
        IOperation bare = Vocabulary.Bare(index);
        while (bare is IConversionOperation { OperatorMethod: not null } conversion) bare = Vocabulary.Bare(conversion.Operand);
        bool fromEnd = bare is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat };
        if (fromEnd) bare = Vocabulary.Bare(((IUnaryOperation)bare).Operand);
        return bare.ConstantValue is { HasValue: true, Value: int value } ? (value, fromEnd) : null;
    }
}
