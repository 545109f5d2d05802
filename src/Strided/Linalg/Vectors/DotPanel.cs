using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Scalar products of vectors that lie side by side, element by element, with one, or real ones with others that lie so, too: registers run across them.</summary>
/// <remarks>
/// What is a lane of <see cref="ColumnKernels{T, R}.Dot"/> is a panel of registers here. Lanes are summed one after the other, in such an order that those
/// combined first are neighbours: only as many sums wait as there are halves.
/// </remarks>
internal static unsafe class DotPanel<T, R> where T : unmanaged, INumberBase<T> where R : unmanaged, IBinaryFloatingPointIeee754<R>
{
    /// <summary>Fewer terms are summed before two panels pay.</summary>
    private const nint Long = 128;

    /// <summary>Fewer products than this do not fill a register.</summary>
    public static int Least => (V128<R>.IsSupported ? V128<R>.Count : V512<R>.Count) / Entry<T, R>.Parts;

    /// <summary>True when sums are written as they are.</summary>
    public static bool Suits(in DotForm form) => form.Into == Into.Set && !(Entry<T, R>.IsComplex && form.IsTurnedRound);

    /// <summary>Their products, side by side in z. There are <see cref="Least"/> at least.</summary>
    public static void Run(byte* z, byte* x, byte* y, bool isOne, nint count, in DotForm form)
    {
        count *= Entry<T, R>.Parts;
        if (count >= V512<R>.Count) Over<V512<R>>((R*)z, x, y, isOne, count, form);
        else if (count >= V256<R>.Count) Over<V256<R>>((R*)z, x, y, isOne, count, form);
        else Over<V128<R>>((R*)z, x, y, isOne, count, form);
    }

    private static void Over<V>(R* z, byte* x, byte* y, bool isOne, nint count, in DotForm form) where V : unmanaged, IVector<V, R>
    {
        nint i = 0, four = FourRegisters<V, R>.Count, wide = 2 * four;
        // The last panel overlaps the one before.
        if (isOne && form.Length >= Long && count >= wide && V.Count == V512<R>.Count && V.IsSupported)
            for (; i < count - four; i += wide) Wide<FourRegisters<V, R>>(z, x, y, nint.Min(i, count - wide), form);
        if (count >= four)
            for (; i < count - 2 * V.Count; i += four) Sum<FourRegisters<V, R>>(z, x, y, nint.Min(i, count - four), isOne, form);
        for (; i < count; i += V.Count) Sum<OneRegister<V, R>>(z, x, y, nint.Min(i, count - V.Count), isOne, form);
    }

