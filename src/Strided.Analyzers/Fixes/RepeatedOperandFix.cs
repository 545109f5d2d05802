using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0009.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RepeatedOperandFix)), Shared]
public sealed class RepeatedOperandFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public RepeatedOperandFix() : base("Let the operand broadcast", null, Descriptors.RepeatedOperand) { }
}
