using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Which of two elements comes first.</summary>
internal interface IOrder<T> where T : unmanaged
{
    static abstract bool Less(T x, T y);

    /// <summary>True for elements that equal nothing, themselves included.</summary>
    static virtual bool IsNaN(T x) => false;

    /// <summary>Less, where y is not NaN.</summary>
    static abstract bool LessThanNumber(T x, T y);

    /// <summary>Less or equal, where y is not NaN.</summary>
    static abstract bool AtMostNumber(T x, T y);
}

/// <summary>Integers and floating point; NaN last.</summary>
internal readonly struct RealOrder<T> : IOrder<T> where T : unmanaged, INumber<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(T x, T y) => x < y | (T.IsNaN(y) & !T.IsNaN(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNaN(T x) => T.IsNaN(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool LessThanNumber(T x, T y) => x < y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AtMostNumber(T x, T y) => x <= y;
}

/// <summary>Complex numbers by real part, then by imaginary part. NaN comes last, and numbers with fewer NaN before those with more.</summary>
/// <remarks>As in NumPy: R + Ri, R + NaNi, NaN + Ri, NaN + NaNi.</remarks>
internal readonly struct ComplexOrder<T, TPart> : IOrder<T> where T : unmanaged where TPart : unmanaged, INumber<TPart>
{
    public static bool Less(T x, T y)
    {
        Parts a = Unsafe.BitCast<T, Parts>(x), b = Unsafe.BitCast<T, Parts>(y);
        if (a.NaNs != b.NaNs) return a.NaNs < b.NaNs;
        return RealOrder<TPart>.Less(a.Real, b.Real) || (!RealOrder<TPart>.Less(b.Real, a.Real) && RealOrder<TPart>.Less(a.Imaginary, b.Imaginary));
    }

    public static bool IsNaN(T x) => Unsafe.BitCast<T, Parts>(x).NaNs != 0;

    public static bool LessThanNumber(T x, T y) => Less(x, y);

    public static bool AtMostNumber(T x, T y) => !Less(y, x);

    private readonly record struct Parts(TPart Real, TPart Imaginary)
    {
        public int NaNs => (TPart.IsNaN(Real) ? 2 : 0) + (TPart.IsNaN(Imaginary) ? 1 : 0);
    }
}

/// <summary>Types that say themselves how they compare.</summary>
internal readonly struct ComparableOrder<T> : IOrder<T> where T : unmanaged, IComparable<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Less(T x, T y) => x.CompareTo(y) < 0;

    public static bool LessThanNumber(T x, T y) => Less(x, y);

    public static bool AtMostNumber(T x, T y) => !Less(y, x);
}

/// <summary>The other way round, but for NaN, which still comes last.</summary>
internal readonly struct ReversedOrder<TOrder, T> : IOrder<T> where TOrder : struct, IOrder<T> where T : unmanaged
{
    public static bool Less(T x, T y)
    {
        bool last = TOrder.IsNaN(x);
        return last == TOrder.IsNaN(y) ? last ? TOrder.Less(x, y) : TOrder.Less(y, x) : !last;
    }

    public static bool IsNaN(T x) => TOrder.IsNaN(x);

    public static bool LessThanNumber(T x, T y) => Less(x, y);

    public static bool AtMostNumber(T x, T y) => !Less(y, x);
}

/// <summary>An element and where it was.</summary>
internal struct Indexed<T> where T : unmanaged
{
    public T Value;
    public nint Index;
}

/// <summary>Elements that know where they were, by value alone.</summary>
internal readonly struct IndexedOrder<TOrder, T> : IOrder<Indexed<T>> where TOrder : struct, IOrder<T> where T : unmanaged
{
    public static bool Less(Indexed<T> x, Indexed<T> y) => TOrder.Less(x.Value, y.Value);

    public static bool LessThanNumber(Indexed<T> x, Indexed<T> y) => Less(x, y);

    public static bool AtMostNumber(Indexed<T> x, Indexed<T> y) => !Less(y, x);
}