    private static void Sum<P>(R* z, byte* x, byte* y, nint at, bool isOne, in DotForm form) where P : unmanaged, IPanel<P, R>
    {
        x += at * sizeof(R);
        if (!isOne) y += at * sizeof(R);
        if (Entry<T, R>.IsComplex) Complex<P>(x, y, form, z + at);
        else Real<P>(x, y, isOne, form, z + at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Real<P>(byte* x, byte* y, bool isOne, in DotForm form, R* z) where P : unmanaged, IPanel<P, R>
    {
        nint dx = form.AlongX, dy = form.AlongY, left = form.Length;
        int lanes = ColumnKernels<T, R>.Lanes;
        bool hasHalf = (left & lanes / 2) != 0;
        // Half as many terms have a lane each of half the number.
        if (left < lanes) (lanes, hasHalf) = (lanes / 2, false);
        nint full = left & -lanes, half = lanes / 2;
        P* waiting = stackalloc P[6];
        P sum = default;
        for (int turn = 0, lane = 0; turn < half && full > 0; turn++)
        {
            byte* x0 = x + lane * dx, y0 = y + lane * dy;
            P low = default, high = default;
            for (nint k = full; k > 0; k -= lanes, x0 += lanes * dx, y0 += lanes * dy)
            {
                low = Append(x0, y0, isOne, low);
                high = Append(x0 + half * dx, y0 + half * dy, isOne, high);
            }
            sum = low + high;
            if (hasHalf) sum = Append(x0, y0, isOne, sum);
            int halves = BitOperations.TrailingZeroCount(turn + 1);
            for (int k = halves; k > 0; k--) sum = *--waiting + sum;
            *waiting++ = sum;
            lane ^= (int)half - ((int)half >> (halves + 1));
        }
        if (hasHalf) full += half;
        End(sum, x + full * dx, y + full * dy, isOne, left - full, form, z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static P Append<P>(byte* x, byte* y, bool isOne, P sum) where P : unmanaged, IPanel<P, R> =>
        P.MultiplyAdd(isOne ? P.Create(*(R*)y) : P.Load((R*)y), P.Load((R*)x), sum);

    /// <summary>The terms after those of lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void End<P>(P sum, byte* x, byte* y, bool isOne, nint left, in DotForm form, R* z) where P : unmanaged, IPanel<P, R>
    {
        for (; left > 0; left--, x += form.AlongX, y += form.AlongY) sum = Append(x, y, isOne, sum);
        sum.Store(z);
    }

    /// <summary>Two panels beside each other: rows lie on pages of their own, so of each as much is read in one go as there are registers for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide<P>(R* z, byte* x, byte* y, nint at, in DotForm form) where P : unmanaged, IPanel<P, R>
    {
        x += at * sizeof(R);
        z += at;
        nint dx = form.AlongX, dy = form.AlongY, left = form.Length;
        int lanes = ColumnKernels<T, R>.Lanes, half = lanes / 2, turns = Entry<T, R>.IsComplex ? lanes : half;
        bool hasHalf = !Entry<T, R>.IsComplex && (left & half) != 0;
        nint full = left & -lanes;
        P* waiting = stackalloc P[16];
        for (int turn = 0, lane = 0; turn < turns; turn++)
        {
            byte* x0 = x + lane * dx, y0 = y + lane * dy;
            // Multiples of real and imaginary parts, or two lanes.
            P a = default, b = default, c = default, d = default;
            for (nint k = full; k > 0; k -= lanes, x0 += lanes * dx, y0 += lanes * dy)
            {
                byte* x1 = Entry<T, R>.IsComplex ? x0 : x0 + half * dx, y1 = Entry<T, R>.IsComplex ? y0 + sizeof(R) : y0 + half * dy;
                P f = P.Create(*(R*)y0), g = P.Create(*(R*)y1);
                a = P.MultiplyAdd(f, P.Load((R*)x0), a);
                b = P.MultiplyAdd(f, P.Load((R*)x0 + P.Count), b);
                c = P.MultiplyAdd(g, P.Load((R*)x1), c);
                d = P.MultiplyAdd(g, P.Load((R*)x1 + P.Count), d);
            }
            if (!Entry<T, R>.IsComplex) (a, b) = (a + c, b + d);
            if (hasHalf) (a, b) = (Append(x0, y0, isOne: true, a), Append(x0 + P.Count * sizeof(R), y0, isOne: true, b));
            int halves = BitOperations.TrailingZeroCount(turn + 1);
            for (int k = halves; k > 0; k--)
            {
                waiting -= 4;
                (a, b) = (waiting[0] + a, waiting[1] + b);
                if (Entry<T, R>.IsComplex) (c, d) = (waiting[2] + c, waiting[3] + d);
            }
            (waiting[0], waiting[1]) = (a, b);
            if (Entry<T, R>.IsComplex) (waiting[2], waiting[3]) = (c, d);
            waiting += 4;
            lane ^= turns - (turns >> (halves + 1));
        }
        if (hasHalf) full += half;
        End(waiting - 4, x + full * dx, y + full * dy, left - full, form, z);
    }

    /// <summary>The same for the two panels of <see cref="Wide"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void End<P>(P* sums, byte* x, byte* y, nint left, in DotForm form, R* z) where P : unmanaged, IPanel<P, R>
    {
        for (int k = 0; k < 2; k++, x += P.Count * sizeof(R), z += P.Count)
        {
            if (Entry<T, R>.IsComplex) End(sums[k], sums[k + 2], x, y, left, form, z);
            else End(sums[k], x, y, isOne: true, left, form, z);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Complex<P>(byte* x, byte* y, in DotForm form, R* z) where P : unmanaged, IPanel<P, R>
    {
        nint dx = form.AlongX, dy = form.AlongY, left = form.Length;
        int lanes = ColumnKernels<T, R>.Lanes;
        nint full = left & -lanes;
        P* waiting = stackalloc P[8];
        P first = default, second = default;
        for (int turn = 0, lane = 0; turn < lanes && full > 0; turn++)
        {
            byte* x0 = x + lane * dx, y0 = y + lane * dy;
            (first, second) = (default, default);
            for (nint k = full; k > 0; k -= lanes, x0 += lanes * dx, y0 += lanes * dy)
            {
                P entries = P.Load((R*)x0);
                first = P.MultiplyAdd(P.Create(((R*)y0)[0]), entries, first);
                second = P.MultiplyAdd(P.Create(((R*)y0)[1]), entries, second);
            }
            int halves = BitOperations.TrailingZeroCount(turn + 1);
            for (int k = halves; k > 0; k--)
            {
                second = *--waiting + second;
                first = *--waiting + first;
            }
            *waiting++ = first;
            *waiting++ = second;
            lane ^= lanes - (lanes >> (halves + 1));
        }
        End(first, second, x + full * dx, y + full * dy, left - full, form, z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void End<P>(P first, P second, byte* x, byte* y, nint left, in DotForm form, R* z) where P : unmanaged, IPanel<P, R>
    {
        bool isPlain = form.IsPlain;
        // x y: re x re y - im x im y, and im x re y + re x im y; of conj(x) y the signs between change.
        P sum = Joined(first, second, isPlain);
        for (; left > 0; left--, x += form.AlongX, y += form.AlongY)
        {
            P entries = P.Load((R*)x);
            sum += Joined(P.Create(((R*)y)[0]) * entries, P.Create(((R*)y)[1]) * entries, isPlain);
        }
        sum.Store(z);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static P Joined(P first, P second, bool isPlain)
        {
            second = P.SwapPairs(second);
            return isPlain ? first + P.NegateEvens(second) : P.SwapPairs(P.NegateEvens(P.SwapPairs(first))) + second;
        }
    }
}
