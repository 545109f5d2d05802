using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>A numeric operation for element type T.</summary>
internal readonly struct NumericBinary<TOp, T> : IBinary<T> where TOp : struct, INumericBinary where T : unmanaged, INumberBase<T>
{
    public static bool Vectorises => Traits<T>.IsVector && TOp.Vectorises<T>();

    public static bool Widens => Traits<T>.IsFloat16 && TOp.Widens && TOp.Vectorises<float>();

    public static void Widened(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n) => WidenedRow.Binary<NumericBinary<TOp, float>>(ref x, dx, ref y, dy, ref z, dz, n);

    public static bool IsOrderFree => Traits<T>.IsVector && TOp.IsOrderFree<T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply(T x, T y) => TOp.Apply(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x, V y) where V : struct, IVector<V, T> => TOp.Apply<V, T>(x, y);

    public static bool VectorisesComplex => TOp.VectorisesComplex;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ApplyComplex<V, TPart>(V x, V y) where V : struct, IVector<V, TPart> where TPart : unmanaged => TOp.ApplyComplex<V, TPart>(x, y);

    public static bool IsByParts => Traits<T>.IsComplex && TOp.IsByParts;
}

/// <summary>An operation that combines the parts of complex numbers T as numbers of their own, on these parts.</summary>
internal readonly struct ByParts<TOp, T, TPart> : IBinary<TPart> where TOp : struct, IBinary<T> where T : unmanaged where TPart : unmanaged
{
    public static bool Vectorises => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TPart Apply(TPart x, TPart y) => Apply(V128<TPart>.Create(x), V128<TPart>.Create(y)).First;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x, V y) where V : struct, IVector<V, TPart> => TOp.ApplyComplex<V, TPart>(x, y);
}

/// <summary>A real operation for element type T.</summary>
internal readonly struct RealBinary<TOp, T> : IBinary<T> where TOp : struct, IRealBinary where T : unmanaged, INumber<T>
{
    public static bool Vectorises => Traits<T>.IsVector && TOp.Vectorises<T>();

    public static bool Widens => Traits<T>.IsFloat16 && TOp.Widens && TOp.Vectorises<float>();

    public static void Widened(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n) => WidenedRow.Binary<RealBinary<TOp, float>>(ref x, dx, ref y, dy, ref z, dz, n);

    public static bool IsOrderFree => Traits<T>.IsVector && TOp.IsOrderFree<T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply(T x, T y) => TOp.Apply(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x, V y) where V : struct, IVector<V, T> => TOp.Apply<V, T>(x, y);
}

/// <summary>A integer operation for element type T.</summary>
internal readonly struct IntegerBinary<TOp, T> : IBinary<T> where TOp : struct, IIntegerBinary where T : unmanaged, IBinaryInteger<T>
{
    public static bool Vectorises => Traits<T>.IsVector && TOp.Vectorises<T>();

    public static bool IsOrderFree => Traits<T>.IsVector && TOp.IsOrderFree<T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply(T x, T y) => TOp.Apply(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x, V y) where V : struct, IVector<V, T> => TOp.Apply<V, T>(x, y);
}

/// <summary>A floating operation for element type T. Two elements alone go through registers too: a function has one text, and one answer.</summary>
internal readonly struct FloatingBinary<TOp, T> : IBinary<T> where TOp : struct, IFloatingBinary where T : unmanaged, IFloatingPointIeee754<T>
{
    public static bool Vectorises => Traits<T>.IsVector && TOp.Vectorises<T>();

    public static bool Widens => Traits<T>.IsFloat16 && TOp.Widens && TOp.Vectorises<float>();

    public static void Widened(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n) => WidenedRow.Binary<FloatingBinary<TOp, float>>(ref x, dx, ref y, dy, ref z, dz, n);

    public static bool IsLong => (Vectorises || Widens) && !TOp.IsLight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply(T x, T y) =>
        Widens ? T.CreateTruncating(FloatingBinary<TOp, float>.Apply(float.CreateTruncating(x), float.CreateTruncating(y)))
        : Vectorises ? TOp.Apply<V128<T>, T>(V128<T>.Create(x), V128<T>.Create(y)).First : TOp.Apply(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x, V y) where V : struct, IVector<V, T> => TOp.Apply<V, T>(x, y);
}

