using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>A function of one number, for arguments the register form leaves out.</summary>
internal interface IFarFunction
{
    static abstract double Apply(double x);
}

/// <summary>Elements of a register one by one.</summary>
internal static class Lanes<V, T> where V : struct, IVector<V, T> where T : unmanaged
{
    private const int Widest = 16;

    /// <summary>y, with f(x) in the elements whose bit is set.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Replace<TFar>(V x, V y, ulong lanes) where TFar : struct, IFarFunction
    {
        Span<T> from = stackalloc T[Widest];
        Span<T> to = stackalloc T[Widest];
        x.Store(ref from[0], 0);
        y.Store(ref to[0], 0);
        for (int i = 0; i < V.Count; i++)
        {
            if ((lanes >> i & 1) == 0) continue;
            if (FloatFormat<T>.IsDouble) to[i] = Unsafe.BitCast<double, T>(TFar.Apply(Unsafe.BitCast<T, double>(from[i])));
            else to[i] = Unsafe.BitCast<float, T>((float)TFar.Apply(Unsafe.BitCast<T, float>(from[i])));
        }
        return V.Load(ref to[0], 0);
    }

    /// <summary>z, with the operation's own answer for x and y in the elements whose bit is set.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Replace<TOp>(V x, V y, V z, ulong lanes) where TOp : struct, IFloatingBinary
    {
        Span<T> left = stackalloc T[Widest];
        Span<T> right = stackalloc T[Widest];
        Span<T> to = stackalloc T[Widest];
        x.Store(ref left[0], 0);
        y.Store(ref right[0], 0);
        z.Store(ref to[0], 0);
        for (int i = 0; i < V.Count; i++)
        {
            if ((lanes >> i & 1) == 0) continue;
            if (FloatFormat<T>.IsDouble) to[i] = Unsafe.BitCast<double, T>(TOp.Apply(Unsafe.BitCast<T, double>(left[i]), Unsafe.BitCast<T, double>(right[i])));
            else to[i] = Unsafe.BitCast<float, T>(TOp.Apply(Unsafe.BitCast<T, float>(left[i]), Unsafe.BitCast<T, float>(right[i])));
        }
        return V.Load(ref to[0], 0);
    }
}
