using System.Reflection;

namespace Strided.Tests;

/// <summary>One name of the Array API standard, how it is written in C#, and the test that looks at it.</summary>
/// <param name="Section">The standard's chapter.</param>
/// <param name="Name">The standard's name.</param>
/// <param name="Spelling">The C#: <c>Nd.Abs</c>, <c>NDArray.Shape</c>, <c>x + y</c>; or nothing when the name alone says it.</param>
/// <param name="Test">Class and method of a test; nothing for the one that holds every member to its copy contract.</param>
internal sealed record ArrayApiItem(string Section, string Name, string? Spelling, string? Test)
{
    private static readonly Dictionary<string, string> Operators = new()
    {
        ["x + y"] = "op_Addition",
        ["x - y"] = "op_Subtraction",
        ["x * y"] = "op_Multiply",
        ["x / y"] = "op_Division",
        ["x % y"] = "op_Modulus",
        ["x & y"] = "op_BitwiseAnd",
        ["x | y"] = "op_BitwiseOr",
        ["x ^ y"] = "op_ExclusiveOr",
        ["x << y"] = "op_LeftShift",
        ["x >> y"] = "op_RightShift",
        ["x == y"] = "op_Equality",
        ["x != y"] = "op_Inequality",
        ["x < y"] = "op_LessThan",
        ["x <= y"] = "op_LessThanOrEqual",
        ["x > y"] = "op_GreaterThan",
        ["x >= y"] = "op_GreaterThanOrEqual",
        ["-x"] = "op_UnaryNegation",
        ["+x"] = "op_UnaryPlus",
        ["~x"] = "op_OnesComplement",
        ["x += y"] = "op_AdditionAssignment",
        ["x -= y"] = "op_SubtractionAssignment",
        ["x *= y"] = "op_MultiplicationAssignment",
        ["x /= y"] = "op_DivisionAssignment",
        ["x %= y"] = "op_ModulusAssignment",
        ["x &= y"] = "op_BitwiseAndAssignment",
        ["x |= y"] = "op_BitwiseOrAssignment",
        ["x ^= y"] = "op_ExclusiveOrAssignment",
        ["x <<= y"] = "op_LeftShiftAssignment",
        ["x >>= y"] = "op_RightShiftAssignment",
        ["(bool)a"] = "op_Explicit",
        ["(long)a"] = "op_Explicit",
        ["(double)a"] = "op_Explicit",
        ["(Complex)a"] = "op_Explicit",
        ["a[...]"] = "get_Item",
        ["a[...] = value"] = "set_Item",
    };

    private static readonly Dictionary<string, Type> Results = new()
    {
        ["(bool)a"] = typeof(bool),
        ["(long)a"] = typeof(long),
        ["(double)a"] = typeof(double),
        ["(Complex)a"] = typeof(System.Numerics.Complex),
    };

    public bool IsExtension => Section.EndsWith("extension", StringComparison.Ordinal);

    /// <summary>The members that the item is, in the library as it is built; none when there is none yet.</summary>
    public IReadOnlyList<MemberInfo> Members { get; } = [.. Find(Spelling ?? "Nd." + Name.Replace("_", "", StringComparison.Ordinal))];

    /// <summary>How it is written, as the library spells it.</summary>
    public string Written => Members.Count == 0 ? ""
        : Spelling is { } given && !given.StartsWith("Nd.", StringComparison.Ordinal) ? given
        : Members[0] is Type ? Spelling!
        : $"{Path(Members[0].DeclaringType!)}.{Plain(Members[0])}";

    /// <summary>What it does with memory, from the attributes of its members.</summary>
    public string Memory => string.Join(" / ", Members.OfType<MethodInfo>()
        .Select(method => ContractMember.Bound.FirstOrDefault(member => member.Method == method)?.Contract switch
        {
            NeverCopiesAttribute => "View",
            CopiesIfNeededAttribute => "View or copy",
            AlwaysCopiesAttribute { UnlessOut: true } => "Copy, or in place with `out`",
            AlwaysCopiesAttribute => "Copy",
            InPlaceAttribute => "In place",
            _ => null,
        })
        .Where(word => word is not null).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<MemberInfo> Find(string spelling)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        if (spelling == "Nd") return [typeof(Nd)];
        if (Operators.TryGetValue(spelling, out string? name))
            return typeof(NDArray).Assembly.GetExportedTypes().Where(type => !type.Name.Contains('<', StringComparison.Ordinal))
                .SelectMany(type => type.GetMethods(Public))
                .Where(method => method.Name == name && (!Results.TryGetValue(spelling, out Type? result) || (method.ReturnType == result && method.DeclaringType == typeof(NDArray))));
        string[] path = spelling.Split('.');
        IEnumerable<Type> types = path[0] switch
        {
            "Nd" => typeof(Nd).GetNestedTypes().Where(type => type.IsAbstract && type.IsSealed && !type.Name.Contains('<', StringComparison.Ordinal)).Prepend(typeof(Nd)),
            "NDArray" => [typeof(NDArray)],
            "DType" => [typeof(DType)],
            _ => [typeof(ArrayNamespaceInfo)],
        };
        if (path.Length == 3) types = types.Where(type => type.Name.Equals(path[1], StringComparison.OrdinalIgnoreCase));
        return types.SelectMany(type => type.GetMembers(Public))
            .Where(member => member is MethodInfo or PropertyInfo or FieldInfo && Plain(member).Equals(path[^1], StringComparison.OrdinalIgnoreCase));
    }

    private static string Plain(MemberInfo member) => member.Name.StartsWith("get_", StringComparison.Ordinal) ? member.Name[4..] : member.Name;

    private static string Path(Type type) => type.IsNested ? $"{Path(type.DeclaringType!)}.{type.Name}" : type.Name;
}
