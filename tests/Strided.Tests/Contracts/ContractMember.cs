using System.Reflection;
using System.Text.RegularExpressions;

namespace Strided.Tests;

/// <summary>A public method or accessor, and what its contract, its summary and its signature say about memory.</summary>
internal sealed partial record ContractMember(MethodInfo Method, PropertyInfo? Property, CopyContractAttribute? Contract)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Every public method of the library, the accessors of its properties, and the implementations of its extension members.</summary>
    public static IReadOnlyList<ContractMember> All { get; } = In(typeof(NDArray).Assembly);

    /// <summary>Those that are bound by a contract.</summary>
    public static IReadOnlyList<ContractMember> Bound { get; } = [.. All.Where(member => member.Contract is not null)];

    /// <summary>The same of the library or of one of its partners' packages.</summary>
    public static IReadOnlyList<ContractMember> In(Assembly assembly) =>
    [
        .. from type in assembly.GetExportedTypes()
           where !type.Name.Contains('<', StringComparison.Ordinal) && type.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) != true
           from method in type.GetMethods(Declared)
           where method.GetBaseDefinition() == method || method.GetBaseDefinition().DeclaringType == typeof(NDArray)
           select Of(method),
    ];

    /// <summary>Where a method's name alone says too little.</summary>
    public string Qualified => $"{Method.DeclaringType!.Name}.{Method.Name}";

    public string Key => DocComments.IdOf(Method)[2..];

    public string Summary => DocComments.SummaryOf(Property is { } property && property.DeclaringType == Method.DeclaringType ? property : Method);

    public bool IsSetter => Method.ReturnType == typeof(void) && Method.Name.StartsWith("set_", StringComparison.Ordinal);

    /// <summary>True for an indexer that takes arrays.</summary>
    public bool LooksUp => Method.Name is "get_Item" or "set_Item" && Method.GetParameters()[0].ParameterType is var index && (index == typeof(ReadOnlySpan<Selector>) || index == typeof(int[]) || index == typeof(NDArray));

    public bool HasOut => Method.GetParameters().Any(parameter => parameter.Name == "out");

    /// <summary>True when a contract has to say what happens: an array comes out, or one that goes in is changed.</summary>
    public bool NeedsContract => HoldsArray(Method.ReturnType) || HasOut || (Method.ReturnType == typeof(void) && TakesArrayFirst);

    private bool TakesArrayFirst => Method.IsStatic
        ? Method.GetParameters() is [{ } first, ..] && IsArray(first.ParameterType)
        : IsArray(Method.DeclaringType!);

    public static bool IsArray(Type type) =>
        typeof(NDArray).IsAssignableFrom(type) || (type.IsGenericParameter && type.GetGenericParameterConstraints().Any(IsArray));

    /// <summary>The word that the contract's attribute stands for.</summary>
    public string Promised => Contract switch
    {
        NeverCopiesAttribute => "View",
        CopiesIfNeededAttribute => "View or copy",
        AlwaysCopiesAttribute { UnlessOut: true } => "Copy, or in place with out",
        AlwaysCopiesAttribute => "Copy",
        _ => "In place",
    };

    /// <summary>The word with which the summary begins; empty when there is none.</summary>
    public string Said => Promise().Match(Summary).Value is "Views" ? "View" : Promise().Match(Summary).Value;

    public override string ToString() => Key;

    private static bool HoldsArray(Type type) =>
        IsArray(type)
        || (type.HasElementType && HoldsArray(type.GetElementType()!))
        || (type.IsGenericType && type.GetGenericTypeDefinition() != typeof(NDArray<>) && type.GetGenericArguments().Any(HoldsArray));

    private static ContractMember Of(MethodInfo method)
    {
        PropertyInfo? property = PropertyOf(method);
        var own = method.GetCustomAttribute<CopyContractAttribute>();
        bool reads = !method.Name.StartsWith("set_", StringComparison.Ordinal);
        return new(method, property, own ?? (reads ? property?.GetCustomAttribute<CopyContractAttribute>() : null));
    }

    /// <summary>The property an accessor belongs to. The declaration of an extension property is in a type that the compiler makes for its block.</summary>
    private static PropertyInfo? PropertyOf(MethodInfo method)
    {
        if (!method.Name.StartsWith("get_", StringComparison.Ordinal) && !method.Name.StartsWith("set_", StringComparison.Ordinal)) return null;
        Type type = method.DeclaringType!;
        PropertyInfo? own = type.GetProperties(Declared).FirstOrDefault(property => property.GetMethod == method || property.SetMethod == method);
        return own ?? type.GetNestedTypes().SelectMany(block => block.GetProperties(Declared)).FirstOrDefault(property => property.Name == method.Name[4..]);
    }

    [GeneratedRegex("^(Views?|View or copy|Copy, or in place with out|Copy|In place)(?=:|, (read-only|always)[^:]*:)")]
    private static partial Regex Promise();
}
