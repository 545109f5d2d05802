using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0006.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CopyBeforeCopyFix)), Shared]
public sealed class CopyBeforeCopyFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public CopyBeforeCopyFix() : base("Remove the copy", null, Descriptors.CopyBeforeCopy) { }
}
