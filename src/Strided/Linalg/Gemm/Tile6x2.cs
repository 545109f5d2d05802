using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>12 accumulators, for machines with 16 vector registers.</summary>
internal readonly unsafe struct Tile6x2<V, T> : ITile<T> where V : struct, IVector<V, T> where T : unmanaged
{
    public static int Rows => 6;

    public static int Columns => 2 * V.Count;

    // Every accumulator is a local of its own: only then does the JIT keep all of them in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(nint depth, T* a, T* b, T* z)
    {
        V z00 = default, z10 = default, z20 = default, z30 = default, z40 = default, z50 = default;
        V z01 = default, z11 = default, z21 = default, z31 = default, z41 = default, z51 = default;
        for (; depth > 0; depth--)
        {
            V y0 = V.Load(ref *b, 0), y1 = V.Load(ref *b, V.Count);
            V x = V.Create(a[0]);
            z00 = V.MultiplyAdd(x, y0, z00); z01 = V.MultiplyAdd(x, y1, z01);
            x = V.Create(a[1]);
            z10 = V.MultiplyAdd(x, y0, z10); z11 = V.MultiplyAdd(x, y1, z11);
            x = V.Create(a[2]);
            z20 = V.MultiplyAdd(x, y0, z20); z21 = V.MultiplyAdd(x, y1, z21);
            x = V.Create(a[3]);
            z30 = V.MultiplyAdd(x, y0, z30); z31 = V.MultiplyAdd(x, y1, z31);
            x = V.Create(a[4]);
            z40 = V.MultiplyAdd(x, y0, z40); z41 = V.MultiplyAdd(x, y1, z41);
            x = V.Create(a[5]);
            z50 = V.MultiplyAdd(x, y0, z50); z51 = V.MultiplyAdd(x, y1, z51);
            a += 6;
            b += 2 * V.Count;
        }
        z00.Store(ref *z, 0); z01.Store(ref *z, V.Count);
        z10.Store(ref *z, 2 * V.Count); z11.Store(ref *z, 3 * V.Count);
        z20.Store(ref *z, 4 * V.Count); z21.Store(ref *z, 5 * V.Count);
        z30.Store(ref *z, 6 * V.Count); z31.Store(ref *z, 7 * V.Count);
        z40.Store(ref *z, 8 * V.Count); z41.Store(ref *z, 9 * V.Count);
        z50.Store(ref *z, 10 * V.Count); z51.Store(ref *z, 11 * V.Count);
    }
}
