using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0005: <c>a.Flatten().Sum()</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlattenOnlyRead : ArrayAnalyzer
{
    /// <summary>The rule.</summary>
    public FlattenOnlyRead() : base(Descriptors.FlattenOnlyRead) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        if (words.Call(context.Operation) is not { Name: "Flatten", Receiver: { } from } call) return;
        // A transpose would be copied by Ravel too.
        if (words.Call(from) is { } inner && (Names.Transposes.Contains(inner.Name) || inner.Name == "BroadcastTo")) return;
        bool atOnce = Reads.AtOnce(call.Operation, words) && !Reads.RunsOtherCode(call.Operation, words);
        if (!atOnce && !IsReadOnlyLocal(call.Operation, words)) return;
        string text = Wording.Text(call.Operation);
        int name = text.LastIndexOf("Flatten", System.StringComparison.Ordinal);
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.FlattenOnlyRead, call.Operation.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, text.Remove(name, "Flatten".Length).Insert(name, "Ravel"))), Wording.Short(call.Operation)));
    }

    /// <summary>A local that is only read, in a method where no array is written and no unknown code runs.</summary>
    private static bool IsReadOnlyLocal(IOperation flatten, Vocabulary words)
    {
        if (Vocabulary.User(flatten, out _) is not IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }) return false;
        MethodBody body = MethodBody.Around(flatten);
        if (!body.NeverChanges(local) || !body.ReferencesTo(local).Any()) return false;
        IOperation? function = MethodBody.Function(flatten);
        return body.ReferencesTo(local).All(r => MethodBody.Function(r) == function && Reads.Only(r, words)) && !Reads.AnyWrite(body, words);
    }
}
