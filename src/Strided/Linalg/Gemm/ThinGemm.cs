using System.Numerics;
using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Products of float32 and float64 with few rows or few columns, in which the rows of b and z are dense. Nothing is packed; the same bits as packed.</summary>
internal static unsafe class ThinGemm<T> where T : unmanaged, INumberBase<T>
{
    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;

    public static void Run(in Matrix a, in Matrix b, in Matrix z, Into into)
    {
        for (nint p = 0; p < a.Columns; p += GemmDepth<T>.Run)
        {
            nint run = nint.Min(GemmDepth<T>.Run, a.Columns - p);
            Matrix y = b.Part(p, run, 0, b.Columns);
            nint i = 0;
            for (; i <= a.Rows - 4; i += 4) FourRows(a.Part(i, 4, p, run), y, z.Part(i, 4, 0, z.Columns), into);
            for (; i < a.Rows; i++) OneRow(a.Part(i, 1, p, run), y, z.Part(i, 1, 0, z.Columns), into);
            if (into == Into.Set) into = Into.Add;
        }
    }

    private static void FourRows(in Matrix a, in Matrix b, in Matrix z, Into into)
    {
        nint j = 0;
        if (V512<T>.IsSupported) j = Four<V512<T>>(a, b, z, j, into);
        if (V256<T>.IsSupported) j = Four<V256<T>>(a, b, z, j, into);
        if (V128<T>.IsSupported) j = Four<V128<T>>(a, b, z, j, into);
        for (; j < z.Columns; j++) FourScalars(a, (T*)b.At(0, j), b.RowStep, z.Part(0, 4, j, 1), into);
    }

    private static void OneRow(in Matrix a, in Matrix b, in Matrix z, Into into)
    {
        nint j = 0;
        if (V512<T>.IsSupported) j = One<V512<T>>(a, b, z, j, into);
        if (V256<T>.IsSupported) j = One<V256<T>>(a, b, z, j, into);
        if (V128<T>.IsSupported) j = One<V128<T>>(a, b, z, j, into);
        for (; j < z.Columns; j++)
        {
            T sum = T.Zero;
            byte* x = a.Start, y = b.At(0, j);
            for (nint p = 0; p < a.Columns; p++, x += a.ColumnStep, y += b.RowStep) sum = Fused<T>.MultiplyAdd(*(T*)x, *(T*)y, sum);
            Put((T*)z.At(0, j), sum, into);
        }
    }

    [MethodImpl(Hot)]
    private static nint Four<V>(in Matrix a, in Matrix b, in Matrix z, nint j, Into into) where V : struct, IVector<V, T>
    {
        nint step = a.RowStep, dx = a.ColumnStep, dy = b.RowStep;
        for (; j <= z.Columns - 2 * V.Count; j += 2 * V.Count)
        {
            V z00 = default, z01 = default, z10 = default, z11 = default, z20 = default, z21 = default, z30 = default, z31 = default;
            byte* x = a.Start, x2 = a.Start + 2 * step, y = b.At(0, j);
            for (nint p = a.Columns; p > 0; p--, x += dx, x2 += dx, y += dy)
            {
                V y0 = V.Load(ref *(T*)y, 0), y1 = V.Load(ref *(T*)y, V.Count);
                V v = V.Create(*(T*)x);
                (z00, z01) = (V.FusedMultiplyAdd(v, y0, z00), V.FusedMultiplyAdd(v, y1, z01));
                v = V.Create(*(T*)(x + step));
                (z10, z11) = (V.FusedMultiplyAdd(v, y0, z10), V.FusedMultiplyAdd(v, y1, z11));
                v = V.Create(*(T*)x2);
                (z20, z21) = (V.FusedMultiplyAdd(v, y0, z20), V.FusedMultiplyAdd(v, y1, z21));
                v = V.Create(*(T*)(x2 + step));
                (z30, z31) = (V.FusedMultiplyAdd(v, y0, z30), V.FusedMultiplyAdd(v, y1, z31));
            }
            Put((T*)z.At(0, j), z00, z01, into);
            Put((T*)z.At(1, j), z10, z11, into);
            Put((T*)z.At(2, j), z20, z21, into);
            Put((T*)z.At(3, j), z30, z31, into);
        }
        for (; j <= z.Columns - V.Count; j += V.Count)
        {
            V z0 = default, z1 = default, z2 = default, z3 = default;
            byte* x = a.Start, x2 = a.Start + 2 * step, y = b.At(0, j);
            for (nint p = a.Columns; p > 0; p--, x += dx, x2 += dx, y += dy)
            {
                V v = V.Load(ref *(T*)y, 0);
                z0 = V.FusedMultiplyAdd(V.Create(*(T*)x), v, z0);
                z1 = V.FusedMultiplyAdd(V.Create(*(T*)(x + step)), v, z1);
                z2 = V.FusedMultiplyAdd(V.Create(*(T*)x2), v, z2);
                z3 = V.FusedMultiplyAdd(V.Create(*(T*)(x2 + step)), v, z3);
            }
            Put((T*)z.At(0, j), z0, into);
            Put((T*)z.At(1, j), z1, into);
            Put((T*)z.At(2, j), z2, into);
            Put((T*)z.At(3, j), z3, into);
        }
        return j;
    }

