using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0014.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MixedDTypesFix)), Shared]
public sealed class MixedDTypesFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public MixedDTypesFix() : base("Convert the operand with AsType", "Cast the result (copies nothing)", Descriptors.MixedDTypes) { }
}
