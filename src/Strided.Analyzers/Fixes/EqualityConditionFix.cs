using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0015.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EqualityConditionFix)), Shared]
public sealed class EqualityConditionFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public EqualityConditionFix() : base("Compare whole arrays, or test with 'is'", null, Descriptors.EqualityCondition) { }
}
