using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>24 accumulators, for machines with 32 vector registers.</summary>
internal readonly unsafe struct Tile8x3<V, T> : ITile<T> where V : struct, IVector<V, T> where T : unmanaged
{
    public static int Rows => 8;

    public static int Columns => 3 * V.Count;

    // Every accumulator is a local of its own: only then does the JIT keep all of them in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(nint depth, T* a, T* b, T* z)
    {
        V z00 = default, z10 = default, z20 = default, z30 = default, z40 = default, z50 = default, z60 = default, z70 = default;
        V z01 = default, z11 = default, z21 = default, z31 = default, z41 = default, z51 = default, z61 = default, z71 = default;
        V z02 = default, z12 = default, z22 = default, z32 = default, z42 = default, z52 = default, z62 = default, z72 = default;
        for (; depth > 0; depth--)
        {
            V y0 = V.Load(ref *b, 0), y1 = V.Load(ref *b, V.Count), y2 = V.Load(ref *b, 2 * V.Count);
            V x = V.Create(a[0]);
            z00 = V.MultiplyAdd(x, y0, z00); z01 = V.MultiplyAdd(x, y1, z01); z02 = V.MultiplyAdd(x, y2, z02);
            x = V.Create(a[1]);
            z10 = V.MultiplyAdd(x, y0, z10); z11 = V.MultiplyAdd(x, y1, z11); z12 = V.MultiplyAdd(x, y2, z12);
            x = V.Create(a[2]);
            z20 = V.MultiplyAdd(x, y0, z20); z21 = V.MultiplyAdd(x, y1, z21); z22 = V.MultiplyAdd(x, y2, z22);
            x = V.Create(a[3]);
            z30 = V.MultiplyAdd(x, y0, z30); z31 = V.MultiplyAdd(x, y1, z31); z32 = V.MultiplyAdd(x, y2, z32);
            x = V.Create(a[4]);
            z40 = V.MultiplyAdd(x, y0, z40); z41 = V.MultiplyAdd(x, y1, z41); z42 = V.MultiplyAdd(x, y2, z42);
            x = V.Create(a[5]);
            z50 = V.MultiplyAdd(x, y0, z50); z51 = V.MultiplyAdd(x, y1, z51); z52 = V.MultiplyAdd(x, y2, z52);
            x = V.Create(a[6]);
            z60 = V.MultiplyAdd(x, y0, z60); z61 = V.MultiplyAdd(x, y1, z61); z62 = V.MultiplyAdd(x, y2, z62);
            x = V.Create(a[7]);
            z70 = V.MultiplyAdd(x, y0, z70); z71 = V.MultiplyAdd(x, y1, z71); z72 = V.MultiplyAdd(x, y2, z72);
            a += 8;
            b += 3 * V.Count;
        }
        z00.Store(ref *z, 0); z01.Store(ref *z, V.Count); z02.Store(ref *z, 2 * V.Count);
        z10.Store(ref *z, 3 * V.Count); z11.Store(ref *z, 4 * V.Count); z12.Store(ref *z, 5 * V.Count);
        z20.Store(ref *z, 6 * V.Count); z21.Store(ref *z, 7 * V.Count); z22.Store(ref *z, 8 * V.Count);
        z30.Store(ref *z, 9 * V.Count); z31.Store(ref *z, 10 * V.Count); z32.Store(ref *z, 11 * V.Count);
        z40.Store(ref *z, 12 * V.Count); z41.Store(ref *z, 13 * V.Count); z42.Store(ref *z, 14 * V.Count);
        z50.Store(ref *z, 15 * V.Count); z51.Store(ref *z, 16 * V.Count); z52.Store(ref *z, 17 * V.Count);
        z60.Store(ref *z, 18 * V.Count); z61.Store(ref *z, 19 * V.Count); z62.Store(ref *z, 20 * V.Count);
        z70.Store(ref *z, 21 * V.Count); z71.Store(ref *z, 22 * V.Count); z72.Store(ref *z, 23 * V.Count);
    }
}
