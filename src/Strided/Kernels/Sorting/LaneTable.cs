using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Sorts as many integers as a table of registers holds in the first-level cache: its columns first, then groups of lanes are merged.</summary>
/// <remarks>As <see cref="LaneNetwork{K}"/> does with the eight registers that it is at the least.</remarks>
internal static unsafe class LaneTable<K> where K : unmanaged, IBinaryInteger<K>, IUnsignedNumber<K>, IMinMaxValue<K>
{
    /// <summary>The rows up to which one step more of the network costs less than dividing does.</summary>
    private const int Rows = 256;

    private const int Block = 8;

    public static nint Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Rows * V512<K>.Count;
    }

    /// <summary>Sorts n integers at x, at most <see cref="Length"/> of them, into y, which may be x.</summary>
    public static void Sort(K* x, K* y, nint n)
    {
        if (n <= LaneNetwork<K>.Length)
        {
            LaneNetwork<K>.Sort(x, y, n);
            return;
        }
        nint count = V512<K>.Count, rows = ColumnNetwork<V512<K>, K>.Rows((n + count - 1) / count);
        K* table = stackalloc K[Rows * V512<K>.Count + V512<K>.Count];
        table = (K*)((nint)(table + count) & -(count * sizeof(K)));
        V512<K> most = V512<K>.Create(K.MaxValue);
        for (nint row = n / count; row < rows; row++) most.Store(ref *table, row * count);
        Unsafe.CopyBlockUnaligned(table, x, (uint)(n * sizeof(K)));
        ColumnNetwork<V512<K>, K>.Sort(table, rows);
        for (int group = 2; group <= count; group *= 2)
        {
            nint half = (nint)BitOperations.RoundUpToPowerOf2((nuint)rows) / 2;
            for (; half >= 2 * Block; half /= 4)
            {
                nint row = 0;
                for (; row + 2 * half <= rows; row += 2 * half) Twice(table + row * count, half, group);
                Once(table, row, rows, half, group);
                Once(table, row, rows, half / 2, group);
            }
            if (half == Block) Once(table, 0, rows, half, group);
            for (nint row = 0; row < rows; row += Block) LaneNetwork<K>.Merge(table + row * count, group);
        }
        Unsafe.CopyBlockUnaligned(y, table, (uint)(n * sizeof(K)));
    }

    /// <summary>From a row on, compares half of the rows with the others backwards, their groups of lanes backwards too.</summary>
    /// <remarks>Smaller ones go up, so what lies beyond the last row may be thought of as larger than everything and left out.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Once(K* x, nint row, nint rows, nint half, int group)
    {
        V512<K> back = V512<K>.Exchanged(group - 1);
        for (; row + half < rows; row += 2 * half)
        {
            for (nint i = nint.Max(row, row + 2 * half - rows + row), j = 2 * (row + half) - 1 - i; i < row + half; i++, j--)
            {
                V512<K> a = V512<K>.Load(ref *x, i * V512<K>.Count), b = V512<K>.Permute(V512<K>.Load(ref *x, j * V512<K>.Count), back);
                V512<K>.Min(a, b).Store(ref *x, i * V512<K>.Count);
                V512<K>.Max(a, b).Store(ref *x, j * V512<K>.Count);
            }
        }
    }

    /// <summary>The same with the rows, and then with both halves of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Twice(K* x, nint half, int group)
    {
        V512<K> back = V512<K>.Exchanged(group - 1);
        K* y = x + (half - 1) * V512<K>.Count, z = x + half * V512<K>.Count, w = x + (2 * half - 1) * V512<K>.Count;
        for (nint i = 0; i < half / 2 * V512<K>.Count; i += V512<K>.Count)
        {
            V512<K> a = V512<K>.Load(ref *x, i), b = V512<K>.Load(ref *y, -i);
            V512<K> c = V512<K>.Permute(V512<K>.Load(ref *z, i), back), d = V512<K>.Permute(V512<K>.Load(ref *w, -i), back);
            V512<K> first = V512<K>.Min(a, d), second = V512<K>.Permute(V512<K>.Min(b, c), back);
            V512<K> third = V512<K>.Max(b, c), fourth = V512<K>.Permute(V512<K>.Max(a, d), back);
            V512<K>.Min(first, second).Store(ref *x, i);
            V512<K>.Max(first, second).Store(ref *y, -i);
            V512<K>.Min(third, fourth).Store(ref *z, i);
            V512<K>.Max(third, fourth).Store(ref *w, -i);
        }
    }
}
