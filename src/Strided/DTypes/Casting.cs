namespace Strided;

/// <summary>How much a conversion between dtypes may lose.</summary>
public enum Casting
{
    /// <summary>Nothing changes.</summary>
    No,

    /// <summary>Every value is kept.</summary>
    Safe,

    /// <summary>Safe, or within one kind: float64 to float32.</summary>
    SameKind,

    /// <summary>Any conversion the library knows.</summary>
    Unsafe,
}

/// <summary>Which conversions each <see cref="Casting"/> allows: NumPy's <c>can_cast</c>.</summary>
internal static class CastRules
{
    public static bool CanCast(DType from, DType to, Casting casting)
    {
        if (from == to) return true;
        if (from.Kind == DTypeKind.Other || to.Kind == DTypeKind.Other) return false;
        return casting switch
        {
            Casting.No => false,
            Casting.Safe => Promotion.Of(from, to) == to,
            Casting.SameKind => Promotion.Of(from, to) == to || Rank(from) <= Rank(to),
            _ => true,
        };
    }

    private static int Rank(DType dtype) => dtype.Kind switch
    {
        DTypeKind.Bool => 0,
        DTypeKind.UnsignedInteger => 1,
        DTypeKind.SignedInteger => 2,
        DTypeKind.Floating => 3,
        _ => 4,
    };
}
