using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0001.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CompoundOnTemporaryFix)), Shared]
public sealed class CompoundOnTemporaryFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public CompoundOnTemporaryFix() : base("Use the in-place method", "Use a local view", Descriptors.CompoundOnTemporary) { }
}
