using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0005.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FlattenOnlyReadFix)), Shared]
public sealed class FlattenOnlyReadFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public FlattenOnlyReadFix() : base("Use Ravel", null, Descriptors.FlattenOnlyRead) { }
}