/// <summary>A numeric question for element type T.</summary>
internal readonly struct NumericCompare<TOp, T> : ICompare<T> where TOp : struct, INumericCompare where T : unmanaged, INumberBase<T>
{
    public static bool Vectorises => Traits<T>.IsVector && TOp.Vectorises<T>();

    public static bool Widens => Traits<T>.IsFloat16 && TOp.Widens && TOp.Vectorises<float>();

    public static void Widened(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n) => WidenedRow.Compare<NumericCompare<TOp, float>>(ref x, dx, ref y, dy, ref z, dz, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Apply(T x, T y) => TOp.Apply(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x, V y) where V : struct, IVector<V, T> => TOp.Apply<V, T>(x, y);
}

/// <summary>A real question for element type T.</summary>
internal readonly struct RealCompare<TOp, T> : ICompare<T> where TOp : struct, IRealCompare where T : unmanaged, INumber<T>
{
    public static bool Vectorises => Traits<T>.IsVector && TOp.Vectorises<T>();

    public static bool Widens => Traits<T>.IsFloat16 && TOp.Widens && TOp.Vectorises<float>();

    public static void Widened(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n) => WidenedRow.Compare<RealCompare<TOp, float>>(ref x, dx, ref y, dy, ref z, dz, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Apply(T x, T y) => TOp.Apply(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x, V y) where V : struct, IVector<V, T> => TOp.Apply<V, T>(x, y);
}

/// <summary>A floating question for element type T.</summary>
internal readonly struct FloatingCompare<TOp, T> : ICompare<T> where TOp : struct, IFloatingCompare where T : unmanaged, IFloatingPointIeee754<T>
{
    public static bool Vectorises => Traits<T>.IsVector && TOp.Vectorises<T>();

    public static bool Widens => Traits<T>.IsFloat16 && TOp.Widens && TOp.Vectorises<float>();

    public static void Widened(ref byte x, nint dx, ref byte y, nint dy, ref byte z, nint dz, nint n) => WidenedRow.Compare<FloatingCompare<TOp, float>>(ref x, dx, ref y, dy, ref z, dz, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Apply(T x, T y) => TOp.Apply(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x, V y) where V : struct, IVector<V, T> => TOp.Apply<V, T>(x, y);
}

/// <summary>A numeric operation for element type T.</summary>
internal readonly struct NumericUnary<TOp, T> : IUnary<T> where TOp : struct, INumericUnary where T : unmanaged, INumberBase<T>
{
    public static bool Vectorises => Traits<T>.IsVector && TOp.Vectorises<T>();

    public static bool Widens => Traits<T>.IsFloat16 && TOp.Widens && TOp.Vectorises<float>();

    public static void Widened(ref byte x, nint dx, ref byte z, nint dz, nint n) => WidenedRow.Unary<NumericUnary<TOp, float>>(ref x, dx, ref z, dz, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply(T x) => TOp.Apply(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, IVector<V, T> => TOp.Apply<V, T>(x);
}

/// <summary>A real operation for element type T.</summary>
internal readonly struct RealUnary<TOp, T> : IUnary<T> where TOp : struct, IRealUnary where T : unmanaged, INumber<T>
{
    public static bool Vectorises => Traits<T>.IsVector && TOp.Vectorises<T>();

    public static bool Widens => Traits<T>.IsFloat16 && TOp.Widens && TOp.Vectorises<float>();

    public static void Widened(ref byte x, nint dx, ref byte z, nint dz, nint n) => WidenedRow.Unary<RealUnary<TOp, float>>(ref x, dx, ref z, dz, n);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply(T x) => TOp.Apply(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, IVector<V, T> => TOp.Apply<V, T>(x);
}

/// <summary>A integer operation for element type T.</summary>
internal readonly struct IntegerUnary<TOp, T> : IUnary<T> where TOp : struct, IIntegerUnary where T : unmanaged, IBinaryInteger<T>
{
    public static bool Vectorises => Traits<T>.IsVector && TOp.Vectorises<T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply(T x) => TOp.Apply(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, IVector<V, T> => TOp.Apply<V, T>(x);
}

/// <summary>A floating operation for element type T. One element alone goes through a register too: a function has one text, and one answer.</summary>
internal readonly struct FloatingUnary<TOp, T> : IUnary<T> where TOp : struct, IFloatingUnary where T : unmanaged, IFloatingPointIeee754<T>
{
    public static bool Vectorises => Traits<T>.IsVector && TOp.Vectorises<T>();

    public static bool Widens => Traits<T>.IsFloat16 && TOp.Widens && TOp.Vectorises<float>();

    public static void Widened(ref byte x, nint dx, ref byte z, nint dz, nint n) => WidenedRow.Unary<FloatingUnary<TOp, float>>(ref x, dx, ref z, dz, n);

    public static bool IsLong => (Vectorises || Widens) && !TOp.IsLight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Apply(T x) =>
        Widens ? T.CreateTruncating(FloatingUnary<TOp, float>.Apply(float.CreateTruncating(x)))
        : Vectorises ? TOp.Apply<V128<T>, T>(V128<T>.Create(x)).First : TOp.Apply(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V x) where V : struct, IVector<V, T> => TOp.Apply<V, T>(x);
}

/// <summary>A complex operation for complex64 or complex128.</summary>
internal readonly struct ComplexUnary<TOp, T> : IUnary<T> where TOp : struct, IComplexUnary where T : unmanaged, INumberBase<T>
{
    public static bool Vectorises => false;

    public static T Apply(T x) => T.CreateTruncating(TOp.Apply(Complex.CreateTruncating(x)));

    public static V Apply<V>(V x) where V : struct, IVector<V, T> => x;
}

/// <summary>A complex operation for complex64 or complex128.</summary>
internal readonly struct ComplexBinary<TOp, T> : IBinary<T> where TOp : struct, IComplexBinary where T : unmanaged, INumberBase<T>
{
    public static bool Vectorises => false;

    public static T Apply(T x, T y) => T.CreateTruncating(TOp.Apply(Complex.CreateTruncating(x), Complex.CreateTruncating(y)));

    public static V Apply<V>(V x, V y) where V : struct, IVector<V, T> => x;
}
