using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>24 accumulators, for machines with 32 vector registers.</summary>
internal readonly unsafe struct Tile8x3<V, T> : ITile<T> where V : struct, IVector<V, T> where T : unmanaged
{
    public static int Rows => 8;

    public static int Columns => 3 * V.Count;

    // Every accumulator is a local of its own: only then does the JIT keep all of them in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(nint depth, T* a, T* b, byte* z, nint rowStep, bool add)
    {
        V z00 = default, z10 = default, z20 = default, z30 = default, z40 = default, z50 = default, z60 = default, z70 = default;
        V z01 = default, z11 = default, z21 = default, z31 = default, z41 = default, z51 = default, z61 = default, z71 = default;
        V z02 = default, z12 = default, z22 = default, z32 = default, z42 = default, z52 = default, z62 = default, z72 = default;
        for (; depth > 0; depth--)
        {
            V y0 = V.Load(ref *b, 0), y1 = V.Load(ref *b, V.Count), y2 = V.Load(ref *b, 2 * V.Count);
            V x = V.Create(a[0]);
            z00 = V.FusedMultiplyAdd(x, y0, z00); z01 = V.FusedMultiplyAdd(x, y1, z01); z02 = V.FusedMultiplyAdd(x, y2, z02);
            x = V.Create(a[1]);
            z10 = V.FusedMultiplyAdd(x, y0, z10); z11 = V.FusedMultiplyAdd(x, y1, z11); z12 = V.FusedMultiplyAdd(x, y2, z12);
            x = V.Create(a[2]);
            z20 = V.FusedMultiplyAdd(x, y0, z20); z21 = V.FusedMultiplyAdd(x, y1, z21); z22 = V.FusedMultiplyAdd(x, y2, z22);
            x = V.Create(a[3]);
            z30 = V.FusedMultiplyAdd(x, y0, z30); z31 = V.FusedMultiplyAdd(x, y1, z31); z32 = V.FusedMultiplyAdd(x, y2, z32);
            x = V.Create(a[4]);
            z40 = V.FusedMultiplyAdd(x, y0, z40); z41 = V.FusedMultiplyAdd(x, y1, z41); z42 = V.FusedMultiplyAdd(x, y2, z42);
            x = V.Create(a[5]);
            z50 = V.FusedMultiplyAdd(x, y0, z50); z51 = V.FusedMultiplyAdd(x, y1, z51); z52 = V.FusedMultiplyAdd(x, y2, z52);
            x = V.Create(a[6]);
            z60 = V.FusedMultiplyAdd(x, y0, z60); z61 = V.FusedMultiplyAdd(x, y1, z61); z62 = V.FusedMultiplyAdd(x, y2, z62);
            x = V.Create(a[7]);
            z70 = V.FusedMultiplyAdd(x, y0, z70); z71 = V.FusedMultiplyAdd(x, y1, z71); z72 = V.FusedMultiplyAdd(x, y2, z72);
            a += 8;
            b += 3 * V.Count;
        }
        Put(z, z00, z01, z02, add);
        Put(z + rowStep, z10, z11, z12, add);
        Put(z + 2 * rowStep, z20, z21, z22, add);
        Put(z + 3 * rowStep, z30, z31, z32, add);
        Put(z + 4 * rowStep, z40, z41, z42, add);
        Put(z + 5 * rowStep, z50, z51, z52, add);
        Put(z + 6 * rowStep, z60, z61, z62, add);
        Put(z + 7 * rowStep, z70, z71, z72, add);
    }

    public static void Pair(T* sums, byte* z, nint rowStep, bool add) => PairedRows<V, T>.Run(sums, 8, 3, z, rowStep, add);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(byte* z, V sum0, V sum1, V sum2, bool add)
    {
        ref T row = ref *(T*)z;
        if (add)
        {
            sum0 = V.Load(ref row, 0) + sum0;
            sum1 = V.Load(ref row, V.Count) + sum1;
            sum2 = V.Load(ref row, 2 * V.Count) + sum2;
        }
        sum0.Store(ref row, 0);
        sum1.Store(ref row, V.Count);
        sum2.Store(ref row, 2 * V.Count);
    }
}
