using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0012.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetainedBufferFix)), Shared]
public sealed class RetainedBufferFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public RetainedBufferFix() : base("Store a copy of the slice", "Store the slice trimmed: a copy if it keeps more than it shows", Descriptors.RetainedBuffer) { }
}
