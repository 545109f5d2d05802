using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Sorts the columns of a table whose rows are registers: as many columns as a register has lanes, all by the same comparisons.</summary>
/// <remarks>
/// Eight rows are sorted by a network of 19 comparisons, then neighbouring runs are merged: the second one is read backwards, which leaves
/// smaller and larger halves that are bitonic (K. E. Batcher 1968); so do their halves. Every comparison puts the smaller one up, so what lies beyond
/// the last row may be thought of as larger than everything and left out. Steps are taken two by two, so that a row is loaded half as often.
/// </remarks>
internal static unsafe class ColumnNetwork<V, K> where V : struct, IVector<V, K> where K : unmanaged, IBinaryInteger<K>, IMinMaxValue<K>
{
    /// <summary>Rows that registers hold at a time.</summary>
    private const int Block = 8;

    /// <summary>The rows that n of them take in memory.</summary>
    public static nint Rows(nint n) => (n + Block - 1) & -Block;

    /// <summary>Sorts n dense rows at x, where there is room for <see cref="Rows"/>.</summary>
    public static void Sort(K* x, nint n)
    {
        nint rows = Rows(n);
        for (; n < rows; n++) V.Create(K.MaxValue).Store(ref *At(x, n), 0);
        for (nint row = 0; row < rows; row += Block) SortBlock(At(x, row));
        for (nint run = Block; run < rows; run *= 2)
            for (nint row = 0; row + run < rows; row += 2 * run) Merge(At(x, row), nint.Min(2 * run, rows - row), run);
    }

    /// <summary>Merges a sorted run of rows and what follows it up to n.</summary>
    private static void Merge(K* x, nint n, nint run)
    {
        nint step = run / 2;
        if (n == 2 * run && step >= Block)
        {
            Turned(x, run);
            step /= 2;
        }
        else
        {
            for (nint i = 2 * run - n; i < run; i++) Order(x, i, 2 * run - 1 - i);
        }
        for (; step >= 2 * Block; step /= 4)
        {
            nint row = 0;
            for (; row + 2 * step <= n; row += 2 * step) Twice(At(x, row), step);
            Once(x, row, n, step);
            Once(x, row, n, step / 2);
            Once(x, row + step, n, step / 2);
        }
        if (step == Block)
            for (nint row = 0; row < n; row += 2 * step) Once(x, row, n, step);
        for (nint row = 0; row < n; row += Block) MergeBlock(At(x, row));
    }

    /// <summary>Compares rows with those a step further, as far as there are any.</summary>
    private static void Once(K* x, nint row, nint n, nint step)
    {
        for (nint i = row; i < nint.Min(row + step, n - step); i++) Order(x, i, i + step);
    }

    /// <summary>Compares rows with those a step further, and then with those half a step further.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Twice(K* x, nint step)
    {
        K* y = At(x, step / 2), z = At(x, step), w = At(z, step / 2);
        for (nint i = 0; i < step / 2 * V.Count; i += V.Count)
        {
            V a = V.Load(ref *x, i), b = V.Load(ref *y, i), c = V.Load(ref *z, i), d = V.Load(ref *w, i);
            (a, c) = Order(a, c); (b, d) = Order(b, d);
            (a, b) = Order(a, b); (c, d) = Order(c, d);
            a.Store(ref *x, i);
            b.Store(ref *y, i);
            c.Store(ref *z, i);
            d.Store(ref *w, i);
        }
    }

    /// <summary>Compares a run with the next one backwards, and then rows with those half a run further.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Turned(K* x, nint run)
    {
        K* y = At(x, run / 2), z = At(x, run + run / 2 - 1), w = At(x, 2 * run - 1);
        for (nint i = 0; i < run / 2 * V.Count; i += V.Count)
        {
            V a = V.Load(ref *x, i), b = V.Load(ref *y, i), c = V.Load(ref *z, -i), d = V.Load(ref *w, -i);
            (a, d) = Order(a, d); (b, c) = Order(b, c);
            (a, b) = Order(a, b); (c, d) = Order(c, d);
            a.Store(ref *x, i);
            b.Store(ref *y, i);
            c.Store(ref *z, -i);
            d.Store(ref *w, -i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SortBlock(K* x)
    {
        Load(x, out V a, out V b, out V c, out V d, out V e, out V f, out V g, out V h);
        SortBlock(ref a, ref b, ref c, ref d, ref e, ref f, ref g, ref h);
        Store(x, a, b, c, d, e, f, g, h);
    }

    /// <summary>Sorts eight rows that are bitonic.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MergeBlock(K* x)
    {
        Load(x, out V a, out V b, out V c, out V d, out V e, out V f, out V g, out V h);
        (a, e) = Order(a, e); (b, f) = Order(b, f); (c, g) = Order(c, g); (d, h) = Order(d, h);
        (a, c) = Order(a, c); (b, d) = Order(b, d); (e, g) = Order(e, g); (f, h) = Order(f, h);
        (a, b) = Order(a, b); (c, d) = Order(c, d); (e, f) = Order(e, f); (g, h) = Order(g, h);
        Store(x, a, b, c, d, e, f, g, h);
    }

    /// <summary>Sorts eight rows in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void SortBlock(ref V a, ref V b, ref V c, ref V d, ref V e, ref V f, ref V g, ref V h)
    {
        (a, c) = Order(a, c); (b, d) = Order(b, d); (e, g) = Order(e, g); (f, h) = Order(f, h);
        (a, e) = Order(a, e); (b, f) = Order(b, f); (c, g) = Order(c, g); (d, h) = Order(d, h);
        (a, b) = Order(a, b); (c, d) = Order(c, d); (e, f) = Order(e, f); (g, h) = Order(g, h);
        (c, e) = Order(c, e); (d, f) = Order(d, f); (b, e) = Order(b, e); (d, g) = Order(d, g);
        (b, c) = Order(b, c); (d, e) = Order(d, e); (f, g) = Order(f, g);
    }

    /// <summary>Eight rows into registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load(K* x, out V a, out V b, out V c, out V d, out V e, out V f, out V g, out V h)
    {
        (a, b, c, d) = (V.Load(ref *x, 0), V.Load(ref *x, V.Count), V.Load(ref *x, 2 * V.Count), V.Load(ref *x, 3 * V.Count));
        (e, f, g, h) = (V.Load(ref *x, 4 * V.Count), V.Load(ref *x, 5 * V.Count), V.Load(ref *x, 6 * V.Count), V.Load(ref *x, 7 * V.Count));
    }

    /// <summary>And back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(K* x, V a, V b, V c, V d, V e, V f, V g, V h)
    {
        a.Store(ref *x, 0);
        b.Store(ref *x, V.Count);
        c.Store(ref *x, 2 * V.Count);
        d.Store(ref *x, 3 * V.Count);
        e.Store(ref *x, 4 * V.Count);
        f.Store(ref *x, 5 * V.Count);
        g.Store(ref *x, 6 * V.Count);
        h.Store(ref *x, 7 * V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static K* At(K* x, nint row) => x + row * V.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Order(K* x, nint upper, nint lower)
    {
        V a = V.Load(ref *At(x, upper), 0), b = V.Load(ref *At(x, lower), 0);
        V.Min(a, b).Store(ref *At(x, upper), 0);
        V.Max(a, b).Store(ref *At(x, lower), 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (V, V) Order(V x, V y) => (V.Min(x, y), V.Max(x, y));
}
