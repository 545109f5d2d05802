using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0011.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OperatorChainFix)), Shared]
public sealed class OperatorChainFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public OperatorChainFix() : base("Apply the later operators in place", null, Descriptors.OperatorChain) { }
}
