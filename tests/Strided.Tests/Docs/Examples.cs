using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Strided.Tests;

/// <summary>
/// The examples in the documentation comments of <see cref="Nd"/>, made into one program. A line <c>expression // -> text</c> says what the
/// expression prints, blanks and line ends taken for one blank; every other line is a statement. Names of files are names in a folder that goes away.
/// </summary>
internal static partial class Examples
{
    /// <summary>An example: the function it is of, the whole id of the member, its code.</summary>
    public sealed record Example(string Name, string Id, string Code);

    public static IReadOnlyList<Example> All { get; } =
    [
        .. from member in XDocument.Load(Path.ChangeExtension(typeof(NDArray).Assembly.Location, ".xml")).Descendants("member")
           let id = member.Attribute("name")!.Value
           where id.Length > 2 && id[2..].StartsWith("Strided.Nd.", StringComparison.Ordinal)
           from example in member.Descendants("example")
           select new Example(NameOf(id), id, example.Element("code")?.Value ?? ""),
    ];

    /// <summary>The names of all public functions of Nd and of the classes inside it.</summary>
    public static IReadOnlyList<string> Functions { get; } =
    [
        .. new[] { typeof(Nd) }.Concat(typeof(Nd).GetNestedTypes().Where(type => type.IsAbstract && type.IsSealed && !type.Name.Contains('<', StringComparison.Ordinal)))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => method.Name.StartsWith("get_", StringComparison.Ordinal) ? method.Name[4..] : method.Name)
            .Where(name => !name.StartsWith("set_", StringComparison.Ordinal))
            .Distinct().Order(),
    ];

    /// <summary>What goes wrong when the examples are compiled and run: what the compiler says, exceptions, and printed texts that differ.</summary>
    public static IReadOnlyList<string> Run()
    {
        CSharpCompilation program = CSharpCompilation.Create(
            "Strided.Examples",
            [CSharpSyntaxTree.ParseText(Source(), new CSharpParseOptions(LanguageVersion.Preview))],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(NDArray).Assembly.Location).Distinct()
                .Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        using var image = new MemoryStream();
        Diagnostic[] errors = [.. program.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (errors.Length > 0) return [.. errors.Select(error => $"{error.Location.GetMappedLineSpan().Path}: {error.GetMessage(null)}").Distinct()];
        var loaded = AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(image.ToArray()));
        List<string> wrong = [];
        using var folder = new TemporaryFolder();
        loaded.GetType("Program")!.GetField("Folder")!.SetValue(null, folder.Path);
        for (int k = 0; k < All.Count; k++) RunOne(loaded.GetType("Program")!.GetMethod($"Example{k}")!, All[k], wrong);
        return wrong;
    }

    private static void RunOne(MethodInfo method, Example example, List<string> wrong)
    {
        List<(string Wanted, object? Value)> shown = [];
        try
        {
            (method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [shown], null) as Task)?.GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            wrong.Add($"{example.Id}: {e.GetType().Name}: {e.Message}");
        }
        foreach ((string wanted, object? value) in shown)
            if (Text(value) != OneBlank().Replace(wanted, " ").Trim()) wrong.Add($"{example.Id}: prints {Text(value)}, the example says {wanted}");
    }

    private static string Text(object? value) =>
        OneBlank().Replace(value is IFormattable number ? number.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : value?.ToString() ?? "null", " ").Trim();

    private static string Source()
    {
        var source = new StringBuilder("using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Numerics; using System.Threading.Tasks; using Strided;\n")
            .Append("public static class Program\n{\npublic static string Folder = \"\";\n");
        for (int k = 0; k < All.Count; k++)
        {
            bool waits = All[k].Code.Contains("await ", StringComparison.Ordinal);
            source.Append("public static ").Append(waits ? "async Task" : "void").Append(" Example").Append(k).Append("(List<(string, object?)> shown)\n{\n#line 1 \"").Append(All[k].Id.Replace("\"", "", StringComparison.Ordinal)).Append("\"\n");
            foreach (string line in FileName().Replace(All[k].Code, "Path.Combine(Folder, $0)").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Match shows = Shows().Match(line);
                if (!shows.Success) source.Append(line).Append('\n');
                else source.Append("shown.Add((\"").Append(shows.Groups["text"].Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\", ").Append(shows.Groups["code"].Value).Append("));\n");
            }
            source.Append("#line default\n}\n");
        }
        return source.Append("}\n").ToString();
    }

    /// <summary>The name of a member in its documentation id: what stands before type parameters and parameters.</summary>
    private static string NameOf(string id)
    {
        string path = id.Split('(')[0].Split("``")[0];
        return path[(path.LastIndexOf('.') + 1)..];
    }

    [GeneratedRegex(@"^(?<code>.*?);?\s*// -> (?<text>.*)$")]
    private static partial Regex Shows();

    [GeneratedRegex(@"""\w+\.(npy|npz|txt|csv|wav)""")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex OneBlank();
}
