using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>STR0014: <c>var x = ints + doubles</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MixedDTypes : ArrayAnalyzer
{
    /// <summary>The rule.</summary>
    public MixedDTypes() : base(Descriptors.MixedDTypes) { }

    private protected override void Register(CompilationStartAnalysisContext start, Vocabulary words) =>
        start.RegisterOperationAction(context => Check(context, words), OperationKind.Binary);

    private static void Check(OperationAnalysisContext context, Vocabulary words)
    {
        var binary = (IBinaryOperation)context.Operation;
        if (!words.IsOperator(binary) || !words.IsUntyped(binary.Type)) return;
        IOperation left = Vocabulary.Bare(binary.LeftOperand), right = Vocabulary.Bare(binary.RightOperand);
        if (words.ElementOf(left.Type) is not { } x || words.ElementOf(right.Type) is not { } y || SymbolEqualityComparer.Default.Equals(x, y)) return;
        if (!MattersHere(binary, words)) return;
        string? common = Promotion.Common(x, y), result = binary.OperatorKind == BinaryOperatorKind.Divide ? Promotion.Quotient(common) : common;
        string? converted = common is null ? null
            : $"{As(left, x, common)} {binary.Syntax.ToString().Substring(OperatorStart(binary), OperatorLength(binary))} {As(right, y, common)}";
        string? cast = result is null ? null : $"((NDArray<{result}>)({Wording.Text(binary)}))";
        if (converted is not null && binary.Syntax.Parent is MemberAccessExpressionSyntax) converted = $"({converted})";
        if (binary.Syntax.Parent is EqualsValueClauseSyntax && cast is not null) cast = cast.Substring(1, cast.Length - 2);
        context.ReportDiagnostic(Diagnostic.Create(Descriptors.MixedDTypes, binary.Syntax.GetLocation(),
            Properties.With((Properties.Replacement, converted), (Properties.Alternative, cast)),
            $"NDArray<{x.ToDisplayString()}>", $"NDArray<{y.ToDisplayString()}>", result ?? "the promoted dtype"));
    }

    /// <summary>The value goes on without a static type that the code asked for: into var, an operator, or a function that would keep a type.</summary>
    private static bool MattersHere(IOperation value, Vocabulary words)
    {
        IOperation? user = Vocabulary.User(value, out IOperation used);
        while (user is IBinaryOperation or IUnaryOperation && words.IsOperator(user) && words.IsUntyped(user.Type)) user = Vocabulary.User(user, out used);
        // A cast gives the type back.
        for (IOperation step = used; step is IConversionOperation conversion; step = conversion.Operand)
            if (!conversion.IsImplicit) return false;
        return user switch
        {
            IVariableInitializerOperation { Syntax.Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } } => true,
            IInvocationOperation call => words.Call(call) is { } member && (member.IsElementwise || Names.Reductions.Contains(member.Name)) && words.IsUntyped(call.Type),
            IArgumentOperation { Parent: IInvocationOperation call } => words.Call(call) is { IsElementwise: true } && words.IsUntyped(call.Type),
            _ => false,
        };
    }

    private static string As(IOperation operand, ITypeSymbol from, string to) =>
        Promotion.NameOf(from) == to ? Wording.Text(operand) : $"{Wording.Primary(operand)}.AsType<{to}>()";

    private static int OperatorStart(IBinaryOperation binary) =>
        binary.Syntax is BinaryExpressionSyntax syntax ? syntax.OperatorToken.SpanStart - syntax.SpanStart : 0;

    private static int OperatorLength(IBinaryOperation binary) => binary.Syntax is BinaryExpressionSyntax syntax ? syntax.OperatorToken.Span.Length : 0;
}
