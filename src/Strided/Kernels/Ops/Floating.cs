using System.Numerics;
using System.Numerics.Tensors;

namespace Strided;

internal readonly struct Sqrt : IFloatingUnary
{
    public static bool Vectorises<T>() where T : unmanaged => Traits<T>.IsVectorFloat;

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Sqrt(x);

    public static V Apply<V, T>(V x) where V : struct, IVector<V, T> where T : unmanaged => V.Sqrt(x);
}

// Functions whose whole-row form in TensorPrimitives picks its method per register (sin, cos, tan: other bits beside other neighbours) or
// cancels (sinh(1e-45f) becomes 6e-8, cosh(-19.9) is 12 ulp off) are computed element by element.

internal readonly struct Exp : IFloatingUnary
{
    private const int Chunk = 128;
    private const int Widest = 16;

    /// <summary>Beyond this the vector library computes a whole register of doubles another way, its other elements too.</summary>
    private const int Limit = 700;

    public static bool Row<T>(ReadOnlySpan<T> x, Span<T> z) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!Traits<T>.IsVectorFloat) return false;
        Span<T> kept = stackalloc T[Chunk];
        for (int m; x.Length > 0; x = x[m..], z = z[m..])
        {
            m = Math.Min(Chunk, x.Length);
            if (m % Widest == 0 && T.Abs(TensorPrimitives.MaxMagnitude(x[..m])) <= T.CreateTruncating(Limit)) TensorPrimitives.Exp(x[..m], z[..m]);
            else Guarded(x[..m], z, kept);
        }
        return true;
    }

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Exp(x);

    /// <summary>The vector library sees only full registers of moderate numbers; the others are computed alone.</summary>
    private static void Guarded<T>(ReadOnlySpan<T> x, Span<T> z, Span<T> kept) where T : unmanaged, IFloatingPointIeee754<T>
    {
        T limit = T.CreateTruncating(Limit);
        kept.Clear();
        for (int i = 0; i < x.Length; i++)
            if (T.Abs(x[i]) <= limit) kept[i] = x[i];
        TensorPrimitives.Exp(kept, kept);
        for (int i = 0; i < x.Length; i++) z[i] = T.Abs(x[i]) <= limit ? kept[i] : T.Exp(x[i]);
    }
}

internal readonly struct Log : IFloatingUnary
{
    public static bool Row<T>(ReadOnlySpan<T> x, Span<T> z) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!Traits<T>.IsVectorFloat) return false;
        TensorPrimitives.Log(x, z);
        return true;
    }

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Log(x);
}

internal readonly struct Log2 : IFloatingUnary
{
    public static bool Row<T>(ReadOnlySpan<T> x, Span<T> z) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!Traits<T>.IsVectorFloat) return false;
        TensorPrimitives.Log2(x, z);
        return true;
    }

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Log2(x);
}

internal readonly struct Log10 : IFloatingUnary
{
    public static bool Row<T>(ReadOnlySpan<T> x, Span<T> z) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (!Traits<T>.IsVectorFloat) return false;
        TensorPrimitives.Log10(x, z);
        return true;
    }

    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Log10(x);
}

internal readonly struct Sin : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Sin(x);
}

internal readonly struct Cos : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Cos(x);
}

internal readonly struct Tan : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Tan(x);
}

internal readonly struct Tanh : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Tanh(x);
}

internal readonly struct Sinh : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Sinh(x);
}

internal readonly struct Cosh : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Cosh(x);
}

internal readonly struct Asin : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Asin(x);
}

internal readonly struct Acos : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Acos(x);
}

internal readonly struct Atan : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Atan(x);
}

internal readonly struct Floor : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Floor(x);
}

internal readonly struct Ceil : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Ceiling(x);
}

internal readonly struct Trunc : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Truncate(x);
}

/// <summary>To the nearest integer, halves to the even one.</summary>
internal readonly struct Round : IFloatingUnary
{
    public static T Apply<T>(T x) where T : unmanaged, IFloatingPointIeee754<T> => T.Round(x);
}

internal readonly struct Arctan2 : IFloatingBinary
{
    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => T.Atan2(x, y);
}

/// <summary>sqrt(x² + y²) without overflow on the way.</summary>
internal readonly struct Hypot : IFloatingBinary
{
    public static T Apply<T>(T x, T y) where T : unmanaged, IFloatingPointIeee754<T> => T.Hypot(x, y);
}
