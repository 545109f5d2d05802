using System.Numerics;

namespace Strided;

/// <summary>For machines without vector registers: the same sums one element at a time, pairs of elements in place of registers.</summary>
internal readonly unsafe struct TileOfScalars<T> : ITile<T> where T : unmanaged, INumberBase<T>
{
    public static int Rows => 4;

    public static int Registers => 2;

    public static int Unit => 2;

    public static void Run(in TileWork work)
    {
        int width = work.Registers * Unit;
        T* sums = stackalloc T[Rows * Registers * Unit];
        for (int i = 0; i < Rows; i++)
            for (int j = 0; j < width; j++)
            {
                byte* x = work.A + i / 2 * work.Pair + i % 2 * work.Down, y = work.B + At(work.LastB, j, work.Registers);
                T sum = T.Zero;
                for (nint p = work.Depth; p > 0; p--, x += work.Along, y += work.Next) sum = Fused<T>.MultiplyAdd(*(T*)x, *(T*)y, sum);
                sums[i * width + j] = sum;
            }
        if (work.IsComplex)
            for (int i = 0; i < Rows; i += 2) Join(work, sums + i * width, width);
        int step = work.IsComplex ? 2 : 1;
        for (int row = work.Skip; row * step < Rows; row++) Put(sums + row * step * width, work, row);
    }

    /// <summary>Of two rows one, as <see cref="TileWork"/> says.</summary>
    private static void Join(in TileWork work, T* u, int width)
    {
        T* v = u + width;
        for (int j = 0; j < width; j += 2)
        {
            T re = work.IsTurned ? u[j] + v[j + 1] : u[j] - v[j + 1], im = work.IsTurned ? u[j + 1] - v[j] : u[j + 1] + v[j];
            (u[j], u[j + 1]) = (re, work.IsConjugate ? T.Zero - im : im);
        }
    }

    private static void Put(T* sums, in TileWork work, int row)
    {
        byte* z = work.Z + row * work.Step;
        for (int j = 0; j < work.Registers * Unit; j++)
        {
            T old = *(T*)(z + At(work.LastZ, j, work.Registers));
            sums[j] = work.Into switch { Into.Set => sums[j], Into.Add => old + sums[j], _ => old - sums[j] };
        }
        for (int j = 0; j < work.Registers * Unit; j++) *(T*)(z + At(work.LastZ, j, work.Registers)) = sums[j];
    }

    /// <summary>Where element j of a row lies.</summary>
    private static nint At(nint last, int j, int registers) => j < (registers - 1) * Unit ? j * sizeof(T) : last + (j - (registers - 1) * Unit) * sizeof(T);
}
