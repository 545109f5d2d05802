using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Strided.Analyzers;

/// <summary>STR0010: <c>a.T.Reshape(-1)</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReshapedTranspose : ArrayAnalyzer
{
    /// <summary>The rule.</summary>
    public ReshapedTranspose() : base(Descriptors.ReshapedTranspose) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        if (words.Call(context.Operation) is not { Name: "Ravel" or "Reshape", Receiver: { } from } call) return;
        if (call.HasExplicit("order") || call.HasExplicit("copy")) return;
        if (words.Call(from) is not { Receiver: { } array } transpose || !Names.Transposes.Contains(transpose.Name)) return;
        var shapes = new Shapes(words, from);
        // One axis, or only one that is longer than 1: a transpose moves nothing.
        if (shapes.Of(array)?.Sizes is { } sizes && sizes.Count(s => s != "1") <= 1) return;
        if (!Merges(call, transpose)) return;
        string before = Wording.Primary(from);
        string dims = Dims(call);
        (string copy, string orderF) = call.Name == "Ravel"
            ? ($"{before}.Flatten()", $"{before}.Ravel(Order.F)")
            : ($"{before}.Reshape({dims}, copy: true)", $"{before}.Reshape({dims}, Order.F)");
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.ReshapedTranspose, call.Operation.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, copy), (Properties.Alternative, orderF)), Wording.Short(call.Operation)));
    }

    /// <summary>True when axes that the transpose reordered are surely merged.</summary>
    private static bool Merges(ArrayCall reshape, ArrayCall transpose)
    {
        bool reversal = transpose.Name == "T" || (transpose.Name == "Transpose" && !transpose.HasExplicit("axes"));
        bool flat = reshape.Name == "Ravel" || Entries(reshape) is { Count: 1 };
        // A general permutation may keep some neighbours in order; flattening merges all of them.
        if (!reversal) return flat && !IsIdentity(transpose);
        if (flat) return true;
        // With -1 the sizes are free; (1, -1) and (-1, 1) flatten.
        return Entries(reshape) is { Count: 2 } two && two.Any(e => IsConstant(e, 1)) && two.Any(e => IsConstant(e, -1));
    }

    private static bool IsIdentity(ArrayCall transpose) => transpose.Arguments.Count == 2
        ? Wording.Text(transpose.Arguments[0].Value) == Wording.Text(transpose.Arguments[1].Value)
        : transpose.Arguments.Count == 1 && Shapes.Entries(transpose.Arguments[0].Value) is { } entries && entries.Select((e, k) => IsConstant(e, k)).All(same => same);

    private static System.Collections.Generic.IReadOnlyList<IOperation>? Entries(ArrayCall reshape) =>
        reshape.Arguments.FirstOrDefault(a => a.Parameter?.Name == "shape") is { } shape ? Shapes.Entries(shape.Value) : null;

    private static bool IsConstant(IOperation entry, int value) => Vocabulary.Bare(entry).ConstantValue is { HasValue: true, Value: int found } && found == value;

    private static string Dims(ArrayCall call) => Entries(call) is not { } entries ? ""
        : entries.Count == 1 ? Wording.Text(entries[0]) : $"({string.Join(", ", entries.Select(Wording.Text))})";
}
