using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Where values belong in a row that is in order: binary search without branches, many values in step.</summary>
/// <remarks>Every search of a row takes the same number of steps, so several walk side by side and wait for memory together.</remarks>
internal static unsafe class SearchRow<T, TOrder> where T : unmanaged where TOrder : struct, IOrder<T>
{
    private const int Together = 16;

    /// <summary>The number of elements of x that come before each value; those equal to it too when after is set.</summary>
    /// <param name="x">The row.</param>
    /// <param name="dx">Its step.</param>
    /// <param name="n">Its length.</param>
    /// <param name="y">The values.</param>
    /// <param name="dy">Their step.</param>
    /// <param name="z">The positions, int64.</param>
    /// <param name="dz">Their step.</param>
    /// <param name="m">How many values.</param>
    /// <param name="after">Behind equal elements instead of before them.</param>
    public static void Run(ref byte x, nint dx, nint n, ref byte y, nint dy, ref byte z, nint dz, nint m, bool after)
    {
        T* values = stackalloc T[Together];
        nint* at = stackalloc nint[Together];
        for (nint done = 0; done < m; done += Together)
        {
            nint lanes = nint.Min(Together, m - done);
            CopyRow<T>.Run(ref Unsafe.AddByteOffset(ref y, done * dy), dy, ref *(byte*)values, sizeof(T), lanes);
            new Span<nint>(at, Together).Clear();
            if (n == 0) { }
            else if (HasNaN(values, lanes))
            {
                if (after) Steps<After>(ref x, dx, n, values, at, lanes);
                else Steps<Before>(ref x, dx, n, values, at, lanes);
            }
            else if (after) Steps<AfterNumber>(ref x, dx, n, values, at, lanes);
            else Steps<BeforeNumber>(ref x, dx, n, values, at, lanes);
            for (nint k = 0; k < lanes; k++) Unsafe.As<byte, long>(ref Unsafe.AddByteOffset(ref z, (done + k) * dz)) = at[k];
        }
    }

    private static void Steps<TSide>(ref byte x, nint dx, nint n, T* values, nint* at, nint lanes) where TSide : struct, ISide
    {
        for (; n > 1; n -= n / 2)
        {
            nint half = n / 2;
            for (nint k = 0; k < lanes; k++) at[k] += half & Mask(TSide.IsBehind(Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, (at[k] + half - 1) * dx)), values[k]));
        }
        for (nint k = 0; k < lanes; k++) at[k] += 1 & Mask(TSide.IsBehind(Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, at[k] * dx)), values[k]));
    }

    private static bool HasNaN(T* values, nint n)
    {
        bool some = false;
        for (nint k = 0; k < n; k++) some |= TOrder.IsNaN(values[k]);
        return some;
    }

    /// <summary>All ones for true.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Mask(bool condition) => -(nint)Unsafe.BitCast<bool, byte>(condition);

    /// <summary>Whether the place of a value is behind an element.</summary>
    private interface ISide
    {
        static abstract bool IsBehind(T element, T value);
    }

    private readonly struct Before : ISide
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsBehind(T element, T value) => TOrder.Less(element, value);
    }

    private readonly struct After : ISide
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsBehind(T element, T value) => !TOrder.Less(value, element);
    }

    private readonly struct BeforeNumber : ISide
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsBehind(T element, T value) => TOrder.LessThanNumber(element, value);
    }

    private readonly struct AfterNumber : ISide
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsBehind(T element, T value) => TOrder.AtMostNumber(element, value);
    }
}

/// <summary>Searches of a row for every value of an array.</summary>
internal static class SearchWalk<T, TOrder> where T : unmanaged where TOrder : struct, IOrder<T>
{
    /// <param name="plan">Operands: positions, values.</param>
    /// <param name="x">The row's first element.</param>
    /// <param name="dx">Its step.</param>
    /// <param name="n">Its length.</param>
    /// <param name="y">The values.</param>
    /// <param name="z">The positions.</param>
    /// <param name="after">Behind equal elements instead of before them.</param>
    public static void Run(ref Plan plan, ref byte x, nint dx, nint n, ref byte y, ref byte z, bool after)
    {
        do SearchRow<T, TOrder>.Run(ref x, dx, n, ref Walk.At(ref y, plan, 1), plan.Step(1), ref Walk.At(ref z, plan, 0), plan.Step(0), plan.Length, after);
        while (plan.Next());
    }
}
