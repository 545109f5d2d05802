using System.Runtime.CompilerServices;

namespace Strided;

/// <summary>Whether values are among the elements of a row that is in order; NaN never is.</summary>
internal static unsafe class MemberRow<T, TOrder> where T : unmanaged where TOrder : struct, IOrder<T>
{
    private const int Chunk = 128;

    /// <summary>The length up to which values are compared with all elements of a row.</summary>
    private const nint Short = 64;

    /// <param name="x">Dense elements in order.</param>
    /// <param name="n">How many.</param>
    /// <param name="y">The values.</param>
    /// <param name="dy">Their step.</param>
    /// <param name="z">The answers, bool.</param>
    /// <param name="dz">Their step.</param>
    /// <param name="m">How many values.</param>
    /// <param name="invert">Whether they are not.</param>
    public static void Run(ref byte x, nint n, ref byte y, nint dy, ref byte z, nint dz, nint m, bool invert)
    {
        nint start = 0;
        if (n <= Short && dy == sizeof(T))
        {
            ref T row = ref Unsafe.As<byte, T>(ref x), values = ref Unsafe.As<byte, T>(ref y);
            if (V512<T>.IsSupported) start = Compare<V512<T>>(ref row, n, ref values, ref z, dz, m, invert);
            else if (V256<T>.IsSupported) start = Compare<V256<T>>(ref row, n, ref values, ref z, dz, m, invert);
            else if (V128<T>.IsSupported) start = Compare<V128<T>>(ref row, n, ref values, ref z, dz, m, invert);
        }
        long* places = stackalloc long[Chunk];
        for (nint done = start; done < m; done += Chunk)
        {
            nint count = nint.Min(Chunk, m - done);
            SearchRow<T, TOrder>.Run(ref x, sizeof(T), n, ref Unsafe.AddByteOffset(ref y, done * dy), dy, ref *(byte*)places, sizeof(long), count, after: false);
            for (nint k = 0; k < count; k++)
            {
                T value = Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref y, (done + k) * dy));
                bool found = places[k] < n && !TOrder.Less(value, Unsafe.Add(ref Unsafe.As<byte, T>(ref x), (nint)places[k])) && !TOrder.IsNaN(value);
                Unsafe.As<byte, bool>(ref Unsafe.AddByteOffset(ref z, (done + k) * dz)) = found != invert;
            }
        }
    }

    /// <summary>Compares registers of values with every element; returns how many values that were.</summary>
    private static nint Compare<V>(ref T x, nint n, ref T y, ref byte z, nint dz, nint m, bool invert) where V : struct, IVector<V, T>
    {
        nint i = 0;
        for (; i <= m - V.Count; i += V.Count)
        {
            V values = V.Load(ref y, i), found = V.Create(default);
            for (nint k = 0; k < n; k++) found |= V.Equal(values, V.Create(Unsafe.Add(ref x, k)));
            ulong bits = invert ? ~found.Bits() : found.Bits();
            for (nint k = 0; k < V.Count; k++, bits >>= 1) Unsafe.AddByteOffset(ref z, (i + k) * dz) = (byte)(bits & 1);
        }
        return i;
    }

    /// <summary>The same for every value of an array: operands answers, values.</summary>
    public static void Run(ref Plan plan, ref byte x, nint n, ref byte y, ref byte z, bool invert)
    {
        do Run(ref x, n, ref Walk.At(ref y, plan, 1), plan.Step(1), ref Walk.At(ref z, plan, 0), plan.Step(0), plan.Length, invert);
        while (plan.Next());
    }
}
