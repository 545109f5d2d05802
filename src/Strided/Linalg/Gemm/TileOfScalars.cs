namespace Strided;

/// <summary>For machines without vector registers: the same sums one element at a time.</summary>
internal readonly unsafe struct TileOfScalars<T> : ITile<T> where T : unmanaged, System.Numerics.INumberBase<T>
{
    public static int Rows => 4;

    public static int Columns => 4;

    public static void Run(nint depth, T* a, T* b, byte* z, nint rowStep, bool add)
    {
        for (int i = 0; i < Rows; i++, z += rowStep)
            for (int j = 0; j < Columns; j++)
            {
                T sum = T.Zero;
                for (nint p = 0; p < depth; p++) sum = Fused<T>.MultiplyAdd(a[Rows * p + i], b[Columns * p + j], sum);
                ((T*)z)[j] = add ? ((T*)z)[j] + sum : sum;
            }
    }

    public static void Pair(T* sums, byte* z, nint rowStep, bool add)
    {
        for (int i = 0; i < Rows; i += 2, sums += 2 * Columns, z += rowStep)
        {
            T* u = sums, v = sums + Columns, at = (T*)z;
            for (int j = 0; j < Columns; j += 2)
            {
                (T re, T im) = (u[j] - v[j + 1], u[j + 1] + v[j]);
                (at[j], at[j + 1]) = add ? (at[j] + re, at[j + 1] + im) : (re, im);
            }
        }
    }
}