    /// <summary>One row is bound by reading b: four registers of a row of b at a time use what a cache line fetch brings.</summary>
    [MethodImpl(Hot)]
    private static nint One<V>(in Matrix a, in Matrix b, in Matrix z, nint j, Into into) where V : struct, IVector<V, T>
    {
        nint dx = a.ColumnStep, dy = b.RowStep;
        for (; j <= z.Columns - 4 * V.Count; j += 4 * V.Count)
        {
            V z0 = default, z1 = default, z2 = default, z3 = default;
            byte* x = a.Start, y = b.At(0, j);
            for (nint p = a.Columns; p > 0; p--, x += dx, y += dy)
            {
                V v = V.Create(*(T*)x);
                z0 = V.FusedMultiplyAdd(v, V.Load(ref *(T*)y, 0), z0);
                z1 = V.FusedMultiplyAdd(v, V.Load(ref *(T*)y, V.Count), z1);
                z2 = V.FusedMultiplyAdd(v, V.Load(ref *(T*)y, 2 * V.Count), z2);
                z3 = V.FusedMultiplyAdd(v, V.Load(ref *(T*)y, 3 * V.Count), z3);
            }
            Put((T*)z.At(0, j), z0, z1, into);
            Put((T*)z.At(0, j) + 2 * V.Count, z2, z3, into);
        }
        for (; j <= z.Columns - V.Count; j += V.Count)
        {
            V sum = default;
            byte* x = a.Start, y = b.At(0, j);
            for (nint p = a.Columns; p > 0; p--, x += dx, y += dy) sum = V.FusedMultiplyAdd(V.Create(*(T*)x), V.Load(ref *(T*)y, 0), sum);
            Put((T*)z.At(0, j), sum, into);
        }
        return j;
    }

    [MethodImpl(Hot)]
    private static void FourScalars(in Matrix a, T* b, nint dy, in Matrix z, Into into)
    {
        T z0 = T.Zero, z1 = T.Zero, z2 = T.Zero, z3 = T.Zero;
        nint step = a.RowStep, dx = a.ColumnStep;
        byte* x = a.Start, x2 = a.Start + 2 * step, y = (byte*)b;
        for (nint p = a.Columns; p > 0; p--, x += dx, x2 += dx, y += dy)
        {
            T v = *(T*)y;
            z0 = Fused<T>.MultiplyAdd(*(T*)x, v, z0);
            z1 = Fused<T>.MultiplyAdd(*(T*)(x + step), v, z1);
            z2 = Fused<T>.MultiplyAdd(*(T*)x2, v, z2);
            z3 = Fused<T>.MultiplyAdd(*(T*)(x2 + step), v, z3);
        }
        Put((T*)z.At(0, 0), z0, into);
        Put((T*)z.At(1, 0), z1, into);
        Put((T*)z.At(2, 0), z2, into);
        Put((T*)z.At(3, 0), z3, into);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<V>(T* z, V low, V high, Into into) where V : struct, IVector<V, T>
    {
        Put(z, low, into);
        Put(z + V.Count, high, into);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put<V>(T* z, V sum, Into into) where V : struct, IVector<V, T> =>
        (into switch { Into.Set => sum, Into.Add => V.Load(ref *z, 0) + sum, _ => V.Load(ref *z, 0) - sum }).Store(ref *z, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(T* z, T sum, Into into) => *z = into switch { Into.Set => sum, Into.Add => *z + sum, _ => *z - sum };
}
