using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0009: <c>a + Nd.Tile(row, (a.Shape[0], 1))</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RepeatedOperand : ArrayAnalyzer
{
    /// <summary>The rule.</summary>
    public RepeatedOperand() : base(Descriptors.RepeatedOperand) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        if (words.Call(context.Operation) is not { Name: "Tile" or "Repeat", Receiver: { } row } call) return;
        if (Other(call.Operation, words) is not { } other || !words.IsArray(Vocabulary.Bare(other).Type)) return;
        var shapes = new Shapes(words, call.Operation);
        if (shapes.Of(other) is not { } target || Repetitions(call, shapes) is not { } repetitions) return;
        if (repetitions.All(r => r == "1")) return;
        bool proven = call.Name == "Tile" && SameEitherWay(shapes.Of(row), repetitions, target);
        if (!proven && !RepeatsToSizes(repetitions, target)) return;
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.RepeatedOperand, call.Operation.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, Wording.Operand(row))), Wording.Short(call.Operation)));
    }

    /// <summary>The operand on the other side of the elementwise operation.</summary>
    private static IOperation? Other(IOperation operand, Vocabulary words)
    {
        IOperation? user = Vocabulary.User(operand, out IOperation used);
        if (user is IBinaryOperation binary && words.IsOperator(binary)) return binary.LeftOperand == used ? binary.RightOperand : binary.LeftOperand;
        if (user is not IArgumentOperation argument || words.Call(argument.Parent) is not { IsElementwise: true, Receiver: { } first } call) return null;
        return first == operand ? call["x2"]?.Value : argument.Parameter?.Name == "x2" ? first : null;
    }

    /// <summary>Tokens per axis of the operand; for Repeat, ones and the count at its axis.</summary>
    private static List<string?>? Repetitions(ArrayCall call, Shapes shapes)
    {
        if (call.Name == "Tile") return Shapes.Entries(call["repetitions"]?.Value)?.Select(shapes.Token).ToList();
        if (Vocabulary.Bare(call["axis"]?.Value) is not { ConstantValue: { HasValue: true, Value: int and > 0 and var axis } }) return null;
        var counts = Enumerable.Repeat<string?>("1", (int)axis).ToList();
        counts.Add(shapes.Token(call["repeats"]?.Value));
        return counts;
    }

    /// <summary>
    /// Each repetition is 1 or the other operand's own size there. A repeated axis then has size 1 (or the operation would fail),
    /// which is what broadcasting repeats.
    /// </summary>
    private static bool RepeatsToSizes(List<string?> repetitions, StaticShape target)
    {
        int from = target.Sizes is { } sizes ? sizes.Count - repetitions.Count : 0;
        return from >= 0 && Enumerable.Range(0, repetitions.Count).All(k => repetitions[k] == "1" || (repetitions[k] is { } r && r == target.SizeOf(from + k)));
    }

    private static bool SameEitherWay(StaticShape? row, List<string?> repetitions, StaticShape target)
    {
        if (row?.Sizes is not { } sizes) return false;
        var tiled = new string[System.Math.Max(sizes.Count, repetitions.Count)];
        for (int back = 1; back <= tiled.Length; back++)
        {
            string? size = back <= sizes.Count ? sizes[sizes.Count - back] : "1", times = back <= repetitions.Count ? repetitions[repetitions.Count - back] : "1";
            if (size == "1" && times is not null) tiled[tiled.Length - back] = times;
            else if (times == "1") tiled[tiled.Length - back] = size;
            else return false;
        }
        return StaticShape.Broadcast(StaticShape.Known(tiled), target) is { } with && StaticShape.Broadcast(row, target) is { } without && with.Equals(without);
    }
}
