using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Strided.Analyzers;

/// <summary>Code as text, for messages and replacements.</summary>
internal static class Wording
{
    /// <summary>The source of an operation on one line, shortened for a message.</summary>
    public static string Short(IOperation operation)
    {
        string text = string.Join(" ", operation.Syntax.ToString().Split([' ', '\n', '\r', '\t'], System.StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : text.Substring(0, 57) + "...";
    }

    public static string Text(IOperation operation) => operation.Syntax.ToString();

    /// <summary>Source that can stand before a dot.</summary>
    public static string Primary(IOperation operation) => operation.Syntax switch
    {
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
            or ParenthesizedExpressionSyntax or LiteralExpressionSyntax or ThisExpressionSyntax or GenericNameSyntax => Text(operation),
        _ => $"({Text(operation)})",
    };

    /// <summary>Source that can be the right side of a binary operator or the argument of a call.</summary>
    public static string Operand(IOperation operation) => operation.Syntax is BinaryExpressionSyntax or ConditionalExpressionSyntax or AssignmentExpressionSyntax
        ? $"({Text(operation)})"
        : Text(operation);

    public static bool IsStatement(IOperation operation) => operation.Parent is IExpressionStatementOperation { Syntax: ExpressionStatementSyntax };

    /// <summary>A comment inside the code that a replacement would drop.</summary>
    public static bool HasComment(IOperation operation) => operation.Syntax.ToString() is var text
        && (text.IndexOf("//", System.StringComparison.Ordinal) >= 0 || text.IndexOf("/*", System.StringComparison.Ordinal) >= 0);
}
