using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>24 accumulators, for machines with 32 vector registers.</summary>
internal readonly unsafe struct Tile8x3<V, T> : ITile<T> where V : struct, IVector<V, T> where T : unmanaged
{
    // Every accumulator is a local of its own: only then does the JIT keep all of them in registers.
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    public static int Rows => 8;

    public static int Registers => 3;

    public static int Unit => V.Count;

    public static void Run(in TileWork work)
    {
        if (work.Registers == 3) Three(work);
        else if (work.Registers == 2) Two(work);
        else One(work);
    }

    [MethodImpl(Hot)]
    private static void Three(in TileWork work)
    {
        TileRows<V, T>.Expect(work, 8, 3);
        V z00 = default, z10 = default, z20 = default, z30 = default, z40 = default, z50 = default, z60 = default, z70 = default;
        V z01 = default, z11 = default, z21 = default, z31 = default, z41 = default, z51 = default, z61 = default, z71 = default;
        V z02 = default, z12 = default, z22 = default, z32 = default, z42 = default, z52 = default, z62 = default, z72 = default;
        byte* x = work.A, x2 = work.A + work.Pair, x4 = work.A + 2 * work.Pair, x6 = work.A + 3 * work.Pair, y = work.B;
        nint down = work.Down, along = work.Along, next = work.Next, last = work.LastB;
        for (nint p = work.Depth; p > 0; p--)
        {
            V y0 = V.Load(ref *(T*)y, 0), y1 = V.Load(ref *(T*)y, V.Count), y2 = V.Load(ref *(T*)(y + last), 0);
            V v = V.Create(*(T*)x);
            z00 = V.FusedMultiplyAdd(v, y0, z00); z01 = V.FusedMultiplyAdd(v, y1, z01); z02 = V.FusedMultiplyAdd(v, y2, z02);
            v = V.Create(*(T*)(x + down));
            z10 = V.FusedMultiplyAdd(v, y0, z10); z11 = V.FusedMultiplyAdd(v, y1, z11); z12 = V.FusedMultiplyAdd(v, y2, z12);
            v = V.Create(*(T*)x2);
            z20 = V.FusedMultiplyAdd(v, y0, z20); z21 = V.FusedMultiplyAdd(v, y1, z21); z22 = V.FusedMultiplyAdd(v, y2, z22);
            v = V.Create(*(T*)(x2 + down));
            z30 = V.FusedMultiplyAdd(v, y0, z30); z31 = V.FusedMultiplyAdd(v, y1, z31); z32 = V.FusedMultiplyAdd(v, y2, z32);
            v = V.Create(*(T*)x4);
            z40 = V.FusedMultiplyAdd(v, y0, z40); z41 = V.FusedMultiplyAdd(v, y1, z41); z42 = V.FusedMultiplyAdd(v, y2, z42);
            v = V.Create(*(T*)(x4 + down));
            z50 = V.FusedMultiplyAdd(v, y0, z50); z51 = V.FusedMultiplyAdd(v, y1, z51); z52 = V.FusedMultiplyAdd(v, y2, z52);
            v = V.Create(*(T*)x6);
            z60 = V.FusedMultiplyAdd(v, y0, z60); z61 = V.FusedMultiplyAdd(v, y1, z61); z62 = V.FusedMultiplyAdd(v, y2, z62);
            v = V.Create(*(T*)(x6 + down));
            z70 = V.FusedMultiplyAdd(v, y0, z70); z71 = V.FusedMultiplyAdd(v, y1, z71); z72 = V.FusedMultiplyAdd(v, y2, z72);
            x += along;
            x2 += along;
            x4 += along;
            x6 += along;
            y += next;
        }
        TileRows<V, T>.Put(work, 0, z00, z01, z02, z10, z11, z12);
        TileRows<V, T>.Put(work, 1, z20, z21, z22, z30, z31, z32);
        TileRows<V, T>.Put(work, 2, z40, z41, z42, z50, z51, z52);
        TileRows<V, T>.Put(work, 3, z60, z61, z62, z70, z71, z72);
    }

    [MethodImpl(Hot)]
    private static void Two(in TileWork work)
    {
        TileRows<V, T>.Expect(work, 8, 2);
        V z00 = default, z10 = default, z20 = default, z30 = default, z40 = default, z50 = default, z60 = default, z70 = default;
        V z01 = default, z11 = default, z21 = default, z31 = default, z41 = default, z51 = default, z61 = default, z71 = default;
        byte* x = work.A, x2 = work.A + work.Pair, x4 = work.A + 2 * work.Pair, x6 = work.A + 3 * work.Pair, y = work.B;
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
            v = V.Create(*(T*)x6);
            z60 = V.FusedMultiplyAdd(v, y0, z60); z61 = V.FusedMultiplyAdd(v, y1, z61);
            v = V.Create(*(T*)(x6 + down));
            z70 = V.FusedMultiplyAdd(v, y0, z70); z71 = V.FusedMultiplyAdd(v, y1, z71);
            x += along;
            x2 += along;
            x4 += along;
            x6 += along;
            y += next;
        }
        TileRows<V, T>.Put(work, 0, z00, z01, z10, z11);
        TileRows<V, T>.Put(work, 1, z20, z21, z30, z31);
        TileRows<V, T>.Put(work, 2, z40, z41, z50, z51);
        TileRows<V, T>.Put(work, 3, z60, z61, z70, z71);
    }

    [MethodImpl(Hot)]
    private static void One(in TileWork work)
    {
        TileRows<V, T>.Expect(work, 8, 1);
        V z00 = default, z10 = default, z20 = default, z30 = default, z40 = default, z50 = default, z60 = default, z70 = default;
        byte* x = work.A, x2 = work.A + work.Pair, x4 = work.A + 2 * work.Pair, x6 = work.A + 3 * work.Pair, y = work.B;
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
            v = V.Create(*(T*)x6);
            z60 = V.FusedMultiplyAdd(v, y0, z60);
            v = V.Create(*(T*)(x6 + down));
            z70 = V.FusedMultiplyAdd(v, y0, z70);
            x += along;
            x2 += along;
            x4 += along;
            x6 += along;
            y += next;
        }
        TileRows<V, T>.Put(work, 0, z00, z10);
        TileRows<V, T>.Put(work, 1, z20, z30);
        TileRows<V, T>.Put(work, 2, z40, z50);
        TileRows<V, T>.Put(work, 3, z60, z70);
    }
}
