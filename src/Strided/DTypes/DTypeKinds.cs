namespace Strided;

/// <summary>The Array API's names for kinds of dtypes.</summary>
internal static class DTypeKinds
{
    public static bool Has(string kind, DType dtype) => kind switch
    {
        "bool" => dtype.Kind == DTypeKind.Bool,
        "signed integer" => dtype.Kind == DTypeKind.SignedInteger,
        "unsigned integer" => dtype.Kind == DTypeKind.UnsignedInteger,
        "integral" => dtype.Kind is DTypeKind.SignedInteger or DTypeKind.UnsignedInteger,
        "real floating" => dtype.Kind == DTypeKind.Floating,
        "complex floating" => dtype.Kind == DTypeKind.Complex,
        "numeric" => dtype.Kind is not (DTypeKind.Bool or DTypeKind.Other),
        _ => throw new ArgumentException(
            $"There is no kind '{kind}' of dtypes; the kinds are bool, signed integer, unsigned integer, integral, real floating, complex floating, numeric.", nameof(kind)),
    };
}
