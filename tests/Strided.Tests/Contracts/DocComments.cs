using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Strided.Tests;

/// <summary>The XML comments of the library, found by the member they are on.</summary>
internal static partial class DocComments
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Comments = [];

    /// <summary>The summary as plain text, inherited where it says so.</summary>
    public static string SummaryOf(MemberInfo member) => Summary(Comments.GetOrAdd(member.Module.Assembly, Load), IdOf(member)) ?? "";

    /// <summary>The name the C# specification gives a member in documentation files.</summary>
    public static string IdOf(MemberInfo member)
    {
        string type = TypeName(member.DeclaringType!, definition: true);
        if (member is PropertyInfo property) return $"P:{type}.{property.Name}{Parameters(property.GetIndexParameters())}";
        var method = (MethodInfo)member;
        string arity = method.IsGenericMethodDefinition ? $"``{method.GetGenericArguments().Length}" : "";
        string result = method.Name is "op_Implicit" or "op_Explicit" ? $"~{TypeName(method.ReturnType)}" : "";
        return $"M:{type}.{method.Name}{arity}{Parameters(method.GetParameters())}{result}";
    }

    private static Dictionary<string, XElement> Load(Assembly assembly) => XDocument
        .Load(Path.ChangeExtension(assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    private static string? Summary(IReadOnlyDictionary<string, XElement> comments, string id)
    {
        if (!comments.TryGetValue(id, out XElement? comment)) return null;
        if (comment.Element("summary") is { } summary) return Plain(summary);
        return comment.Element("inheritdoc")?.Attribute("cref")?.Value is { } other ? Summary(comments, other) : null;
    }

    private static string Plain(XElement summary)
    {
        IEnumerable<string> parts = summary.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" } see => ShortName(see.Attribute("cref")!.Value),
            XElement { Name.LocalName: "paramref" or "typeparamref" } name => name.Attribute("name")!.Value,
            XElement element => element.Value,
            _ => "",
        });
        return Blanks().Replace(string.Concat(parts), " ").Trim();
    }

    private static string ShortName(string id) => Regex.Match(id, @"([\w]+)(``?\d+)?(\(.*)?$").Groups[1].Value;

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(parameter => TypeName(parameter.ParameterType)))})";

    private static string TypeName(Type type, bool definition = false)
    {
        if (type.IsByRef) return TypeName(type.GetElementType()!) + "@";
        if (type.IsGenericParameter) return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition.ToString(CultureInfo.InvariantCulture);
        if (type.IsSZArray) return TypeName(type.GetElementType()!) + "[]";
        if (type.IsArray) return $"{TypeName(type.GetElementType()!)}[{string.Join(",", Enumerable.Repeat("0:", type.GetArrayRank()))}]";
        string name = (type.IsNested ? TypeName(type.DeclaringType!, definition: true) : type.Namespace) + "." + type.Name;
        return type.IsGenericType && !definition
            ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(",", type.GetGenericArguments().Select(argument => TypeName(argument)))}}}"
            : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
