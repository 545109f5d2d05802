using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Strided.Analyzers;

/// <summary>A fix that puts the text a rule worked out in place of what it reported. A text that ends with a semicolon or brace replaces the statement.</summary>
public abstract class ReplacementFix : CodeFixProvider
{
    private readonly string title;
    private readonly string? alternative;

    private protected ReplacementFix(string title, string? alternative, params DiagnosticDescriptor[] rules)
    {
        (this.title, this.alternative) = (title, alternative);
        FixableDiagnosticIds = [.. rules.Select(rule => rule.Id)];
    }

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            Offer(Properties.Replacement, title);
            if (alternative is not null) Offer(Properties.Alternative, alternative);

            void Offer(string key, string name)
            {
                if (!diagnostic.Properties.TryGetValue(key, out string? text) || text is null) return;
                context.RegisterCodeFix(
                    CodeAction.Create(name, _ => Task.FromResult(context.Document.WithSyntaxRoot(Replaced(root, node, text))), equivalenceKey: key),
                    diagnostic);
            }
        }
    }

    private static SyntaxNode Replaced(SyntaxNode root, SyntaxNode node, string text)
    {
        if (!text.EndsWith(";", System.StringComparison.Ordinal) && !text.EndsWith("}", System.StringComparison.Ordinal))
        {
            ExpressionSyntax expression = SyntaxFactory.ParseExpression(text);
            return root.ReplaceNode(node, expression.WithTriviaFrom(node));
        }

        StatementSyntax statement = node.FirstAncestorOrSelf<StatementSyntax>()!;
        StatementSyntax[] parsed = [.. ((BlockSyntax)SyntaxFactory.ParseStatement($"{{{text}}}")).Statements];
        for (int i = 0; i < parsed.Length; i++)
        {
            parsed[i] = parsed[i]
                .WithLeadingTrivia(i == 0 ? statement.GetLeadingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.ElasticMarker))
                .WithTrailingTrivia(i == parsed.Length - 1 ? statement.GetTrailingTrivia() : SyntaxFactory.TriviaList(SyntaxFactory.ElasticLineFeed))
                .WithAdditionalAnnotations(Formatter.Annotation);
        }
        if (parsed.Length == 1) return root.ReplaceNode(statement, parsed[0]);
        return statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
            ? root.ReplaceNode(statement, parsed)
            : root.ReplaceNode(statement, SyntaxFactory.Block(parsed).WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
