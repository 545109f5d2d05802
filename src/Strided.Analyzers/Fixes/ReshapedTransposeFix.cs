using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0010.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReshapedTransposeFix)), Shared]
public sealed class ReshapedTransposeFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public ReshapedTransposeFix() : base("Make the copy explicit", "Read in order F (a view, another element order)", Descriptors.ReshapedTranspose) { }
}
