using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0001: <c>a[1..] *= 2</c>, <c>obj.Prop += y</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompoundOnTemporary : ArrayAnalyzer
{
    /// <summary>The rule.</summary>
    public CompoundOnTemporary() : base(Descriptors.CompoundOnTemporary) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.CompoundAssignment);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        var assignment = (ICompoundAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation target || assignment.OperatorMethod is null or { IsStatic: false }) return;
        if (!words.IsArray(target.Type) && !words.IsTensor(target.Type)) return;
        if (OperatorNames.Compound(assignment.OperatorKind) is not { } compound || !IsStorage(target, words)) return;
        // A write into a temporary copy is worse than a temporary, and has its own rule.
        if (new WriteTarget(words).Trace(target) != Landing.Array) return;

        string? method = words.IsArray(target.Type) && HasNamedMethod(words.ElementOf(target.Type)) && IsScalarOrArray(assignment.Value, words)
            ? $"{Wording.Text(target)}.{OperatorNames.InPlaceMethod(assignment.OperatorKind)}({Wording.Text(assignment.Value)});"
            : null;
        string view = $"{{ var view = {Wording.Text(target)}; view {compound} {Wording.Text(assignment.Value)}; }}";
        bool statement = Wording.IsStatement(assignment) && !Wording.HasComment(assignment);
        bool free = statement && !context.Operation.SemanticModel!.LookupSymbols(assignment.Syntax.SpanStart, name: "view").Any();
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.CompoundOnTemporary, assignment.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, statement ? method : null), (Properties.Alternative, free ? view : null)), Wording.Short(assignment)));
    }

    /// <summary>A slice, a storage collection, or a property that is a field with a name: there in-place means the same.</summary>
    private static bool IsStorage(IPropertyReferenceOperation target, Vocabulary words)
    {
        IPropertySymbol property = target.Property;
        if (property.RefKind != RefKind.None || property.SetMethod is null) return false;
        if (words.Slice(target) is { } slice) return !words.IsSelection(slice);
        if (property.IsIndexer)
        {
            return words.IsTensor(property.ContainingType)
                || (property.ContainingType is { Name: "List" or "Dictionary", ContainingNamespace: { Name: "Generic" } space }
                    && space.ToDisplayString() == "System.Collections.Generic");
        }
        return !property.IsVirtual && !property.IsOverride && !property.IsAbstract
            && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property))
            && property.SetMethod.DeclaringSyntaxReferences.All(r => r.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.AccessorDeclarationSyntax { Body: null, ExpressionBody: null });
    }

    private static bool HasNamedMethod(ITypeSymbol? element) => element is null
        || (element.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Decimal and not SpecialType.System_Char)
        || element is { Name: "Complex" or "Complex64" or "Half", TypeKind: TypeKind.Struct };

    private static bool IsScalarOrArray(IOperation value, Vocabulary words)
    {
        ITypeSymbol? type = Vocabulary.Bare(value).Type;
        while (Vocabulary.Bare(value) is IConversionOperation { OperatorMethod: not null, IsImplicit: true } conversion) (value, type) = (conversion.Operand, Vocabulary.Bare(conversion.Operand).Type);
        return words.IsArray(type) || (type is not null && type.TypeKind != TypeKind.TypeParameter && HasNamedMethod(type) && type.Name != "Half");
    }
}
