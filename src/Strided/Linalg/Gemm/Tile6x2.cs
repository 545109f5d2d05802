using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>12 accumulators, for machines with 16 vector registers.</summary>
internal readonly unsafe struct Tile6x2<V, T> : ITile<T> where V : struct, IVector<V, T> where T : unmanaged
{
    // Every accumulator is a local of its own: only then does the JIT keep all of them in registers.
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    public static int Rows => 6;

    public static int Registers => 2;

    public static int Unit => V.Count;

    public static void Run(in TileWork work)
    {
        if (work.Registers == 2) Two(work);
        else One(work);
    }

    [MethodImpl(Hot)]
    private static void Two(in TileWork work)
    {
        TileRows<V, T>.Expect(work, 6, 2);
        V z00 = default, z10 = default, z20 = default, z30 = default, z40 = default, z50 = default;
        V z01 = default, z11 = default, z21 = default, z31 = default, z41 = default, z51 = default;
        byte* x = work.A, x2 = work.A + work.Pair, x4 = work.A + 2 * work.Pair, y = work.B;
        nint down = work.Down, along = work.Along, next = work.Next, last = work.LastB;
        for (nint p = work.Depth; p > 0; p--)
        {
            V y0 = V.Load(ref *(T*)y, 0), y1 = V.Load(ref *(T*)(y + last), 0);
            V v = V.Create(*(T*)x);
            z00 = V.FusedMultiplyAdd(v, y0, z00); z01 = V.FusedMultiplyAdd(v, y1, z01);
            v = V.Create(*(T*)(x + down));
            z10 = V.FusedMultiplyAdd(v, y0, z10); z11 = V.FusedMultiplyAdd(v, y1, z11);
            v = V.Create(*(T*)x2);
            z20 = V.FusedMultiplyAdd(v, y0, z20); z21 = V.FusedMultiplyAdd(v, y1, z21);
            v = V.Create(*(T*)(x2 + down));
            z30 = V.FusedMultiplyAdd(v, y0, z30); z31 = V.FusedMultiplyAdd(v, y1, z31);
            v = V.Create(*(T*)x4);
            z40 = V.FusedMultiplyAdd(v, y0, z40); z41 = V.FusedMultiplyAdd(v, y1, z41);
            v = V.Create(*(T*)(x4 + down));
            z50 = V.FusedMultiplyAdd(v, y0, z50); z51 = V.FusedMultiplyAdd(v, y1, z51);
            x += along;
            x2 += along;
            x4 += along;
            y += next;
        }
        TileRows<V, T>.Put(work, 0, z00, z01, z10, z11);
        TileRows<V, T>.Put(work, 1, z20, z21, z30, z31);
        TileRows<V, T>.Put(work, 2, z40, z41, z50, z51);
    }

    [MethodImpl(Hot)]
    private static void One(in TileWork work)
    {
        TileRows<V, T>.Expect(work, 6, 1);
        V z00 = default, z10 = default, z20 = default, z30 = default, z40 = default, z50 = default;
        byte* x = work.A, x2 = work.A + work.Pair, x4 = work.A + 2 * work.Pair, y = work.B;
        nint down = work.Down, along = work.Along, next = work.Next;
        for (nint p = work.Depth; p > 0; p--)
        {
            V y0 = V.Load(ref *(T*)y, 0);
            V v = V.Create(*(T*)x);
            z00 = V.FusedMultiplyAdd(v, y0, z00);
            v = V.Create(*(T*)(x + down));
            z10 = V.FusedMultiplyAdd(v, y0, z10);
            v = V.Create(*(T*)x2);
            z20 = V.FusedMultiplyAdd(v, y0, z20);
            v = V.Create(*(T*)(x2 + down));
            z30 = V.FusedMultiplyAdd(v, y0, z30);
            v = V.Create(*(T*)x4);
            z40 = V.FusedMultiplyAdd(v, y0, z40);
            v = V.Create(*(T*)(x4 + down));
            z50 = V.FusedMultiplyAdd(v, y0, z50);
            x += along;
            x2 += along;
            x4 += along;
            y += next;
        }
        TileRows<V, T>.Put(work, 0, z00, z10);
        TileRows<V, T>.Put(work, 1, z20, z30);
        TileRows<V, T>.Put(work, 2, z40, z50);
    }
}
