using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>How the elements of a row lie in memory, seen from the first.</summary>
internal interface IRow<T> where T : unmanaged
{
    static abstract T At(ref T x, nint i);

    /// <summary>The elements from i on.</summary>
    static abstract V Load<V>(ref T x, nint i) where V : struct, IVector<V, T>;
}

/// <summary>One after the other.</summary>
internal readonly struct Forwards<T> : IRow<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T At(ref T x, nint i) => Unsafe.Add(ref x, i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V>(ref T x, nint i) where V : struct, IVector<V, T> => V.Load(ref x, i);
}

/// <summary>One before the other; of four or eight bytes.</summary>
internal readonly struct Backwards<T> : IRow<T> where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T At(ref T x, nint i) => Unsafe.Add(ref x, -i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Load<V>(ref T x, nint i) where V : struct, IVector<V, T> => V.Reverse(V.Load(ref x, 1 - V.Count - i));
}
