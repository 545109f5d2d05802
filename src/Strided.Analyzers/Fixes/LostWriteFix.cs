using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0003 and STR0004.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LostWriteFix)), Shared]
public sealed class LostWriteFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public LostWriteFix() : base("Write through a view (copy: false)", null, Descriptors.LostWrite, Descriptors.UncertainWrite) { }
}
