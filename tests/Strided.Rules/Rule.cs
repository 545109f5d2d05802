using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Strided.Rules;

/// <summary>A rule of the house: finds the places that break it.</summary>
internal sealed record Rule(string Name, Func<House, SyntaxTree, IEnumerable<string>> Check)
{
    public static readonly IReadOnlyList<Rule> All =
    [
        new("A room uses only itself and the rooms below it", UsesLowerRooms),
        new("Layout knows integers only: no type parameters, no pointers, no refs into memory", LayoutKnowsIntegers),
        new("Memory knows nothing about shape", MemoryKnowsNoShape),
        new("Kernels never throw and never make objects", KernelsNeverThrow),
        new("Arrays leave registers and raw memory to the rooms below", ArraysLeaveMemory),
        new("Only DTypes asks which type T is", OnlyDTypesAsks),
        new("Only a Native folder calls native libraries", OnlyNativeCalls),
        new("A file is one concept, at most 350 lines", FilesAreShort),
        new("No bags named after nothing", NoBags),
    ];

    public IEnumerable<string> Broken(House house) =>
        house.Trees.SelectMany(tree => Check(house, tree).Select(what => $"{tree.FilePath}: {what}")).Distinct();

    public override string ToString() => Name;

    private static IEnumerable<string> UsesLowerRooms(House house, SyntaxTree tree)
    {
        string room = House.RoomOf(tree);
        SemanticModel model = house.ModelOf(tree);
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name).Symbol is not { } symbol || symbol is INamespaceSymbol) continue;
            // A partial class such as Nd is in every room that adds to it; its members say where they live.
            string[] rooms = [.. House.RoomsOf(symbol)];
            if (rooms.Length > 0 && !rooms.Any(other => House.MayUse(room, other)) && !House.IsCalledFromOutside(room, symbol))
                yield return $"line {Line(name)} uses {symbol.Name} of {string.Join(", ", rooms)}";
        }
    }

    private static IEnumerable<string> LayoutKnowsIntegers(House house, SyntaxTree tree) => In(tree, "Layout",
        node => node is TypeParameterSyntax or PointerTypeSyntax or UnsafeStatementSyntax
            || node is IdentifierNameSyntax { Identifier.ValueText: "Unsafe" or "MemoryMarshal" });

    private static IEnumerable<string> MemoryKnowsNoShape(House house, SyntaxTree tree) => In(tree, "Memory",
        node => node is IdentifierNameSyntax { Identifier.ValueText: "Dims" or "Layout" or "Slice" or "Plan" });

    private static IEnumerable<string> KernelsNeverThrow(House house, SyntaxTree tree)
    {
        SemanticModel model = house.ModelOf(tree);
        return In(tree, "Kernels", node => node switch
        {
            ThrowStatementSyntax or ThrowExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax => true,
            BaseObjectCreationExpressionSyntax made => model.GetTypeInfo(made).Type is { IsReferenceType: true },
            _ => false,
        });
    }

    private static IEnumerable<string> ArraysLeaveMemory(House house, SyntaxTree tree) => In(tree, "Arrays",
        node => node is SimpleNameSyntax name
            && (name.Identifier.ValueText == "Unsafe" || name.Identifier.ValueText.StartsWith("Vector", StringComparison.Ordinal)));

    private static IEnumerable<string> OnlyDTypesAsks(House house, SyntaxTree tree)
    {
        if (House.RoomOf(tree) == "DTypes") return [];
        return Found(tree, node =>
            (node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison
                && (comparison.Left is TypeOfExpressionSyntax || comparison.Right is TypeOfExpressionSyntax))
            || node is IdentifierNameSyntax { Identifier.ValueText: "DTypeCode" });
    }

    private static IEnumerable<string> OnlyNativeCalls(House house, SyntaxTree tree) =>
        tree.FilePath.Contains("/Native/", StringComparison.Ordinal)
            ? []
            : Found(tree, node => node is IdentifierNameSyntax { Identifier.ValueText: "DllImport" or "LibraryImport" or "NativeLibrary" });

    private static IEnumerable<string> FilesAreShort(House house, SyntaxTree tree)
    {
        int lines = tree.GetText().Lines.Count;
        if (lines > 350) yield return $"{lines} lines";
    }

    private static IEnumerable<string> NoBags(House house, SyntaxTree tree) => Found(tree,
        node => node is BaseTypeDeclarationSyntax type
            && new[] { "Helper", "Utils", "Util", "Manager", "Misc" }.Any(bag => type.Identifier.ValueText.Contains(bag, StringComparison.Ordinal)));

    private static IEnumerable<string> In(SyntaxTree tree, string room, Func<SyntaxNode, bool> forbidden) =>
        House.RoomOf(tree) == room ? Found(tree, forbidden) : [];

    private static IEnumerable<string> Found(SyntaxTree tree, Func<SyntaxNode, bool> forbidden) =>
        tree.GetRoot().DescendantNodes().Where(forbidden).Select(node => $"line {Line(node)} says {node}");

    private static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
