using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Strided.Analyzers.Tests;

/// <summary>Promotion as the library does it at run time, and as the fix writes it.</summary>
internal static class PromotionTable
{
    public static readonly Type[] Types =
    [
        typeof(bool), typeof(sbyte), typeof(short), typeof(int), typeof(long), typeof(byte), typeof(ushort), typeof(uint), typeof(ulong),
        typeof(Half), typeof(float), typeof(double), typeof(Complex64), typeof(System.Numerics.Complex),
    ];

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "types", references: [MetadataReference.CreateFromFile(typeof(object).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(System.Numerics.Complex).Assembly.Location), MetadataReference.CreateFromFile(typeof(Complex64).Assembly.Location)]);

    public static string? Fix(Type left, Type right) => Promotion.Common(Symbol(left), Symbol(right));

    public static string? Library(Type left, Type right)
    {
        Type common = Nd.Concat<NDArray>([Empty(left), Empty(right)]).GetType().GetGenericArguments()[0];
        return Promotion.NameOf(Symbol(common));
    }

    private static NDArray Empty(Type type) =>
        (NDArray)typeof(Nd).GetMethods().Single(m => m.Name == "Zeros" && m.IsGenericMethod && m.GetParameters().Length == 1)
            .MakeGenericMethod(type).Invoke(null, [(Dims)1])!;

    private static INamedTypeSymbol Symbol(Type type) => Compilation.GetTypeByMetadataName(type.FullName!)!;
}
