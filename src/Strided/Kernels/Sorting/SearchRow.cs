using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Where values belong in a row that is in order: binary search without branches, many values in step.</summary>
/// <remarks>
/// Every search of a row takes the same number of steps, so several walk side by side and wait for memory together. The last elements are not halved:
/// registers compare all of them with the value.
/// </remarks>
internal static unsafe class SearchRow<T, TOrder> where T : unmanaged where TOrder : struct, IOrder<T>
{
    /// <summary>Values that are looked at together: all numbers, or not.</summary>
    private const int Chunk = 64;

    /// <summary>Values whose places are in registers.</summary>
    private const int Together = 8;

    /// <summary>Registers of elements that are compared with a value in the end.</summary>
    private const int Registers = 4;

    /// <summary>Elements that are compared with a value in the end.</summary>
    /// <remarks>Not of the widest registers: what their comparisons answer takes three instructions to get out.</remarks>
    private static nint Window => Registers * (V256<T>.IsSupported ? V256<T>.Count : V128<T>.IsSupported ? V128<T>.Count : 0);

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
        // Elements that are all in one place are passed together.
        nint alike = dx == 0 ? n : 1;
        if (dx == 0) (n, dx) = (nint.Min(n, 1), sizeof(T));
        nint length = n;
        T* row = stackalloc T[(int)Window + 1];
        if (dx == sizeof(T) && n > 0 && n < Window)
        {
            // The last element stands for those that are missing.
            Unsafe.CopyBlockUnaligned(ref *(byte*)row, ref x, (uint)(n * sizeof(T)));
            new Span<T>(row + n, (int)(Window - n)).Fill(row[n - 1]);
            x = ref *(byte*)row;
            length = Window;
        }
        T* values = stackalloc T[Chunk];
        long* at = stackalloc long[Chunk];
        for (nint done = 0; done < m; done += Chunk)
        {
            nint count = nint.Min(Chunk, m - done);
            CopyRow<T>.Run(ref Unsafe.AddByteOffset(ref y, done * dy), dy, ref *(byte*)values, sizeof(T), count);
            // The last ones have neighbours too.
            for (nint k = count; k % Together != 0; k++) values[k] = values[0];
            if (n == 0) new Span<long>(at, (int)count).Clear();
            else if (HasNaN(values, count))
            {
                if (after) Search<After>(ref x, dx, length, values, at, count, 1);
                else Search<Before>(ref x, dx, length, values, at, count, 1);
            }
            else if (after) Numbers<AfterNumber>(ref x, dx, length, values, at, count);
            else Numbers<BeforeNumber>(ref x, dx, length, values, at, count);
            for (nint k = 0; k < count; k++) at[k] = nint.Min(dx == sizeof(T) ? (nint)at[k] / sizeof(T) : (nint)at[k] / dx, n) * alike;
            CopyRow<long>.Run(ref *(byte*)at, sizeof(long), ref Unsafe.AddByteOffset(ref z, done * dz), dz, count);
        }
    }

    private static void Numbers<TSide>(ref byte x, nint dx, nint n, T* values, long* at, nint count) where TSide : struct, INumberSide
    {
        bool together = Window > 0 && dx == sizeof(T) && n >= Window;
        Search<TSide>(ref x, dx, n, values, at, count, together ? Window : 1);
        if (!together) return;
        ref T first = ref Unsafe.As<byte, T>(ref x);
        if (V256<T>.IsSupported) Compare<V256<T>, TSide>(ref first, n, values, at, count);
        else Compare<V128<T>, TSide>(ref first, n, values, at, count);
    }

    /// <summary>Finds places near those that are known, of which no window of elements lies further to the right.</summary>
    private static void Compare<V, TSide>(ref T x, nint n, T* values, long* at, nint count) where V : struct, IVector<V, T> where TSide : struct, INumberSide
    {
        for (nint k = 0; k < count; k++)
        {
            nint start = nint.Min((nint)at[k] / sizeof(T), n - Registers * V.Count);
            ref T here = ref Unsafe.Add(ref x, start);
            V value = V.Create(values[k]);
            int behind = BitOperations.PopCount(TSide.AreBehind(V.Load(in here, 0), value).Bits()) + BitOperations.PopCount(TSide.AreBehind(V.Load(in here, V.Count), value).Bits())
                + BitOperations.PopCount(TSide.AreBehind(V.Load(in here, 2 * V.Count), value).Bits()) + BitOperations.PopCount(TSide.AreBehind(V.Load(in here, 3 * V.Count), value).Bits());
            at[k] = (start + behind) * sizeof(T);
        }
    }

    /// <summary>Places are bytes from x until all are found: exactly, or so many elements further to the right at most.</summary>
    private static void Search<TSide>(ref byte x, nint dx, nint n, T* values, long* at, nint count, nint within) where TSide : struct, ISide
    {
        for (nint k = 0; k < count; k += Together)
        {
            T* v = values + k;
            nint a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, left = n;
            for (; left > within; left -= left / 2)
            {
                nint half = left / 2 * dx;
                ref byte middle = ref Unsafe.AddByteOffset(ref x, half - dx);
                a += half & Behind<TSide>(ref middle, a, v[0]);
                b += half & Behind<TSide>(ref middle, b, v[1]);
                c += half & Behind<TSide>(ref middle, c, v[2]);
                d += half & Behind<TSide>(ref middle, d, v[3]);
                e += half & Behind<TSide>(ref middle, e, v[4]);
                f += half & Behind<TSide>(ref middle, f, v[5]);
                g += half & Behind<TSide>(ref middle, g, v[6]);
                h += half & Behind<TSide>(ref middle, h, v[7]);
            }
            if (within == 1)
            {
                a += dx & Behind<TSide>(ref x, a, v[0]);
                b += dx & Behind<TSide>(ref x, b, v[1]);
                c += dx & Behind<TSide>(ref x, c, v[2]);
                d += dx & Behind<TSide>(ref x, d, v[3]);
                e += dx & Behind<TSide>(ref x, e, v[4]);
                f += dx & Behind<TSide>(ref x, f, v[5]);
                g += dx & Behind<TSide>(ref x, g, v[6]);
                h += dx & Behind<TSide>(ref x, h, v[7]);
            }
            long* z = at + k;
            (z[0], z[1], z[2], z[3], z[4], z[5], z[6], z[7]) = (a, b, c, d, e, f, g, h);
        }
    }

    private static bool HasNaN(T* values, nint n)
    {
        bool some = false;
        for (nint k = 0; k < n; k++) some |= TOrder.IsNaN(values[k]);
        return some;
    }

    /// <summary>All ones when the place of a value is behind an element, else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Behind<TSide>(ref byte x, nint offset, T value) where TSide : struct, ISide =>
        -(nint)Unsafe.BitCast<bool, byte>(TSide.IsBehind(Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref x, offset)), value));

    /// <summary>Whether the place of a value is behind an element.</summary>
    private interface ISide
    {
        static abstract bool IsBehind(T element, T value);
    }

    /// <summary>The same of values that are not NaN, in registers too.</summary>
    private interface INumberSide : ISide
    {
        static abstract V AreBehind<V>(V elements, V value) where V : struct, IVector<V, T>;
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

    private readonly struct BeforeNumber : INumberSide
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsBehind(T element, T value) => TOrder.LessThanNumber(element, value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V AreBehind<V>(V elements, V value) where V : struct, IVector<V, T> => V.Less(elements, value);
    }

    private readonly struct AfterNumber : INumberSide
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool IsBehind(T element, T value) => TOrder.AtMostNumber(element, value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static V AreBehind<V>(V elements, V value) where V : struct, IVector<V, T> => V.LessEqual(elements, value);
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
