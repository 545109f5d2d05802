using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Strided.Rules;

/// <summary>The library's source, parsed and bound: which room each file and each symbol lives in.</summary>
internal sealed class House
{
    /// <summary>From the ground up. A room may use itself and the rooms before it.</summary>
    public static readonly string[] GroundFloors = ["Layout", "Threads", "DTypes", "Memory", "Copies", "Kernels", "Arrays"];

    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private readonly CSharpCompilation compilation;

    private House(IEnumerable<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        SyntaxTree[] trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path))];
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        compilation = CSharpCompilation.Create(
            "Strided.Source",
            [.. trees, CSharpSyntaxTree.ParseText(Usings, options)],
            platform.Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        Trees = trees;
    }

    public IReadOnlyList<SyntaxTree> Trees { get; }

    public static House OfLibrary()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Strided.slnx"))) folder = folder.Parent;
        string source = Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("No Strided.slnx above the tests."), "src", "Strided");
        return new(
            from path in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            let name = Path.GetRelativePath(source, path).Replace('\\', '/')
            where !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal)
            orderby name
            select (name, File.ReadAllText(path)));
    }

    /// <summary>The library with one more file, to see a rule fail.</summary>
    public static House With(string path, string text) =>
        new(OfLibrary().Trees.Select(tree => (tree.FilePath, tree.ToString())).Append((path, text)));

    /// <summary>The first folder of a file's path.</summary>
    public static string RoomOf(SyntaxTree tree) => tree.FilePath.Split('/')[0];

    public SemanticModel ModelOf(SyntaxTree tree) => compilation.GetSemanticModel(tree);

    public IEnumerable<Diagnostic> Errors() => compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The rooms in which a symbol is declared; none when it is not the library's.</summary>
    public static IEnumerable<string> RoomsOf(ISymbol symbol) =>
        symbol.OriginalDefinition.DeclaringSyntaxReferences.Select(reference => RoomOf(reference.SyntaxTree)).Where(room => room.Length > 0).Distinct();

    /// <summary>True when code in one room may use what is declared in another.</summary>
    public static bool MayUse(string room, string other)
    {
        int floor = Array.IndexOf(GroundFloors, room), otherFloor = Array.IndexOf(GroundFloors, other);
        return room == other || (otherFloor >= 0 && (floor < 0 || otherFloor <= floor));
    }

    /// <summary>True where a room on top calls another as its users do: by what <c>Nd</c> shows them.</summary>
    public static bool IsCalledFromOutside(string room, ISymbol symbol)
    {
        if (GroundFloors.Contains(room) || symbol.DeclaredAccessibility != Accessibility.Public) return false;
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type is not null && type.Name != "Nd") type = type.ContainingType;
        return type is not null;
    }
}
