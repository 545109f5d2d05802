using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Runs of equal elements in rows that are in order. Each NaN is a run of its own, unless all of them are one.</summary>
internal static unsafe class RunRow<T, TOrder> where T : unmanaged where TOrder : struct, IOrder<T>
{
    /// <summary>Moves the first element of each run to the front of n dense elements; returns how many there are.</summary>
    public static nint Firsts(ref byte x, nint n, bool equalNaN)
    {
        if (n == 0) return 0;
        ref T first = ref Unsafe.As<byte, T>(ref x);
        T last = first;
        nint runs = 1, packed = V512<T>.Packs ? Registers(ref first, n, equalNaN, ref runs) : 1;
        if (packed > 1) last = Unsafe.Add(ref first, runs - 1);
        for (nint i = packed; i < n; i++)
        {
            // Written in any case, so that there is nothing to predict.
            T value = Unsafe.Add(ref first, i);
            Unsafe.Add(ref first, runs) = value;
            runs += Starts(last, value, equalNaN) ? 1 : 0;
            last = value;
        }
        return runs;
    }

    /// <summary>The same with registers, as far as two of them can be read; returns how far. Where neighbours are in order, those that differ begin a run.</summary>
    private static nint Registers(ref T first, nint n, bool equalNaN, ref nint runs)
    {
        nint i = 1;
        if (n <= 2 * V512<T>.Count) return i;
        V512<T> before = V512<T>.Load(ref first, 0);
        for (; i <= n - 2 * V512<T>.Count; i += V512<T>.Count)
        {
            V512<T> here = V512<T>.Load(ref first, i), next = V512<T>.Load(ref first, i + V512<T>.Count - 1), starts = ~V512<T>.Equal(before, here);
            if (equalNaN) starts &= V512<T>.Equal(before, before);
            // Behind what is kept this writes over elements that were read.
            V512<T>.Pack(starts, here).Store(ref first, runs);
            runs += BitOperations.PopCount(starts.Bits());
            before = next;
        }
        return i;
    }

    /// <summary>The lengths of the runs of n dense elements, whose first elements come to the front; returns how many there are.</summary>
    /// <param name="x">The elements, in order.</param>
    /// <param name="n">How many.</param>
    /// <param name="counts">Room for n lengths.</param>
    /// <param name="equalNaN">All NaN are one run.</param>
    public static nint Lengths(ref byte x, nint n, ref long counts, bool equalNaN)
    {
        if (n == 0) return 0;
        ref T first = ref Unsafe.As<byte, T>(ref x);
        T last = first;
        nint runs = 1;
        long start = 0;
        for (nint i = 1; i < n; i++)
        {
            T value = Unsafe.Add(ref first, i);
            Unsafe.Add(ref first, runs) = value;
            Unsafe.Add(ref counts, runs - 1) = i - start;
            bool starts = Starts(last, value, equalNaN);
            runs += starts ? 1 : 0;
            start = starts ? i : start;
            last = value;
        }
        Unsafe.Add(ref counts, runs - 1) = n - start;
        return runs;
    }

    /// <summary>Of each run the length, and the position that its first element came from; for each element the number of its run. Returns how many runs there are.</summary>
    /// <param name="x">Dense elements in order.</param>
    /// <param name="n">How many.</param>
    /// <param name="order">Where they came from.</param>
    /// <param name="counts">The lengths of the runs.</param>
    /// <param name="indices">Where the first elements came from.</param>
    /// <param name="inverse">The runs of the elements, in the order they came in.</param>
    /// <param name="equalNaN">All NaN are one run.</param>
    public static nint Describe(ref byte x, nint n, ReadOnlySpan<long> order, Span<long> counts, Span<long> indices, Span<long> inverse, bool equalNaN)
    {
        ref T first = ref Unsafe.As<byte, T>(ref x);
        int run = -1;
        for (int i = 0; i < n; i++)
        {
            if (i == 0 || Starts(Unsafe.Add(ref first, i - 1), Unsafe.Add(ref first, i), equalNaN)) (indices[++run], counts[run]) = (order[i], 0);
            counts[run]++;
            inverse[(int)order[i]] = run;
        }
        return run + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Starts(T before, T value, bool equalNaN) => equalNaN ? TOrder.Less(before, value) & !TOrder.IsNaN(before) : TOrder.Less(before, value) | TOrder.IsNaN(value);
}
