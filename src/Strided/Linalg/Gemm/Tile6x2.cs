using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>12 accumulators, for machines with 16 vector registers.</summary>
internal readonly unsafe struct Tile6x2<V, T> : ITile<T> where V : struct, IVector<V, T> where T : unmanaged
{
    public static int Rows => 6;

    public static int Columns => 2 * V.Count;

    // Every accumulator is a local of its own: only then does the JIT keep all of them in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(nint depth, T* a, T* b, byte* z, nint rowStep, bool add)
    {
        V z00 = default, z10 = default, z20 = default, z30 = default, z40 = default, z50 = default;
        V z01 = default, z11 = default, z21 = default, z31 = default, z41 = default, z51 = default;
        for (; depth > 0; depth--)
        {
            V y0 = V.Load(ref *b, 0), y1 = V.Load(ref *b, V.Count);
            V x = V.Create(a[0]);
            z00 = V.FusedMultiplyAdd(x, y0, z00); z01 = V.FusedMultiplyAdd(x, y1, z01);
            x = V.Create(a[1]);
            z10 = V.FusedMultiplyAdd(x, y0, z10); z11 = V.FusedMultiplyAdd(x, y1, z11);
            x = V.Create(a[2]);
            z20 = V.FusedMultiplyAdd(x, y0, z20); z21 = V.FusedMultiplyAdd(x, y1, z21);
            x = V.Create(a[3]);
            z30 = V.FusedMultiplyAdd(x, y0, z30); z31 = V.FusedMultiplyAdd(x, y1, z31);
            x = V.Create(a[4]);
            z40 = V.FusedMultiplyAdd(x, y0, z40); z41 = V.FusedMultiplyAdd(x, y1, z41);
            x = V.Create(a[5]);
            z50 = V.FusedMultiplyAdd(x, y0, z50); z51 = V.FusedMultiplyAdd(x, y1, z51);
            a += 6;
            b += 2 * V.Count;
        }
        Put(z, z00, z01, add);
        Put(z + rowStep, z10, z11, add);
        Put(z + 2 * rowStep, z20, z21, add);
        Put(z + 3 * rowStep, z30, z31, add);
        Put(z + 4 * rowStep, z40, z41, add);
        Put(z + 5 * rowStep, z50, z51, add);
    }

    public static void Pair(T* sums, byte* z, nint rowStep, bool add) => PairedRows<V, T>.Run(sums, 6, 2, z, rowStep, add);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(byte* z, V sum0, V sum1, bool add)
    {
        ref T row = ref *(T*)z;
        if (add)
        {
            sum0 = V.Load(ref row, 0) + sum0;
            sum1 = V.Load(ref row, V.Count) + sum1;
        }
        sum0.Store(ref row, 0);
        sum1.Store(ref row, V.Count);
    }
}
