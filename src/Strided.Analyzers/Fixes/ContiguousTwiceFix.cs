using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0008.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContiguousTwiceFix)), Shared]
public sealed class ContiguousTwiceFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public ContiguousTwiceFix() : base("Remove AsContiguous", null, Descriptors.ContiguousTwice) { }
}
