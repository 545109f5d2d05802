using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>How the elements of a row lie, and come into a register one after the other.</summary>
internal interface IPacking
{
    /// <summary>Elements that have to follow those of a register, because loading touches what lies behind.</summary>
    static abstract int Beyond { get; }

    static abstract T At<T>(ref T x, nint i) where T : unmanaged;

    /// <summary>The elements i, i + 1, ...</summary>
    static abstract V Load<V, T>(ref T x, nint i) where V : struct, IVector<V, T> where T : unmanaged;
}

/// <summary>One behind the other.</summary>
internal readonly struct Forwards : IPacking
{
    public static int Beyond => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T At<T>(ref T x, nint i) where T : unmanaged => Unsafe.Add(ref x, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, T>(ref T x, nint i) where V : struct, IVector<V, T> where T : unmanaged => V.Load(ref x, i);
}

/// <summary>One before the other; of four or eight bytes.</summary>
internal readonly struct Backwards : IPacking
{
    public static int Beyond => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T At<T>(ref T x, nint i) where T : unmanaged => Unsafe.Add(ref x, -i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, T>(ref T x, nint i) where V : struct, IVector<V, T> where T : unmanaged => V.Reverse(V.Load(ref x, 1 - V.Count - i));
}

/// <summary>One behind the other, with another between each two; of four or eight bytes.</summary>
internal readonly struct EveryOther : IPacking
{
    public static int Beyond => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T At<T>(ref T x, nint i) where T : unmanaged => Unsafe.Add(ref x, 2 * i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V, T>(ref T x, nint i) where V : struct, IVector<V, T> where T : unmanaged =>
        V.EveryOther(V.Load(ref x, 2 * i), V.Load(ref x, 2 * i + V.Count));
}
