using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>A register of the elements i, i + 1, ... of a row whose elements are not dense.</summary>
internal interface IPacking
{
    /// <summary>Elements that have to follow them, because loading touches what lies behind.</summary>
    static abstract int Beyond { get; }

    static abstract V Load<V, T>(ref T x, nint i) where V : struct, IVector<V, T> where T : unmanaged;
}

internal readonly struct Backwards : IPacking
{
    public static int Beyond => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, T>(ref T x, nint i) where V : struct, IVector<V, T> where T : unmanaged => V.Reverse(V.Load(ref x, 1 - V.Count - i));
}

internal readonly struct EveryOther : IPacking
{
    public static int Beyond => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, T>(ref T x, nint i) where V : struct, IVector<V, T> where T : unmanaged =>
        V.EveryOther(V.Load(ref x, 2 * i), V.Load(ref x, 2 * i + V.Count));
}
