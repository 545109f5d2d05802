using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0013.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ElementLoopFix)), Shared]
public sealed class ElementLoopFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public ElementLoopFix() : base("Call the vectorised form", null, Descriptors.ElementLoop) { }
}
