using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0002.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReassignedResultFix)), Shared]
public sealed class ReassignedResultFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public ReassignedResultFix() : base("Work in place", null, Descriptors.ReassignedResult) { }
}
