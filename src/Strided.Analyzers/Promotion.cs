using Microsoft.CodeAnalysis;

namespace Strided.Analyzers;

/// <summary>NumPy's promotion of two element types, as C# names.</summary>
internal static class Promotion
{
    private static readonly string[] Signed = ["sbyte", "short", "int", "long"], Unsigned = ["byte", "ushort", "uint", "ulong"];

    public static string? NameOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "bool",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_Byte => "byte",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        _ => type.ToDisplayString() switch { "System.Half" => "Half", "System.Numerics.Complex" => "Complex", "Strided.Complex64" => "Complex64", _ => null },
    };

    public static string? Common(ITypeSymbol left, ITypeSymbol right)
    {
        if (NameOf(left) is not { } x || NameOf(right) is not { } y) return null;
        if (x == y || y == "bool") return x;
        if (x == "bool") return y;
        int sx = Index(Signed, x), sy = Index(Signed, y), ux = Index(Unsigned, x), uy = Index(Unsigned, y);
        bool integers = (sx >= 0 || ux >= 0) && (sy >= 0 || uy >= 0);
        if (!integers) return Inexact(x, y);
        if (sx >= 0 && sy >= 0) return Signed[System.Math.Max(sx, sy)];
        if (ux >= 0 && uy >= 0) return Unsigned[System.Math.Max(ux, uy)];
        int signed = System.Math.Max(sx, sy), unsigned = System.Math.Max(ux, uy);
        return signed > unsigned ? Signed[signed] : unsigned < 3 ? Signed[unsigned + 1] : "double";
    }

    /// <summary>True division of integers is in double.</summary>
    public static string? Quotient(string? common) => common is null or "float" or "Half" or "double" or "Complex" or "Complex64" ? common : "double";

    private static string Inexact(string x, string y)
    {
        int bits = System.Math.Max(Precision(x), Precision(y));
        bool complex = x is "Complex" or "Complex64" || y is "Complex" or "Complex64";
        if (complex) return bits <= 32 ? "Complex64" : "Complex";
        return bits <= 16 ? "Half" : bits <= 32 ? "float" : "double";
    }

    /// <summary>The width of the float that holds the type.</summary>
    private static int Precision(string name) => name switch
    {
        "sbyte" or "byte" or "Half" => 16,
        "short" or "ushort" or "float" or "Complex64" => 32,
        _ => 64,
    };

    private static int Index(string[] names, string name) => System.Array.IndexOf(names, name);
}
