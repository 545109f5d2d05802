using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Strided.Analyzers;

/// <summary>The fix of STR0007.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoundTripFix)), Shared]
public sealed class RoundTripFix : ReplacementFix
{
    /// <summary>The fix.</summary>
    public RoundTripFix() : base("Copy once", null, Descriptors.RoundTrip) { }
}
